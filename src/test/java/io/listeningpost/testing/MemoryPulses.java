package io.listeningpost.testing;

import io.listeningpost.health.PulseLog;
import io.listeningpost.health.NodePulse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nodes in memory. */
public final class MemoryPulses implements PulseLog {

    private final Map<String, NodePulse> rows = new TreeMap<>();

    @Override
    public synchronized void seen(NodePulse node) {
        rows.put(node.name(), node);
    }

    @Override
    public synchronized List<NodePulse> all() {
        return rows.values().stream()
                .sorted(Comparator.comparing(NodePulse::seenAt).reversed().thenComparing(NodePulse::name)).toList();
    }

    @Override
    public synchronized void forget(Instant before) {
        rows.values().removeIf(node -> node.seenAt().isBefore(before));
    }
}
