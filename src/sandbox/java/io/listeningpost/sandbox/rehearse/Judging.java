package io.listeningpost.sandbox.rehearse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of every occurrence what became of it. The journal keeps a post once, so the first readable occurrence is what its row says;
 * the same again is a duplicate, and another version of an edited post is what the post became. For one thread.
 */
final class Judging {

    private static final Set<String> WORDS =
            Set.of("opened", "commented", "reopened", "own", "repost", Verdict.DUPLICATE, Verdict.REJECTED);
    private static final String MADE_UP = "unknown-";

    private final Map<String, Row> rows;
    private final Map<String, Row> unreadable = new HashMap<>();
    private final Map<Integer, String> mishaps;
    private final Map<Integer, String> stumbles;
    private final Set<String> told = new HashSet<>();
    private final Set<String> firsts = new HashSet<>();

    /**
     * Judges by these rows of the journal.
     *
     * @param rows     by the first id of a post
     * @param mishaps  why an occurrence is no post at all
     * @param stumbles why the page of an occurrence could not be polled
     */
    Judging(Map<String, Row> rows, Map<Integer, String> mishaps, Map<Integer, String> stumbles) {
        this.rows = rows;
        this.mishaps = mishaps;
        this.stumbles = stumbles;
        rows.values().stream().filter(Row::isRejected).forEach(row -> unreadable.putIfAbsent(Occurrence.comparable(row.text()), row));
    }

    /** The verdicts, oldest first. */
    List<Verdict> all(List<Occurrence> occurrences) {
        Map<String, Occurrence> newest = new HashMap<>();
        occurrences.forEach(one -> one.firstId().ifPresent(first -> newest.merge(first, one, Judging::newer)));
        List<Verdict> verdicts = new ArrayList<>(occurrences.size());
        occurrences.stream().sorted(Occurrence.BY_AGE)
                .forEach(one -> verdicts.add(verdict(one, one.firstId().map(newest::get).orElse(one))));
        return verdicts;
    }

    private Verdict verdict(Occurrence one, Occurrence newestVersion) {
        String mishap = mishaps.get(one.number());
        if (mishap != null) {
            return Verdict.rejected(one, mishap);
        }
        Optional<Row> row = one.firstId().map(rows::get).or(() -> Optional.ofNullable(unreadable.get(one.raw())));
        if (row.isEmpty()) {
            return Verdict.rejected(one, stumbles.getOrDefault(one.number(), "the plugin kept nothing of it"));
        }
        if (row.get().isRejected()) {
            return Verdict.rejected(one, row.get().reason().orElse("no reason was given"));
        }
        if (one.text().isEmpty()) {
            return Verdict.rejected(one, "text is missing; the post was read from another copy of it");
        }
        boolean again = !told.add(one.id().orElseThrow());
        boolean otherVersion = !firsts.add(one.firstId().orElseThrow());
        if (again) {
            return of(one, row.get(), Verdict.DUPLICATE, Optional.of("the same post was read before"), newestVersion);
        }
        Optional<String> version = otherVersion ? Optional.of("another version of a post that was edited") : Optional.empty();
        return of(one, row.get(), outcome(row.get()), reason(row.get(), one).or(() -> version), newestVersion);
    }

    private static Verdict of(Occurrence one, Row row, String outcome, Optional<String> reason, Occurrence newestVersion) {
        Optional<String> author = Optional.of(row.author()).filter(name -> !name.isEmpty() && !name.startsWith(MADE_UP));
        Optional<String> text = one.id().equals(newestVersion.id()) ? Optional.of(row.text()) : one.text();
        return new Verdict(one, outcome, row.request(), author, Optional.of(row.thread()), text, reason);
    }

    /** A post that only stands beside others, and one that could not be worked, count as rejected: nobody on the desk sees them. */
    private static String outcome(Row row) {
        return row.outcome().filter(WORDS::contains).orElse(Verdict.REJECTED);
    }

    private static Optional<String> reason(Row row, Occurrence one) {
        if (row.outcome().isEmpty()) {
            return Optional.of(one.place() + ": still waits: " + row.reason().orElse("no reason was given"));
        }
        return row.reason();
    }

    private static Occurrence newer(Occurrence one, Occurrence other) {
        return Occurrence.BY_AGE.compare(one, other) >= 0 ? one : other;
    }
}
