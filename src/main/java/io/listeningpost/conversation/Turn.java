package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;

/**
 * A post that somebody else wrote in a conversation: what is needed to answer it, and nothing of its text.
 *
 * @param post       its newest version, the one to answer
 * @param firstId    the first id of its edit history
 * @param userId     the author's user id on the network
 * @param handle     without {@code @}; empty when the network withheld it
 * @param byCustomer whether the author is the one who opened the conversation
 * @param addressed  whether it names our handle, answers a post of ours or quotes one: only then some networks take an answer
 * @param stop       whether it says nothing but "stop"
 * @param at         when it was written
 */
public record Turn(
        AccountId account,
        long conversationId,
        PostId post,
        PostId firstId,
        String userId,
        String handle,
        boolean byCustomer,
        boolean addressed,
        boolean stop,
        Instant at) {
}
