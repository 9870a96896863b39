package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Post;
import java.time.Clock;
import java.time.Instant;

/** Stores the pages of one poll and counts what they held. For one thread. */
final class JournalSink implements PageSink {

    private final Journal journal;
    private final AccountId account;
    private final Clock clock;
    private int fresh;
    private int changed;
    private int known;
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
            switch (journal.record(account, post, now)) {
                case NEW -> fresh++;
                case CHANGED -> changed++;
                case KNOWN -> known++;
            }
        }
        for (Malformed broken : page.malformed()) {
            journal.reject(account, broken, now);
            malformed++;
            firstReason = firstReason.isEmpty() ? broken.reason() : firstReason;
        }
    }

    int fresh() {
        return fresh;
    }

    int changed() {
        return changed;
    }

    int known() {
        return known;
    }

    int malformed() {
        return malformed;
    }

    String firstReason() {
        return firstReason;
    }
}
