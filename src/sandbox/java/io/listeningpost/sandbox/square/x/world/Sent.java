package io.listeningpost.sandbox.square.x.world;

/** What came of an attempt to send a direct message. */
public sealed interface Sent {

    /** It is in the other one's mailbox. */
    record Done(Message message) implements Sent {
    }

    /** It was refused, for this reason. */
    record Refused(Refusal reason) implements Sent {
    }

    /**
     * The message, for callers who know that it must work.
     *
     * @throws IllegalStateException if it was refused; says why
     */
    default Message message() {
        return switch (this) {
            case Done done -> done.message();
            case Refused refused -> throw new IllegalStateException(refused.reason() + ": " + refused.reason().words());
        };
    }
}
