package io.listeningpost.status;

import io.listeningpost.conversation.RequestRef;
import java.util.Optional;

/** Requests as somebody names them who wants to try words on one. Blocks; thread-safe. */
@FunctionalInterface
public interface RequestSight {

    /** Empty when there is no such request, or this person must not see it. */
    Optional<Seen> of(String userKey, String issueKey);

    /**
     * A request that the person sees.
     *
     * @param status the name of its status, in the person's language
     */
    record Seen(RequestRef request, String status) {
    }
}
