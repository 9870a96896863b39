package io.listeningpost.sandbox.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * How it ended.
 *
 * @param lines  the counts, for people
 * @param faults everything lost, doubled or growing, one line each; empty when all is well
 */
public record Verdict(List<String> lines, List<String> faults) {

    /** Copies the lists. */
    public Verdict {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Whether nothing was lost or doubled and nothing grew. */
    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Counts and faults as they are printed. */
    public List<String> printed() {
        List<String> all = new ArrayList<>(lines);
        faults.forEach(fault -> all.add("  FAULT " + fault));
        all.add(isClean() ? "  Nothing lost, nothing doubled, nothing grows" : "  NOT clean");
        return all;
    }
}
