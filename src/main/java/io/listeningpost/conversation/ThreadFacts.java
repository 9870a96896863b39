package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands on a request about the thread from which it came. Each is told for itself: one that is missing or damaged takes no other
 * with it.
 *
 * @param network where the thread is
 * @param account which of our accounts heard it
 * @param handle of whoever wrote the opening post, without control characters; empty where it was erased or there is none
 * @param followers of the same, when the network told
 * @param waitsForUs whether the customer spoke last (true) or we did
 * @param lastCustomerPost when the customer wrote last
 * @param lastAnswer when our last answer went out
 * @param failedReplies how many replies were given up and neither tried again nor withdrawn
 */
public record ThreadFacts(Optional<Network> network, Optional<AccountId> account, Optional<String> handle, Optional<Long> followers,
        Optional<Boolean> waitsForUs, Optional<Instant> lastCustomerPost, Optional<Instant> lastAnswer, int failedReplies) {
}
