package io.listeningpost.settings;

/** Whose answers somebody else has to approve before they go out. */
public enum Approval {
    NEVER,
    /** Those of the chosen groups, for example of people who are new. */
    CHOSEN,
    ALWAYS
}
