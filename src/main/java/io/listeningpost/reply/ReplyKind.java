package io.listeningpost.reply;

/** Why we speak. */
public enum ReplyKind {
    /** An agent wrote it. */
    ANSWER,
    /** A workflow move caused it. */
    STATUS
}
