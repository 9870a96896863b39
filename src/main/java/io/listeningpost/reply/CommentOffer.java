package io.listeningpost.reply;

import java.util.Optional;

/**
 * A comment that could be an answer in the thread.
 *
 * @param why     why it is none yet; empty where comments become answers only when an agent says so
 * @param blocker what stands in its way, for {@link Why#BLOCKED}
 */
public record CommentOffer(AgentComment comment, Optional<Why> why, Optional<Blocker> blocker) {

    /** Why a comment did not become an answer. */
    public enum Why {
        /** Whoever wrote it may not answer for the account. */
        MAY_NOT_ANSWER,
        /** It was an answer, and was taken back before it went out. */
        TAKEN_BACK,
        /** What it would answer is private talk. */
        DIRECT,
        /** Private words stand in it. */
        PRIVATE_WORDS,
        /** It cannot be sent as it stands. */
        BLOCKED,
        /** Another answer stands in the same turn. */
        ANSWERED,
        /** Nothing; it was not heard of when it was written. */
        NOT_HEARD
    }

    /** Whether an agent may make it an answer. */
    public boolean usable() {
        return why.filter(Why.MAY_NOT_ANSWER::equals).isEmpty();
    }
}
