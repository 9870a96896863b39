package io.listeningpost.reply;

/** Whose a reply is after a part of it became a post. */
public sealed interface Kept {

    /** The reply as it stands. */
    OutboxEntry entry();

    /** The next part may follow. */
    record Held(OutboxEntry entry) implements Kept {
    }

    /** It is in other hands, or in nobody's. */
    record Lost(OutboxEntry entry) implements Kept {
    }
}
