package io.listeningpost.insight;

import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What each account heard and said, by day of UTC. Figures are never added to: they are counted anew from the journal and the outbox and
 * take the place of what stood there, so that nothing counts twice and nothing is lost, wherever a node died. Of all nodes. Thread-safe.
 */
public interface DayBook {

    /** Opens the page of a day, before anything is heard on it. One that is there stays as it is. */
    void begin(AccountId account, LocalDate day);

    /**
     * Counts a day and keeps what was counted; a day on which something happened gets its page even if nobody opened it.
     *
     * @param waiting how long queues were by now; of several the longest stays
     * @param closes  whether the page is closed when nothing of that day waits any more
     * @return false when somebody else counted it at the same moment: nothing changed, and it has to be counted again
     */
    boolean count(AccountId account, LocalDate day, Queue waiting, boolean closes, Instant now);

    /** The days whose page is not closed and was not counted since, oldest first. */
    List<LocalDate> open(AccountId account, Instant since);

    /** The days from the first to the last, both included, in order, as they were counted last; an account without any is left out. */
    Map<AccountId, List<DayFigures>> ofAll(Collection<AccountId> accounts, LocalDate first, LocalDate last);

    /** Forgets the days before this one. */
    void forget(LocalDate before);
}
