package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.health.PulseLog;
import io.listeningpost.health.NodePulse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** Nodes in the table PULSE. */
public final class AoPulseLog implements PulseLog {

    private final Tables tables;

    public AoPulseLog(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public void seen(NodePulse node) {
        tables.contest(() -> {
            Optional<PulseRow> known = tables.one(PulseRow.class, "NODE_NAME = ?", node.name());
            known.ifPresent(row -> {
                row.setVersion(node.version());
                row.setStartedAt(node.startedAt().toEpochMilli());
                row.setSeenAt(node.seenAt().toEpochMilli());
                row.save();
            });
            return known.orElseGet(() -> tables.insert(PulseRow.class, Map.of(
                    "NODE_NAME", node.name(),
                    "VERSION", node.version(),
                    "STARTED_AT", node.startedAt().toEpochMilli(),
                    "SEEN_AT", node.seenAt().toEpochMilli())));
        });
    }

    @Override
    public List<NodePulse> all() {
        // read whole: nodes that are gone leave it after a day
        return tables.list(PulseRow.class, Query.select()).stream()
                .map(row -> new NodePulse(row.getNodeName(), row.getVersion(), Instant.ofEpochMilli(row.getStartedAt()),
                        Instant.ofEpochMilli(row.getSeenAt())))
                .sorted(Comparator.comparing(NodePulse::seenAt).reversed().thenComparing(NodePulse::name))
                .toList();
    }

    @Override
    public void forget(Instant before) {
        tables.delete(PulseRow.class, "SEEN_AT < ?", before.toEpochMilli());
    }
}
