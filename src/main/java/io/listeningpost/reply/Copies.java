package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.health.Setbacks;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Moments;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetworks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what was published on its request, after it went out and never in its way. That a copy is missing stands in the row of the reply,
 * from the moment in which it is delivered until the comment is there; so a node that dies in between leaves none out. What Jira refuses
 * is tried again, with pauses that grow. Thread-safe; an account is worked under its lease.
 */
public final class Copies {

    private static final int PAGE = 50;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** What lasts longer is no hiccup, and somebody should know. */
    private static final Duration HICCUP = Duration.ofMinutes(5);
    /** So far a reply to our own posts is followed back to somebody else's. */
    private static final int DEEPEST = 20;

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Conversations conversations;
    private final Turns turns;
    private final OwnPosts ownPosts;
    private final Outbox outbox;
    private final CopyDesk desk;
    private final Setbacks setbacks;
    private final Clock clock;

    public Copies(Accounts accounts, SocialNetworks networks, Conversations conversations, Turns turns, OwnPosts ownPosts, Outbox outbox,
            CopyDesk desk, Setbacks setbacks, Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.conversations = conversations;
        this.turns = turns;
        this.ownPosts = ownPosts;
        this.outbox = outbox;
        this.desk = desk;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    /** Writes what is missing, as long as the turn lasts; answers the exceptions, after which it is tried in a later turn. */
    public List<RuntimeException> write(AccountId id, Tenure tenure) {
        List<RuntimeException> bugs = new ArrayList<>();
        Optional<AccountSettings> account = accounts.find(id);
        long after = 0;
        List<OutboxEntry> page = account.isEmpty() ? List.of() : missing(id, after);
        while (!page.isEmpty() && !tenure.isOver()) {
            for (OutboxEntry entry : page) {
                if (!tenure.isOver() && tenure.holds()) {
                    settle(entry, account.get(), bugs);
                }
            }
            after = page.getLast().id();
            page = missing(id, after);
        }
        return bugs;
    }

    private List<OutboxEntry> missing(AccountId account, long after) {
        return outbox.uncopied(account, after, clock.instant(), PAGE);
    }

    private void settle(OutboxEntry entry, AccountSettings account, List<RuntimeException> bugs) {
        try {
            Optional<String> refused = account.wording().copies() ? copied(entry, account) : Optional.empty();
            if (refused.isEmpty()) {
                outbox.copied(entry.id());
            } else {
                putOff(entry, refused.get());
            }
        } catch (RuntimeException bug) {
            // one request that trips over a bug must not keep the others without their copies
            bugs.add(bug);
            afterBug(entry, bug, bugs);
        }
    }

    private void afterBug(OutboxEntry entry, RuntimeException bug, List<RuntimeException> bugs) {
        try {
            putOff(entry, "something went wrong (" + bug.getClass().getSimpleName() + "); see the log.");
        } catch (RuntimeException again) {
            bugs.add(again);
        }
    }

    private Optional<String> copied(OutboxEntry entry, AccountSettings account) {
        return conversations.byId(entry.conversationId()).flatMap(Conversation::request)
                .flatMap(request -> page(entry, account).flatMap(page ->
                        desk.write(new Copy(request, account, entry, page, isShared(entry, DEEPEST)))));
    }

    private Optional<URI> page(OutboxEntry entry, AccountSettings account) {
        return networks.of(account.id().network()).flatMap(network -> entry.parts().getFirst().postId()
                .map(post -> network.permalink(account.id(), account.handle(), post)));
    }

    /** The longer it is missing, the longer it waits. */
    private void putOff(OutboxEntry entry, String why) {
        Instant now = clock.instant();
        Duration missing = Duration.between(entry.deliveredAt().orElse(now), now);
        Duration pause = missing.compareTo(SHORTEST) < 0 ? SHORTEST : missing.compareTo(LONGEST) > 0 ? LONGEST : missing;
        outbox.copyLater(entry.id(), now.plus(pause));
        if (missing.compareTo(HICCUP) >= 0) {
            String request = conversations.byId(entry.conversationId()).flatMap(Conversation::request).map(on -> on.key())
                    .orElse("its request");
            setbacks.warned(entry.account(), "An answer is out and could not be put on " + request + " as a comment. We try again at "
                    + Moments.told(now.plus(pause)) + ": " + why);
        }
    }

    /** Whether everybody can read it. What cannot be told any more counts as narrow. */
    private boolean isShared(OutboxEntry entry, int deepest) {
        if (entry.person().isPresent() || deepest == 0) {
            return false;
        }
        List<Turn> said = turns.ofConversation(entry.conversationId());
        Optional<Turn> answered = said.stream().filter(turn -> isOf(turn, entry.target())).findFirst();
        if (answered.isPresent()) {
            return isOpen(answered.get());
        }
        Optional<OutboxEntry> ours = ownPosts.find(entry.account(), entry.target()).map(OwnPost::outboxId).flatMap(outbox::find)
                .filter(above -> above.id() != entry.id());
        return ours.map(above -> isShared(above, deepest - 1)).orElse(!said.isEmpty() && said.stream().allMatch(Copies::isOpen));
    }

    private static boolean isOf(Turn turn, PostId post) {
        return turn.post().equals(post) || turn.firstId().equals(post);
    }

    private static boolean isOpen(Turn turn) {
        return turn.direct().isEmpty() && !turn.forSome();
    }
}
