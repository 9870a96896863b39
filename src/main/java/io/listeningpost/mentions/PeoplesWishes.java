package io.listeningpost.mentions;

import io.listeningpost.intake.Wishes;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;

/** What people want, by what they decided. Thread-safe. */
public final class PeoplesWishes implements Wishes {

    private static final int NEWEST = 20;

    private final Decisions decisions;
    private final BlockedAuthors blocked;

    public PeoplesWishes(Decisions decisions, BlockedAuthors blocked) {
        this.decisions = decisions;
        this.blocked = blocked;
    }

    /** The last word counts. */
    @Override
    public boolean isWanted(AccountId account, PostId firstId) {
        return decisions.ofPost(account, firstId, NEWEST).stream()
                .filter(decision -> isCarriedOut(decision) && !(decision.act() instanceof Act.Undo)
                        && !(decision.act() instanceof Act.Merge))
                .findFirst().filter(decision -> !(decision.act() instanceof Act.Ignore)).isPresent();
    }

    /** A split is under way while its request is opened. */
    private static boolean isCarriedOut(Decision decision) {
        boolean begun = decision.act() instanceof Act.Split && decision.state() == Decision.State.WAITING && decision.before().isPresent();
        return begun || decision.state() == Decision.State.DONE;
    }

    @Override
    public boolean isBlocked(AccountId account, String userId) {
        return blocked.find(account, userId).isPresent();
    }
}
