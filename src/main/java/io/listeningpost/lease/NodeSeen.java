package io.listeningpost.lease;

import java.util.Set;

/**
 * One life of a node as the database has it.
 *
 * @param node       unique, another after each start
 * @param name       the machine and place it runs at: the same after a restart
 * @param beats      counts its signs of life
 * @param outOfReach keys of the networks that it does not reach, as it said with its last sign of life
 */
public record NodeSeen(String node, String name, long beats, Set<String> outOfReach) {

    public NodeSeen {
        outOfReach = Set.copyOf(outOfReach);
    }
}
