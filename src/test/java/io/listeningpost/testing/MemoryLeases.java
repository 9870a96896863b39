package io.listeningpost.testing;

import io.listeningpost.lease.Lease;
import io.listeningpost.lease.Leases;
import io.listeningpost.lease.NodeSeen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nodes and leases in memory. */
public final class MemoryLeases implements Leases {

    private final Map<String, NodeSeen> nodes = new LinkedHashMap<>();
    private final Map<String, Lease> leases = new LinkedHashMap<>();

    @Override
    public synchronized void join(String node, String name) {
        nodes.put(node, new NodeSeen(node, name, 0, Set.of()));
    }

    @Override
    public synchronized boolean beat(String node, Set<String> outOfReach) {
        return nodes.computeIfPresent(node, (key, seen) -> new NodeSeen(node, seen.name(), seen.beats() + 1, outOfReach)) != null;
    }

    @Override
    public synchronized List<NodeSeen> nodes() {
        return List.copyOf(nodes.values());
    }

    @Override
    public synchronized boolean bury(NodeSeen seen) {
        return nodes.remove(seen.node(), seen);
    }

    @Override
    public synchronized void leave(String node) {
        nodes.remove(node);
    }

    @Override
    public synchronized Optional<Lease> take(String name, String node, Instant now) {
        Optional<Lease> old = Optional.ofNullable(leases.get(name));
        if (old.flatMap(Lease::node).filter(holder -> !holder.equals(node) && nodes.containsKey(holder)).isPresent()) {
            return Optional.empty();
        }
        Lease lease = new Lease(name, Optional.of(node), old.map(Lease::token).orElse(0L) + 1, now.truncatedTo(ChronoUnit.MILLIS));
        leases.put(name, lease);
        return Optional.of(lease);
    }

    @Override
    public synchronized void release(Lease lease) {
        leases.replace(lease.name(), lease, new Lease(lease.name(), Optional.empty(), lease.token(), lease.since()));
    }

    @Override
    public synchronized boolean holds(Lease lease) {
        return lease.equals(leases.get(lease.name()));
    }

    @Override
    public synchronized List<Lease> all() {
        return List.copyOf(leases.values());
    }
}
