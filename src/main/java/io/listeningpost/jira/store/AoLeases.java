package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.lease.Lease;
import io.listeningpost.lease.Leases;
import io.listeningpost.lease.NodeSeen;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and leases in the tables NODE and LEASE. Rows are taken away and put back changed in one transaction: of those who read the same
 * row one takes it away.
 */
public final class AoLeases implements Leases {

    private final Tables tables;

    public AoLeases(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public void join(String node, String name) {
        tables.contest(() -> tables.insert(NodeRow.class, Map.of("NODE", node, "NAME", name, "BEATS", 0L)));
    }

    @Override
    public boolean beat(String node, Set<String> outOfReach) {
        return tables.contest(() -> row(node).map(row -> {
            Map<String, @Nullable Object> columns = new HashMap<>();
            columns.put("NODE", node);
            columns.put("NAME", row.getName());
            columns.put("BEATS", row.getBeats() + 1);
            columns.put("OUT_OF_REACH", outOfReach.isEmpty() ? null : String.join(",", new TreeSet<>(outOfReach)));
            tables.take(NodeRow.class, row.getID());
            tables.insert(NodeRow.class, columns);
            return true;
        }).orElse(false));
    }

    private Optional<NodeRow> row(String node) {
        return tables.one(NodeRow.class, "NODE = ?", node);
    }

    @Override
    public List<NodeSeen> nodes() {
        return tables.list(NodeRow.class, Query.select().order("ID")).stream()
                .map(row -> new NodeSeen(row.getNode(), row.getName(), row.getBeats(), keys(row.getOutOfReach())))
                .toList();
    }

    private static Set<String> keys(@Nullable String written) {
        return written == null || written.isEmpty() ? Set.of() : Set.of(written.split(","));
    }

    @Override
    public boolean bury(NodeSeen seen) {
        return tables.contest(() -> tables.delete(NodeRow.class, "NODE = ? AND BEATS = ?", seen.node(), seen.beats())) == 1;
    }

    @Override
    public void leave(String node) {
        tables.contest(() -> tables.delete(NodeRow.class, "NODE = ?", node));
    }

    @Override
    public Optional<Lease> take(String name, String node, Instant now) {
        String key = Keys.of(name);
        return tables.contest(() -> {
            Optional<LeaseRow> row = lease(key);
            Optional<Lease> old = row.map(AoLeases::lease);
            // whoever is gone never comes back under that name: what is read here stays true
            boolean taken = old.flatMap(Lease::node).filter(holder -> !holder.equals(node)).flatMap(this::row).isPresent();
            if (taken) {
                return Optional.empty();
            }
            Lease lease = new Lease(name, Optional.of(node), old.map(Lease::token).orElse(0L) + 1, Millis.whole(now));
            row.ifPresent(each -> tables.take(LeaseRow.class, each.getID()));
            put(key, lease);
            return Optional.of(lease);
        });
    }

    private Optional<LeaseRow> lease(String key) {
        return tables.one(LeaseRow.class, "LEASE_KEY = ?", key);
    }

    private void put(String key, Lease lease) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("LEASE_KEY", key);
        columns.put("NAME", lease.name());
        columns.put("NODE", lease.node().orElse(null));
        columns.put("TOKEN", lease.token());
        columns.put("SINCE", lease.since().toEpochMilli());
        tables.insert(LeaseRow.class, columns);
    }

    @Override
    public void release(Lease lease) {
        String key = Keys.of(lease.name());
        tables.contest(() -> lease(key).filter(row -> lease(row).equals(lease)).map(row -> {
            tables.take(LeaseRow.class, row.getID());
            put(key, new Lease(lease.name(), Optional.empty(), lease.token(), lease.since()));
            return row;
        }));
    }

    @Override
    public boolean holds(Lease lease) {
        return lease(Keys.of(lease.name())).filter(row -> lease(row).equals(lease)).isPresent();
    }

    @Override
    public List<Lease> all() {
        return tables.list(LeaseRow.class, Query.select().order("ID")).stream().map(AoLeases::lease).toList();
    }

    private static Lease lease(LeaseRow row) {
        return new Lease(row.getName(), Optional.ofNullable(row.getNode()), row.getToken(), Instant.ofEpochMilli(row.getSince()));
    }
}
