package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.Turn;
import io.listeningpost.insight.Became;
import io.listeningpost.insight.DayBook;
import io.listeningpost.insight.DayFigures;
import io.listeningpost.insight.Queue;
import io.listeningpost.insight.Said;
import io.listeningpost.insight.Waits;
import io.listeningpost.jira.store.JournalRow.Fate;
import io.listeningpost.jira.store.OutboxRow.End;
import io.listeningpost.reply.FirstAnswers;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/**
 * The day book in the table DAY_BOOK, counted from the tables JOURNAL and OUTBOX along indexes of their own. Who counts takes the page away
 * that stood before the count began: of two at once the second changes nothing, and so does one that slept meanwhile.
 */
public final class AoDayBook implements DayBook {

    /** Oracle takes a thousand values in a list. */
    private static final int AT_ONCE = 200;
    private static final int PAGE = 200;
    private static final long NO_FIRST_ANSWER = -1;
    private static final String OF_DAY = "ACCOUNT = ? AND ENDED_DAY = ? AND ENDED_AS = ?";

    private final Tables tables;

    public AoDayBook(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public void begin(AccountId account, LocalDate day) {
        tables.contest(() -> row(account, day).orElseGet(() -> insert(account, DayFigures.begun(day), true, Instant.EPOCH)));
    }

    @Override
    public boolean count(AccountId account, LocalDate day, Queue waiting, boolean closes, Instant now) {
        Optional<DayRow> before = row(account, day);
        DayFigures old = before.map(DayJson::read).orElseGet(() -> DayFigures.begun(day));
        DayFigures counted = new DayFigures(day, became(account, day), said(account, day), old.longest().orLonger(waiting));
        if (before.isEmpty() && counted.equals(old)) {
            return true;
        }
        boolean open = !closes || counted.became().waiting() > 0;
        return tables.contest(() -> {
            Optional<DayRow> standing = row(account, day);
            if (!standing.map(DayRow::getID).equals(before.map(DayRow::getID))) {
                return false;
            }
            standing.ifPresent(row -> tables.take(DayRow.class, row.getID()));
            insert(account, counted, open, now);
            return true;
        });
    }

    private Optional<DayRow> row(AccountId account, LocalDate day) {
        return tables.one(DayRow.class, "DAY_KEY = ?", Keys.of(account, day));
    }

    private DayRow insert(AccountId account, DayFigures figures, boolean open, Instant countedAt) {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "DAY_KEY", Keys.of(account, figures.day()),
                "SPAN", span(account, YearMonth.from(figures.day())),
                "EPOCH_DAY", figures.day().toEpochDay(),
                "COUNTED_AT", countedAt.toEpochMilli(),
                "FIGURES", DayJson.write(figures)));
        if (open) {
            columns.put("OPEN_FOR", account.toString());
        }
        return tables.insert(DayRow.class, columns);
    }

    private Became became(AccountId account, LocalDate day) {
        return new Became(heard(account, day, Fate.OPENED), heard(account, day, Fate.COMMENTED), heard(account, day, Fate.NOTHING),
                tables.count(JournalRow.class, "ACCOUNT = ? AND HEARD_DAY = ? AND BECAME IS NULL", account.toString(), day.toEpochDay()));
    }

    private int heard(AccountId account, LocalDate day, Fate fate) {
        return tables.count(JournalRow.class, "ACCOUNT = ? AND HEARD_DAY = ? AND BECAME = ?", account.toString(), day.toEpochDay(),
                fate.name());
    }

    private Said said(AccountId account, LocalDate day) {
        Waits waits = waits(account, day);
        return new Said(ended(account, day, End.PEOPLE), ended(account, day, End.STATUS), ended(account, day, End.FAILED), waits);
    }

    private int ended(AccountId account, LocalDate day, End end) {
        return tables.count(OutboxRow.class, OF_DAY, account.toString(), day.toEpochDay(), end.name());
    }

    /** Looked up once for each answer and written on it: whoever is interrupted goes on there, and two find the same. */
    private Waits waits(AccountId account, LocalDate day) {
        Query unknown = Query.select().where(OF_DAY + " AND WAITED IS NULL", account.toString(), day.toEpochDay(), End.PEOPLE.name())
                .order("ID").limit(PAGE);
        for (List<OutboxRow> rows = tables.list(OutboxRow.class, unknown); !rows.isEmpty();
                rows = rows.size() < PAGE ? List.of() : tables.list(OutboxRow.class, unknown)) {
            rows.forEach(row -> {
                row.setWaited(waited(EntryJson.read(row)).map(Duration::toSeconds).orElse(NO_FIRST_ANSWER));
                row.save();
            });
        }
        Map<Integer, Integer> steps = new HashMap<>();
        tables.stream(OutboxRow.class, Query.select("ID, WAITED").where(OF_DAY + " AND WAITED >= 0", account.toString(), day.toEpochDay(),
                End.PEOPLE.name()), row -> Waits.of(Duration.ofSeconds(Optional.ofNullable(row.getWaited()).orElse(0L))).bySteps()
                        .forEach((step, one) -> steps.merge(step, one, Integer::sum)));
        return new Waits(steps);
    }

    private Optional<Duration> waited(OutboxEntry answer) {
        long conversation = answer.conversationId();
        List<OutboxEntry> replies = tables.list(OutboxRow.class, Query.select().where("CONVERSATION_ID = ?", conversation).order("ID"))
                .stream().map(EntryJson::read).toList();
        List<Turn> said = tables.list(TurnRow.class, Query.select().where("CONVERSATION_ID = ?", conversation).order("POSTED_AT, ID"))
                .stream().map(AoTurns::turn).toList();
        return FirstAnswers.waited(answer, replies, said);
    }

    @Override
    public List<LocalDate> open(AccountId account, Instant since) {
        List<LocalDate> days = new ArrayList<>();
        tables.stream(DayRow.class, Query.select("ID, EPOCH_DAY, COUNTED_AT").where("OPEN_FOR = ?", account.toString())
                .order("EPOCH_DAY"), row -> {
                    if (row.getCountedAt() < since.toEpochMilli()) {
                        days.add(LocalDate.ofEpochDay(row.getEpochDay()));
                    }
                });
        return days;
    }

    @Override
    public Map<AccountId, List<DayFigures>> ofAll(Collection<AccountId> accounts, LocalDate first, LocalDate last) {
        Map<String, AccountId> spans = new HashMap<>();
        for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            for (AccountId account : accounts) {
                spans.put(span(account, month), account);
            }
        }
        Map<AccountId, List<DayFigures>> all = new HashMap<>();
        List<String> keys = List.copyOf(spans.keySet());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            tables.stream(DayRow.class, Query.select("ID, SPAN, EPOCH_DAY, FIGURES")
                    .where("SPAN IN (" + Tables.marks(some) + ")", some.toArray()), row -> {
                        DayFigures day = DayJson.read(row);
                        if (!day.day().isBefore(first) && !day.day().isAfter(last)) {
                            all.computeIfAbsent(spans.get(row.getSpan()), none -> new ArrayList<>()).add(day);
                        }
                    });
        }
        all.values().forEach(days -> days.sort(Comparator.comparing(DayFigures::day)));
        return all;
    }

    private static String span(AccountId account, YearMonth month) {
        return account + " " + month;
    }

    @Override
    public void forget(LocalDate before) {
        tables.clear(DayRow.class, DayRow::getID, Integer.MAX_VALUE, "EPOCH_DAY", "EPOCH_DAY < ?", before.toEpochDay());
    }
}
