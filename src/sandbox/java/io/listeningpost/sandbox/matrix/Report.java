package io.listeningpost.sandbox.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the matrix came to.
 *
 * @param lines  the table, for people
 * @param faults every faulty cell with the command that tries it again, one line each; empty when all is well
 * @param steps  the names of all steps that were found
 * @param kills  how many nodes died
 */
public record Report(List<String> lines, List<String> faults, Set<String> steps, int kills) {

    private static final List<String> KINDS = List.of("step", "call", "fault", "fault and death", "chapter");
    private static final String ROW = "  %-10s %-18s %6s %6s %6s %8s %8s %6s %7s %8s";

    /** Copies the collections. */
    public Report {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        steps = Set.copyOf(steps);
    }

    static Report of(List<Outcome> outcomes, Set<String> steps, MatrixOptions options, long seconds) {
        List<String> lines = new ArrayList<>();
        int kills = outcomes.stream().mapToInt(Outcome::kills).sum();
        lines.add("Crash matrix on %s: %d steps x before and after, %d faults, %s; %d cells, %d kills, %s, %d s".formatted(
                options.network(), steps.size(), Faults.all().size(), String.join(" and ", options.databases()), outcomes.size(), kills,
                options.halts() ? "each JVM halted" : "each node cut off inside its JVM", seconds));
        lines.add(ROW.formatted("database", "what", "cells", "kills", "lost", "doubled", "orphans", "other", "helped", "seconds"));
        for (String where : options.databases()) {
            for (String kind : KINDS) {
                List<Outcome> some = outcomes.stream().filter(each -> each.where().equals(where) && each.kind().equals(kind)).toList();
                if (!some.isEmpty()) {
                    lines.add(row(where, kind, some));
                }
            }
        }
        List<String> faults = outcomes.stream().filter(each -> !each.isClean()).map(each -> "%s on %s: %s%n      %s".formatted(each.cell(),
                each.where(), String.join("; ", each.faults()), command(options, each))).toList();
        return new Report(lines, faults, new TreeSet<>(steps), kills);
    }

    private static String row(String where, String kind, List<Outcome> some) {
        long seconds = some.stream().mapToLong(Outcome::millis).sum() / 1000;
        return ROW.formatted(where, kind, some.size(), some.stream().mapToInt(Outcome::kills).sum(), faults(some, "lost"),
                faults(some, "doubled"), faults(some, "orphan"), faults(some, "(?!lost|doubled|orphan)"),
                some.stream().filter(each -> each.helped() > 0).count(), seconds);
    }

    private static long faults(List<Outcome> some, String beginning) {
        return some.stream().flatMap(each -> each.faults().stream()).filter(fault -> fault.matches("(?s)" + beginning + ".*")).count();
    }

    private static String command(MatrixOptions options, Outcome outcome) {
        return "mvn -Psandbox " + (options.network().equals("x") ? "" : "-Dmatrix.network=" + options.network() + " ")
                + "-Dmatrix=\"" + outcome.cell() + "," + outcome.where() + "\"";
    }

    /** Whether every cell was as it should be. */
    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Table and faults as they are printed. */
    public List<String> printed() {
        List<String> all = new ArrayList<>(lines);
        faults.forEach(fault -> all.add("  FAULT " + fault));
        return all;
    }
}
