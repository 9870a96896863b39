package io.listeningpost.intake;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Turns;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.Removal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes posts out of their requests because the account that heard them was removed, as if their network showed them no more, with a reason
 * of its own. The journal stays as it is. Thread-safe.
 */
public final class RemovedWords {

    private final Journal journal;
    private final Erasing erasing;

    public RemovedWords(Journal journal, PostWatch watch, Conversations conversations, Turns turns, KeptDrafts drafts, SamePeople people,
            RequestDesk desk, Clock clock) {
        this.journal = journal;
        this.erasing = new Erasing(watch, conversations, turns, drafts, new Anonymity(people, conversations, journal), desk, clock);
    }

    /**
     * Doing it again changes nothing.
     *
     * @param shownIn the conversations whose requests show it as context
     * @return why it cannot be done now; nothing when it is done, also for a post that is gone
     */
    public Optional<String> erase(long entryId, Set<Long> shownIn, Removal removal) {
        return journal.byId(entryId).flatMap(entry -> erasing.takeOut(
                new PostWatch.Watched(entry, false, Optional.empty(), Optional.empty(), shownIn), Erasure.Why.REMOVED, asItWas(removal)));
    }

    /** As far as requests need it: who writes there, and whose it was. */
    private static AccountSettings asItWas(Removal removal) {
        return new AccountSettings(removal.account(), removal.handle(), removal.handle(), AccountState.PAUSED, removal.speaker(),
                removal.at(), removal.at(), Optional.empty(), List.of(), Duration.ZERO, Optional.empty(), Hearing.FIRST, Budget.NONE,
                Optional.empty());
    }
}
