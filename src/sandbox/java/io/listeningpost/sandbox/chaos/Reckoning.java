package io.listeningpost.sandbox.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of everything.
 *
 * @param lines  the counts, for people
 * @param faults every loss, doubling and orphan, one line each; empty when all is well
 */
public record Reckoning(List<String> lines, List<String> faults) {

    private static final int SHOWN = 25;

    /** Copies the lists. */
    public Reckoning {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Whether nothing was lost, doubled or left behind. */
    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Counts and faults as they are printed. */
    public List<String> printed() {
        List<String> all = new ArrayList<>(lines);
        faults.stream().limit(SHOWN).forEach(fault -> all.add("  FAULT " + fault));
        if (faults.size() > SHOWN) {
            all.add("  and " + (faults.size() - SHOWN) + " more");
        }
        return all;
    }
}
