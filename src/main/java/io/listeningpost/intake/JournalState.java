package io.listeningpost.intake;

/** How far a post came. */
public enum JournalState {
    /** Stored, nothing done yet. */
    NEW,
    /** Being turned into a request or comment: after a crash what was made is looked for before it is made again. */
    WORKING,
    /** Finished; the outcome says how. */
    DONE
}
