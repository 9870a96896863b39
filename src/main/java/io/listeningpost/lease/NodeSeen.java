package io.listeningpost.lease;

/**
 * One life of a node as the database has it.
 *
 * @param node  unique, another after each start
 * @param name  the machine and place it runs at: the same after a restart
 * @param beats counts its signs of life
 */
public record NodeSeen(String node, String name, long beats) {
}
