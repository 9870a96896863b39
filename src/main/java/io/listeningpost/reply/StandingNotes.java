package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;
import java.time.Instant;
import java.util.Optional;

/** Where requests can be searched by how their conversations stand. Blocks; thread-safe. */
@FunctionalInterface
public interface StandingNotes {

    /**
     * Notes it on a request; nothing when the request is gone. Noting the same again changes nothing.
     *
     * @param lastAnswer when an agent's answer went out last; empty when none did
     * @param failed     how many replies were given up and neither tried again nor withdrawn
     */
    void note(RequestRef request, Optional<Instant> lastAnswer, int failed);
}
