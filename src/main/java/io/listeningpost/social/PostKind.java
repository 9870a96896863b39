package io.listeningpost.social;

/** How a post relates to others. A repost carries no words of its own. */
public enum PostKind {
    ORIGINAL,
    REPLY,
    QUOTE,
    REPOST
}
