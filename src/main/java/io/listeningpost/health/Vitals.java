package io.listeningpost.health;

import java.time.Instant;
import java.util.Optional;

/**
 * How the app itself is doing on this node. Costs no query.
 *
 * @param node      the name of this node, new with every start
 * @param keyFile   whether the file of the sealing keys can be read
 * @param scheduled whether Jira's scheduler knows our job and would run it here
 * @param nextRun   when the scheduler runs it next, on whichever node
 * @param lastHere  when a round last began on this node
 */
public record Vitals(
        String version,
        String node,
        Instant startedAt,
        boolean keyFile,
        boolean scheduled,
        Optional<Instant> nextRun,
        Optional<Instant> lastHere) {

    /** Looks at this node. Never throws. */
    @FunctionalInterface
    public interface Source {

        Vitals now();
    }
}
