package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Backlog;
import io.listeningpost.health.Backlogs;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.intake.Journal;
import io.listeningpost.reply.Outbox;
import io.listeningpost.social.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how accounts are doing: one with a few short queries, many with a few queries for all. Thread-safe. */
public final class AccountReadings {

    private final HealthLog health;
    private final SourceLog sources;
    private final Journal journal;
    private final Outbox outbox;
    private final Backlogs backlogs;
    private final Meter meter;

    public AccountReadings(HealthLog health, SourceLog sources, Journal journal, Outbox outbox, Backlogs backlogs, Meter meter) {
        this.health = health;
        this.sources = sources;
        this.journal = journal;
        this.outbox = outbox;
        this.backlogs = backlogs;
        this.meter = meter;
    }

    AccountReading of(AccountId id, LocalDate today) {
        return new AccountReading(health.of(id), sources.ofAccount(id), meter.of(id, today.withDayOfMonth(1), today),
                journal.countUnfinished(id), outbox.countUnfinished(id), backlogs.forApproval(id));
    }

    /** Every one of them. Where so much waits that not all was counted together, the rest is counted one by one. */
    Map<AccountId, AccountReading> ofAll(Collection<AccountId> ids, LocalDate today) {
        Map<AccountId, AccountHealth> healths = health.all().stream()
                .collect(Collectors.toMap(AccountHealth::account, Function.identity()));
        Map<AccountId, List<SourceHealth>> asked = sources.all().stream().collect(Collectors.groupingBy(SourceHealth::account));
        Map<AccountId, List<Spent>> months = meter.ofAll(ids, today.withDayOfMonth(1), today);
        Backlogs.Count counted = backlogs.now();
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> {
            Backlog waits = counted.of(id);
            boolean told = counted.complete() || counted.backlogs().containsKey(id);
            return new AccountReading(healths.getOrDefault(id, AccountHealth.unknown(id)), asked.getOrDefault(id, List.of()),
                    months.getOrDefault(id, List.of()),
                    told ? waits.posts() : journal.countUnfinished(id), told ? waits.replies() : outbox.countUnfinished(id),
                    counted.complete() ? counted.forApproval(id) : backlogs.forApproval(id));
        }));
    }
}
