package io.listeningpost.settings;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a setting was and what it became, in rows that people read. Only what differs stands there, the same rows on both sides; what is too
 * long is shortened where both sides are the same. In English: the audit log is one for all who read it. Not thread-safe.
 */
public final class Difference {

    private static final String NONE = "none";
    private static final int MOST_CHARACTERS = 4_000;
    private static final int ROOM_FOR_THE_REST = 20;

    private final List<Row> rows = new ArrayList<>();

    /** What it was and what it became; a side that says nothing is left out. */
    private record Row(String from, String to) {
    }

    /** A row as it stands; left out where both sides are the same. */
    public Difference row(String from, String to) {
        if (!from.equals(to)) {
            Excerpt shown = Excerpt.of(from, to);
            rows.add(new Row(shown.from(), shown.to()));
        }
        return this;
    }

    /** Something with a name. */
    public Difference part(String name, String from, String to) {
        if (!from.equals(to)) {
            Excerpt shown = Excerpt.of(from, to);
            rows.add(new Row(name + ": " + shown.from(), name + ": " + shown.to()));
        }
        return this;
    }

    public Difference part(String name, boolean from, boolean to) {
        return part(name, from ? "yes" : "no", to ? "yes" : "no");
    }

    /** Several of something; their order does not count. */
    public Difference part(String name, Set<String> from, Set<String> to) {
        return part(name, list(new TreeSet<>(from)), list(new TreeSet<>(to)));
    }

    /** Words that are said as they stand, in quotation marks; empty for none. */
    public Difference words(String name, Optional<String> from, Optional<String> to) {
        if (!from.equals(to)) {
            Excerpt shown = Excerpt.of(from.orElse(""), to.orElse(""));
            rows.add(new Row(name + ": " + from.map(said -> "\"" + shown.from() + "\"").orElse(NONE),
                    name + ": " + to.map(said -> "\"" + shown.to() + "\"").orElse(NONE)));
        }
        return this;
    }

    /** What is nobody's business here: how many there are, how many came and how many went. */
    public Difference counted(String name, Collection<String> from, Collection<String> to) {
        if (!from.equals(to)) {
            long went = from.stream().filter(each -> !to.contains(each)).count();
            long came = to.stream().filter(each -> !from.contains(each)).count();
            rows.add(new Row(name + ": " + from.size(), name + ": " + to.size() + " (" + (went + came == 0 ? "in another order"
                    : came + " added, " + went + " removed") + ")"));
        }
        return this;
    }

    /** Empty when nothing differs. As many whole rows as the log should take, and how many more there are. */
    public Optional<Changed> of(Field field) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        int told = 0;
        while (told < rows.size() && fits(from, rows.get(told).from()) && fits(to, rows.get(told).to())) {
            append(from, rows.get(told).from());
            append(to, rows.get(told).to());
            told++;
        }
        if (told < rows.size()) {
            append(from, "and " + (rows.size() - told) + " more");
            append(to, "and " + (rows.size() - told) + " more");
        }
        return Optional.of(new Changed(field, side(from), side(to)));
    }

    /** One after the other, or that there is none. */
    static String list(Collection<String> several) {
        return several.isEmpty() ? NONE : String.join(", ", several);
    }

    private static boolean fits(StringBuilder side, String row) {
        return side.length() + row.length() + ROOM_FOR_THE_REST <= MOST_CHARACTERS;
    }

    private static void append(StringBuilder side, String row) {
        side.append(side.isEmpty() || row.isEmpty() ? "" : "; ").append(row);
    }

    private static Optional<String> side(StringBuilder side) {
        return side.isEmpty() ? Optional.empty() : Optional.of(side.toString());
    }
}
