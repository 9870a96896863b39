package io.listeningpost.retention;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.social.AccountId;
import java.time.Instant;

/** What a request itself tells of its thread, for whoever searches. Blocks; thread-safe. */
@FunctionalInterface
public interface RequestTraces {

    /**
     * Takes out who began it, where, and what stands for the words; what finds the request stays. Nothing where there is no such request or
     * it tells of another account. Doing it again changes nothing.
     */
    void forget(RequestRef request, AccountId account, Instant removedAt);
}
