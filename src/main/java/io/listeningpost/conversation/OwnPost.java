package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;

/**
 * A post we made ourselves.
 *
 * @param outboxId the outbox row it came from
 */
public record OwnPost(AccountId account, PostId post, long conversationId, long outboxId, Instant postedAt) {
}
