package io.listeningpost.sandbox.chaos;

import java.nio.file.Path;

/**
 * How much chaos.
 *
 * @param pluginJar the packaged plugin
 * @param kills     how many SIGKILLs fall
 * @param seed      the same seed plans the same chaos
 * @param nodes     how many nodes share the database
 * @param logs      where the logs of the nodes are left
 */
public record ChaosOptions(Path pluginJar, int kills, long seed, int nodes, Path logs) {

    private static final int MOST_KILLS = 1_000;
    private static final int MOST_NODES = 4;

    /** @throws IllegalArgumentException naming the switch that is out of bounds */
    public ChaosOptions {
        if (kills < 0 || kills > MOST_KILLS) {
            throw new IllegalArgumentException("chaos is " + kills + "; it can be 0 to " + MOST_KILLS + " kills");
        }
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new IllegalArgumentException("nodes is " + nodes + "; it can be 1 to " + MOST_NODES);
        }
    }
}
