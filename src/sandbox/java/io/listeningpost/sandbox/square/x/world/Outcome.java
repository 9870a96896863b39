package io.listeningpost.sandbox.square.x.world;

/** What came of an attempt to post, edit or delete. */
public sealed interface Outcome {

    /** It was done; the post as it is now. */
    record Made(Post post) implements Outcome {
    }

    /** It was refused, for this reason. */
    record Refused(Refusal reason) implements Outcome {
    }

    /**
     * The post, for callers who know that it must work.
     *
     * @throws IllegalStateException if it was refused; says why
     */
    default Post post() {
        return switch (this) {
            case Made made -> made.post();
            case Refused refused -> throw new IllegalStateException(refused.reason() + ": " + refused.reason().words());
        };
    }
}
