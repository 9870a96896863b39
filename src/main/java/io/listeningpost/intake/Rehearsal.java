package io.listeningpost.intake;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Arrival;
import io.listeningpost.settings.Rule;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells what rules would have done with the posts that opened a request of late. Reads the journal along its index, a bounded number of
 * rows, and makes nothing. Thread-safe.
 */
public final class Rehearsal {

    private static final Duration SPAN = Duration.ofDays(30);
    private static final int PAGE = 200;
    private static final int MOST = 5_000;

    private final Journal journal;
    private final Accounts accounts;
    private final Clock clock;

    public Rehearsal(Journal journal, Accounts accounts, Clock clock) {
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param from     posts seen since then were looked at
     * @param posts    how many they were
     * @param complete false when there were more, of which the newest were looked at
     * @param taken    how many each rule takes, in their order
     * @param rest     how many are left to the account's own route
     */
    public record Report(Instant from, int posts, boolean complete, List<Integer> taken, Map<AccountId, Integer> rest) {
    }

    /** With these rules in this order. */
    public Report of(List<Rule> rules) {
        Instant from = clock.instant().minus(SPAN);
        int[] taken = new int[rules.size()];
        Map<AccountId, Integer> rest = new LinkedHashMap<>();
        int posts = 0;
        boolean complete = true;
        for (AccountSettings account : accounts.all()) {
            List<JournalEntry> opened = new ArrayList<>();
            complete &= read(account.id(), from, MOST - posts, opened);
            posts += opened.size();
            for (JournalEntry entry : opened) {
                Arrival arrival = Arrival.of(account.id(), entry.heard(), entry.post());
                IntStream.range(0, taken.length).filter(i -> rules.get(i).when().takes(arrival)).findFirst()
                        .ifPresentOrElse(i -> taken[i]++, () -> rest.merge(account.id(), 1, Integer::sum));
            }
        }
        return new Report(from, posts, complete, Arrays.stream(taken).boxed().toList(), rest);
    }

    /** Whether that was all. */
    private boolean read(AccountId account, Instant from, int most, List<JournalEntry> opened) {
        long before = Long.MAX_VALUE;
        while (opened.size() < most) {
            List<JournalEntry> page = journal.recent(account, IntakeOutcome.OPENED, before, Math.min(PAGE, most - opened.size()));
            for (JournalEntry entry : page) {
                if (entry.seenAt().isBefore(from)) {
                    return true;
                }
                opened.add(entry);
                before = entry.id();
            }
            if (page.isEmpty()) {
                return true;
            }
        }
        return journal.recent(account, IntakeOutcome.OPENED, before, 1).stream().noneMatch(more -> !more.seenAt().isBefore(from));
    }
}
