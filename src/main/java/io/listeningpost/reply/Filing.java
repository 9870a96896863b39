package io.listeningpost.reply;

import java.util.List;

/** What came of storing a reply, or of trying one again, in a turn that others may have answered. */
public sealed interface Filing {

    /** It stands in the outbox. */
    record Filed(OutboxEntry entry) implements Filing {
    }

    /** Nothing was changed: these stand in the turn, oldest first, and nobody has looked at all of them. */
    record Stopped(List<OutboxEntry> standing) implements Filing {

        public Stopped {
            standing = List.copyOf(standing);
        }
    }
}
