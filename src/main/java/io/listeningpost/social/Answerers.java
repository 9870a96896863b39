package io.listeningpost.social;

/** Whom the author of a post lets answer it, as the network told when we read it. */
public enum Answerers {
    EVERYONE,
    /** People the author follows, and whoever the post names. */
    FOLLOWED,
    /** Only whoever the post names. */
    NAMED,
    /** Some other circle, for example subscribers or verified people, and whoever the post names. */
    CIRCLE
}
