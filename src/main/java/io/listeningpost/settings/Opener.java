package io.listeningpost.settings;

/** What may open a request; the admin chooses. What does not open one is kept for reading. */
public enum Opener {
    /** A post whose author typed our handle. */
    MENTION,
    /** A post that answers somebody else and got our handle along with it. */
    INHERITED,
    /** An answer to a post of ours that is in no conversation yet. */
    ANSWER,
    /** A post that quotes one of ours. */
    QUOTE,
    DIRECT,
    /** A post found by a search of the admin's. */
    SEARCH
}
