package io.listeningpost.reply;

/**
 * Something that may be better said in another way; nothing of it stands in the way.
 *
 * @param because the words that led to it
 */
public record Advice(Kind kind, String because) {

    /** What may be better. */
    public enum Kind {
        /** Most of it was said in the thread before. */
        LIKE_BEFORE,
        /** The customer complains, and we did not say that we are sorry. */
        NO_APOLOGY,
        /** It begins as if we defended ourselves. */
        DEFENSIVE,
        /** It promises a time, and the request has none by which it is due. */
        PROMISE
    }
}
