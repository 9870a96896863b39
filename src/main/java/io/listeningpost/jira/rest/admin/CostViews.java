package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Budgets;
import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.Charge;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what accounts used this day and this month. Thread-safe. */
public final class CostViews {

    private final Meter meter;
    private final Clock clock;

    public CostViews(Meter meter, Clock clock) {
        this.meter = meter;
        this.clock = clock;
    }

    CostsView of(AccountSettings account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Spent> month = meter.of(account.id(), today.withDayOfMonth(1), today);
        Map<LocalDate, List<Spent>> byDay = month.stream().collect(Collectors.groupingBy(Spent::day, TreeMap::new, Collectors.toList()));
        return new CostsView(
                account.id().toString(),
                span(today, byDay.getOrDefault(today, List.of())),
                span(today.withDayOfMonth(1), month),
                byDay.entrySet().stream().map(day -> new CostsView.DayView(day.getKey().toString(), sum(day.getValue()))).toList(),
                BudgetView.of(account.budget()),
                AllowanceView.of(Budgets.allowance(account.budget(), month, today)));
    }

    static CostsView.SummaryView summary(Budget budget, List<Spent> month, LocalDate today) {
        return new CostsView.SummaryView(
                sum(month.stream().filter(each -> each.day().equals(today)).toList()), sum(month),
                AllowanceView.of(Budgets.allowance(budget, month, today)));
    }

    private static CostsView.SpanView span(LocalDate from, List<Spent> spent) {
        Map<Charge, List<Spent>> kinds = spent.stream()
                .collect(Collectors.groupingBy(Spent::charge, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.toList()));
        return new CostsView.SpanView(from.toString(), sum(spent), kinds.entrySet().stream()
                .map(kind -> new CostsView.KindView(
                        HearingView.word(kind.getKey()), kind.getValue().stream().mapToLong(Spent::count).sum(), sum(kind.getValue())))
                .toList());
    }

    private static String sum(List<Spent> spent) {
        return Amount.text(spent.stream().mapToLong(Spent::micros).sum());
    }
}
