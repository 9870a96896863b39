package io.listeningpost.reply;

import io.listeningpost.conversation.RequestRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Comments that whoever wrote them meant for the customer from the beginning: never an internal one, also when somebody made it public
 * later, never one that is kept to a group or role, never the customer's own, and none that we wrote ourselves. Whether its author is an
 * agent is asked elsewhere. Blocks; thread-safe.
 */
public interface PublicComments {

    /** As it stands now; empty when it was deleted or is none of these any more. */
    Optional<AgentComment> find(long commentId);

    /** This one is internal: from now on it is none of these, whatever happens to it. Can be done again; nothing when it was deleted. */
    void keepInternal(long commentId);

    /** Those of a request that were written after this moment, newest first. */
    List<AgentComment> after(RequestRef request, Instant moment);
}
