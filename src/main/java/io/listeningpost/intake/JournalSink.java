package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Stores the pages of one poll and counts what they held. For one thread. */
final class JournalSink implements PageSink {

    private final Journal journal;
    private final AccountId account;
    private final Clock clock;
    private final Map<Journal.Recorded, Integer> found = new EnumMap<>(Journal.Recorded.class);
    private int malformed;
    private String firstReason = "";

    JournalSink(Journal journal, AccountId account, Clock clock) {
        this.journal = journal;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public void store(Page page) {
        Instant now = clock.instant();
        page.context().forEach(post -> journal.recordContext(account, post, now));
        for (Post post : page.posts()) {
            found.merge(journal.record(account, post, now), 1, Integer::sum);
        }
        for (Malformed broken : page.malformed()) {
            journal.reject(account, broken, now);
            malformed++;
            firstReason = firstReason.isEmpty() ? broken.reason() : firstReason;
        }
    }

    /** How many posts were of this sort. */
    int found(Journal.Recorded sort) {
        return found.getOrDefault(sort, 0);
    }

    int malformed() {
        return malformed;
    }

    String firstReason() {
        return firstReason;
    }
}
