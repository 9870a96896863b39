package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What accounts cost day by day, from the meter's own days: a few queries however many accounts there are. Thread-safe. */
public final class Spendings {

    private final Meter meter;
    private final SocialNetworks networks;
    private final Clock clock;

    public Spendings(Meter meter, SocialNetworks networks, Clock clock) {
        this.meter = meter;
        this.networks = networks;
        this.clock = clock;
    }

    /** The days until today, so many of them. */
    SpendingView of(List<AccountSettings> accounts, int days) {
        LocalDate last = today();
        LocalDate first = last.minusDays(days - 1L);
        Map<AccountId, List<Spent>> spent = spent(accounts, first, last);
        TreeMap<LocalDate, Long> byDay = new TreeMap<>();
        spent.values().forEach(each -> each.forEach(one -> byDay.merge(one.day(), one.micros(), Long::sum)));
        LocalDate known = known(accounts, byDay, last);
        OptionalLong limit = accounts.size() == 1 ? accounts.getFirst().budget().daily() : OptionalLong.empty();
        return new SpendingView(first.toString(), last.toString(),
                first.datesUntil(last.plusDays(1)).map(day -> new SpendingView.DayView(day.toString(),
                        day.isBefore(known) ? null : Amount.text(byDay.getOrDefault(day, 0L)))).toList(),
                limit.isPresent() ? Amount.text(limit.getAsLong()) : null,
                Amount.text(byDay.values().stream().mapToLong(Long::longValue).sum()),
                accounts.stream().sorted(Comparator.comparingLong((AccountSettings account) -> -sum(spent.get(account.id()))))
                        .map(account -> new SpendingView.AccountView(account.id().toString(), account.handle(), network(account),
                                Amount.text(sum(spent.get(account.id()))))).toList());
    }

    /** The same as a file for spreadsheets: one line for each day of each account on which it was charged. */
    String csv(List<AccountSettings> accounts, int days) {
        LocalDate last = today();
        Map<AccountId, List<Spent>> spent = spent(accounts, last.minusDays(days - 1L), last);
        Csv csv = new Csv().line("day", "account", "handle", "network", "usd");
        for (AccountSettings account : accounts) {
            spent.getOrDefault(account.id(), List.of()).stream()
                    .collect(Collectors.groupingBy(Spent::day, TreeMap::new, Collectors.summingLong(Spent::micros)))
                    .forEach((day, micros) -> csv.line(
                            day.toString(), account.id().toString(), account.handle(), network(account), Amount.text(micros)));
        }
        return csv.text();
    }

    private Map<AccountId, List<Spent>> spent(List<AccountSettings> accounts, LocalDate first, LocalDate last) {
        return meter.ofAll(accounts.stream().map(AccountSettings::id).toList(), first, last);
    }

    /** Nothing is known of days before an account was linked, unless something was charged then: it may have been linked anew. */
    private static LocalDate known(List<AccountSettings> accounts, TreeMap<LocalDate, Long> byDay, LocalDate last) {
        LocalDate linked = accounts.stream().map(AccountSettings::linkedAt).min(Comparator.naturalOrder())
                .map(Spendings::day).orElse(last.plusDays(1));
        return byDay.isEmpty() || linked.isBefore(byDay.firstKey()) ? linked : byDay.firstKey();
    }

    private String network(AccountSettings account) {
        return networks.of(account.id().network()).map(SocialNetwork::displayName).orElse(account.id().network().key());
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static long sum(@Nullable List<Spent> spent) {
        return spent == null ? 0 : spent.stream().mapToLong(Spent::micros).sum();
    }
}
