package io.listeningpost.health;

import java.util.Map;

/** How much is in our tables. Thread-safe. */
public interface TableSizes {

    /**
     * The newest row number of each table, 0 for an empty one: how many rows were ever written, which is at least how many there are.
     * One look at the end of an index each, however big a table is.
     */
    Map<String, Long> newest();
}
