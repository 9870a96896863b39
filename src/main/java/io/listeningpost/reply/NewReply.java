package io.listeningpost.reply;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A reply to enqueue; see {@link OutboxEntry} for its fields.
 *
 * @param reason why it waits longer than for its grace time
 */
public record NewReply(
        String key,
        AccountId account,
        long conversationId,
        ReplyKind kind,
        PostId target,
        Optional<Address.Person> person,
        List<String> parts,
        List<Photo> photos,
        String author,
        Optional<String> statusId,
        Optional<String> turn,
        Instant createdAt,
        Instant notBefore,
        Optional<String> reason) {

    public NewReply {
        parts = List.copyOf(parts);
        photos = List.copyOf(photos);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a reply needs at least one part");
        }
        if (key.length() > 200) {
            throw new IllegalArgumentException("key must have at most 200 characters");
        }
    }

    /** A reply that stands in nobody's turn. */
    public NewReply(
            String key,
            AccountId account,
            long conversationId,
            ReplyKind kind,
            PostId target,
            Optional<Address.Person> person,
            List<String> parts,
            List<Photo> photos,
            String author,
            Optional<String> statusId,
            Instant createdAt,
            Instant notBefore) {
        this(key, account, conversationId, kind, target, person, parts, photos, author, statusId, Optional.empty(), createdAt, notBefore,
                Optional.empty());
    }

    /** A reply that waits for nothing but its grace time. */
    public NewReply(
            String key,
            AccountId account,
            long conversationId,
            ReplyKind kind,
            PostId target,
            Optional<Address.Person> person,
            List<String> parts,
            List<Photo> photos,
            String author,
            Optional<String> statusId,
            Optional<String> turn,
            Instant createdAt,
            Instant notBefore) {
        this(key, account, conversationId, kind, target, person, parts, photos, author, statusId, turn, createdAt, notBefore,
                Optional.empty());
    }

    /** Whom it goes to alone; empty when it goes to everybody. */
    public static Optional<Address.Person> personOf(Address to) {
        return switch (to) {
            case Address.Person person -> Optional.of(person);
            case Address.Answering post -> Optional.empty();
        };
    }
}
