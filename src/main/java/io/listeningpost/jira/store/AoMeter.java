package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Use in the table METER. Who adds takes the row away and puts the sum in its place: of two at once one has to look again. */
public final class AoMeter implements Meter {

    /** Oracle takes a thousand values in a list. */
    private static final int AT_ONCE = 200;

    private final Tables tables;

    public AoMeter(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public void add(AccountId account, Spent spent) {
        String key = Keys.of(account, spent.day(), spent.charge());
        tables.contest(() -> {
            Optional<MeterRow> old = tables.one(MeterRow.class, "METER_KEY = ?", key);
            old.ifPresent(row -> tables.take(MeterRow.class, row.getID()));
            return tables.insert(MeterRow.class, Map.of(
                    "METER_KEY", key,
                    "SPAN", span(account, YearMonth.from(spent.day())),
                    "EPOCH_DAY", spent.day().toEpochDay(),
                    "CHARGE", spent.charge().name(),
                    "UNITS", spent.count() + old.map(MeterRow::getUnits).orElse(0L),
                    "MICROS", spent.micros() + old.map(MeterRow::getMicros).orElse(0L)));
        });
    }

    @Override
    public List<Spent> of(AccountId account, LocalDate first, LocalDate last) {
        return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(YearMonth.from(last)), month -> month.plusMonths(1))
                .flatMap(month -> tables.list(MeterRow.class, Query.select().where("SPAN = ?", span(account, month))).stream())
                .flatMap(AoMeter::spent)
                .filter(spent -> !spent.day().isBefore(first) && !spent.day().isAfter(last))
                .toList();
    }

    @Override
    public Map<AccountId, List<Spent>> ofAll(Collection<AccountId> accounts, LocalDate first, LocalDate last) {
        Map<String, AccountId> spans = new HashMap<>();
        for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            for (AccountId account : accounts) {
                spans.put(span(account, month), account);
            }
        }
        Map<AccountId, List<Spent>> all = new HashMap<>();
        List<String> keys = List.copyOf(spans.keySet());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            tables.stream(MeterRow.class, Query.select("ID, SPAN, EPOCH_DAY, CHARGE, UNITS, MICROS")
                    .where("SPAN IN (" + marks + ")", some.toArray()), row -> spent(row)
                    .filter(spent -> !spent.day().isBefore(first) && !spent.day().isAfter(last))
                    .forEach(spent -> all.computeIfAbsent(spans.get(row.getSpan()), none -> new ArrayList<>()).add(spent)));
        }
        return all;
    }

    private static String span(AccountId account, YearMonth month) {
        return account + " " + month;
    }

    /** A charge that only a later version knows is left out. */
    private static Stream<Spent> spent(MeterRow row) {
        return Json.constant(Charge.class, row.getCharge()).stream()
                .map(charge -> new Spent(LocalDate.ofEpochDay(row.getEpochDay()), charge, row.getUnits(), row.getMicros()));
    }

    @Override
    public void forget(LocalDate before) {
        tables.clear(MeterRow.class, MeterRow::getID, Integer.MAX_VALUE, "EPOCH_DAY", "EPOCH_DAY < ?", before.toEpochDay());
    }
}
