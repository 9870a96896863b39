package io.listeningpost.reply;

/** What became of a comment since an answer was made of it. */
public enum CommentFate {
    /** It has other words. */
    CHANGED,
    /** It was deleted, or the customer cannot see it any more. */
    GONE
}
