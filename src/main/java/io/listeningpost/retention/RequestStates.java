package io.listeningpost.retention;

import io.listeningpost.conversation.RequestRef;

/** The service desk as the retention sees it. Blocks; thread-safe. */
@FunctionalInterface
public interface RequestStates {

    /** As the request stands at this moment. */
    RequestState of(RequestRef request);
}
