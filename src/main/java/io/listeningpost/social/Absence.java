package io.listeningpost.social;

/** Why a network no longer shows a post. */
public enum Absence {
    /** Its author or the network deleted it. */
    DELETED,
    /** Its author was suspended, went protected, or blocked us. */
    HIDDEN
}
