package io.listeningpost.social;

/** Something a network takes money for. */
public enum Charge {
    POST_READ,
    /** A post that names us or is ours, where we own the app that asks. */
    OWNED_READ,
    AUTHOR_READ,
    DIRECT_READ,
    POST,
    POST_WITH_LINK,
    /** An answer to somebody who named or quoted us. */
    SUMMONED_POST,
    DIRECT,
    /** What a picture of ours shows, told to those who do not see it. */
    DESCRIPTION
}
