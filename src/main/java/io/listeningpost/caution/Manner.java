package io.listeningpost.caution;

/** How a text may read; the names of the sections in the word lists. */
enum Manner {
    COMPLAINT,
    APOLOGY,
    DEFENSIVE,
    PROMISE
}
