package io.listeningpost.settings;

/** What becomes of the public comments that agents write on the request of a thread. */
public enum Sharing {
    /** They stay in Jira. */
    NEVER,
    /** They are offered to the agents beside the thread. */
    ASK,
    /** They are answers in the thread, unless something stands in the way; then they are offered. */
    ALWAYS
}
