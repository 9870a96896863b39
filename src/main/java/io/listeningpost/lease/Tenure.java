package io.listeningpost.lease;

/** The right to work at something, for one turn. Thread-safe. */
public interface Tenure {

    /** Names this turn to stores that let nobody else change what it took. */
    Holder holder();

    /**
     * Whether nobody else may be at it by now. To be asked before anything that cannot be taken back; after a no the turn ends, and
     * whoever comes next goes on.
     */
    boolean holds();

    /** Whether it is time to come to an end, because others wait: what is left is done in a later turn. */
    boolean isOver();
}
