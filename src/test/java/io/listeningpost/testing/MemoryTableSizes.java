package io.listeningpost.testing;

import io.listeningpost.health.TableSizes;
import java.util.Map;

/** How many posts the journal in memory has; the other stores tell nothing. */
public record MemoryTableSizes(MemoryJournal journal) implements TableSizes {

    @Override
    public Map<String, Long> newest() {
        return Map.of("JOURNAL", journal.size());
    }
}
