package io.listeningpost.jira.rest.admin;

import io.listeningpost.health.NodePulse;
import io.listeningpost.health.Vitals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the app itself is doing. Moments are ISO 8601 in UTC.
 *
 * @param database    that its tables answered: without them there is no answer at all
 * @param keyFile     whether the file of the sealing keys can be read on this node
 * @param scheduled   whether Jira's scheduler knows our job and would run it on this node
 * @param lastHereAt  when a round last began on this node
 * @param lastRoundAt when a round last began on any node
 * @param nodes       that worked in the last day, the one seen last first
 * @param unreached   the living nodes that do not reach every network
 */
record AppView(
        String version,
        boolean database,
        boolean keyFile,
        boolean scheduled,
        @Nullable String nextRunAt,
        @Nullable String lastHereAt,
        @Nullable String lastRoundAt,
        String node,
        String startedAt,
        List<NodeView> nodes,
        List<UnreachedView> unreached) {

    /** A node, and whether it is the one that answers. */
    record NodeView(String name, String version, String startedAt, String seenAt, boolean here) {
    }

    /**
     * A node that does not reach networks.
     *
     * @param node     its machine and place
     * @param networks as people call them
     */
    record UnreachedView(String node, List<String> networks) {
    }

    static AppView of(Vitals vitals, List<NodePulse> nodes, List<UnreachedView> unreached) {
        return new AppView(
                vitals.version(),
                true,
                vitals.keyFile(),
                vitals.scheduled(),
                text(vitals.nextRun()),
                text(vitals.lastHere()),
                text(nodes.stream().map(NodePulse::seenAt).max(Instant::compareTo).or(vitals::lastHere)),
                vitals.node(),
                vitals.startedAt().toString(),
                nodes.stream().map(node -> new NodeView(node.name(), node.version(), node.startedAt().toString(),
                        node.seenAt().toString(), node.name().equals(vitals.node()))).toList(),
                unreached);
    }

    private static @Nullable String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
