package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * A post we made ourselves.
 *
 * @param outboxId the outbox row it came from
 * @param words    stands for what it says in public, the same for the same words; empty for what may be said again
 * @param gone     when we noticed that somebody deleted it on the network
 */
public record OwnPost(
        AccountId account, PostId post, long conversationId, long outboxId, Instant postedAt, Optional<String> words,
        Optional<Instant> gone) {

    /** The most characters that stand for words. */
    public static final int LONGEST_WORDS = 64;

    /** A post that stands there as far as we know. */
    public OwnPost(AccountId account, PostId post, long conversationId, long outboxId, Instant postedAt, Optional<String> words) {
        this(account, post, conversationId, outboxId, postedAt, words, Optional.empty());
    }

    /** A post that says nothing. */
    public OwnPost(AccountId account, PostId post, long conversationId, long outboxId, Instant postedAt) {
        this(account, post, conversationId, outboxId, postedAt, Optional.empty());
    }
}
