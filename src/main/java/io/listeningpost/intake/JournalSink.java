package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Post;
import io.listeningpost.social.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Stores the pages of one poll and counts what they held. For one thread. */
final class JournalSink implements PageSink {

    private final Journal journal;
    private final AccountId account;
    private final Source source;
    private final Instant since;
    private final Surroundings surroundings;
    private final Clock clock;
    private final Map<Journal.Recorded, Integer> found = new EnumMap<>(Journal.Recorded.class);
    private int malformed;
    private String firstReason = "";

    /**
     * @param since what a source tells from before is kept for reading only, direct messages not at all; mentions are judged by intake,
     *              so that an admin can still choose an earlier start
     */
    JournalSink(Journal journal, AccountId account, Source source, Instant since, Surroundings surroundings, Clock clock) {
        this.journal = journal;
        this.account = account;
        this.source = source;
        this.since = since;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public void store(Page page) {
        Instant now = clock.instant();
        // before the posts themselves: a post whose surroundings were not stored would never be read alone
        surroundings.of(page).forEach(post -> journal.recordContext(account, post, now));
        page.context().forEach(post -> journal.recordContext(account, post, now));
        for (Post post : page.posts()) {
            if (!(source instanceof Source.Mentions) && post.createdAt().isBefore(since)) {
                old(post, now);
            } else {
                found.merge(journal.record(account, post, source.heard(), now), 1, Integer::sum);
            }
        }
        for (Malformed broken : page.malformed()) {
            journal.reject(account, broken, now);
            malformed++;
            firstReason = firstReason.isEmpty() ? broken.reason() : firstReason;
        }
    }

    /** Nobody agreed that messages from before we listened are kept. */
    private void old(Post post, Instant now) {
        if (!(source instanceof Source.Direct)) {
            journal.recordContext(account, post, now);
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
