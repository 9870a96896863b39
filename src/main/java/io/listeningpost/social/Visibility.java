package io.listeningpost.social;

/** Who can read a post. What not everybody can read never becomes a public comment. */
public enum Visibility {
    PUBLIC,
    /** Followers that the author let in. */
    PROTECTED,
    /** The people of a direct conversation. */
    DIRECT
}
