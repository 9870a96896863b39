package io.listeningpost.reply;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One reply in the outbox.
 *
 * @param key         unique: enqueuing the same key again changes nothing
 * @param target      the post it answers
 * @param parts       what is published, in order; delivered parts carry their post
 * @param author      key of the Jira user who caused it
 * @param statusId    the workflow status that speaks, for a status reply
 * @param notBefore   the end of the grace time, or the next attempt
 * @param owner       the node that is at it
 * @param deadline    until when the owner may be at it
 * @param uncertain   an attempt ended without an answer: look for the post before sending again
 * @param reason      why it waits or was given up, in words for people
 */
public record OutboxEntry(
        long id,
        String key,
        AccountId account,
        long conversationId,
        ReplyKind kind,
        PostId target,
        List<Part> parts,
        String author,
        Optional<String> statusId,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant notBefore,
        Optional<String> owner,
        Optional<Instant> deadline,
        boolean uncertain,
        Optional<String> reason,
        Optional<Instant> deliveredAt) {

    public OutboxEntry {
        parts = List.copyOf(parts);
    }
}
