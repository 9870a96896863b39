package io.listeningpost.reply;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Replies on their way. Every change of state happens at most once however many nodes try: {@link #claim} and {@link #withdraw}
 * exclude each other. Thread-safe, and safe with several nodes on one database.
 */
public interface Outbox {

    /** Stores the reply, or answers the one that has the same key. */
    OutboxEntry enqueue(NewReply reply);

    Optional<OutboxEntry> find(long id);

    /**
     * Replies of an account that may be sent now, oldest first: pending past their {@code notBefore}, or sending past their deadline.
     * Of each conversation only its oldest unfinished reply, so that a thread is answered in order.
     */
    List<OutboxEntry> due(AccountId account, Instant now, int limit);

    /**
     * Takes a due reply for this owner and counts an attempt. Empty when somebody else was faster or it was withdrawn. A claim of one
     * that was left SENDING comes back uncertain.
     */
    Optional<OutboxEntry> claim(long id, String owner, Instant now, Instant deadline);

    /** A part became a post: kept before the next part is sent; renews the deadline. */
    OutboxEntry partDelivered(long id, int part, PostId post, Instant deadline);

    void delivered(long id, Instant at);

    /** Back to PENDING for another attempt. */
    void retry(long id, Instant notBefore, boolean uncertain, String reason);

    /** Back to PENDING because the account, not this reply, is in the way: the attempt of the claim is not counted. */
    void release(long id, Instant notBefore, boolean uncertain, String reason);

    /** Gives up; a person may {@link #revive} it. */
    void dead(long id, String reason);

    /**
     * A person tries a dead or waiting reply again now; false when there is nothing to revive. Attempts start at nought; one that was
     * tried before is uncertain, so that it is looked for before it is sent.
     */
    boolean revive(long id, Instant now);

    /** Takes back a reply that is not being sent and of which nothing was sent; false when it is too late. */
    boolean withdraw(long id, String reason);

    /** Oldest first. */
    List<OutboxEntry> ofConversation(long conversationId);

    /** How many replies of an account wait or are being sent. */
    int countUnfinished(AccountId account);

    /** When the next reply of the account may be due. */
    Optional<Instant> nextDue(AccountId account);
}
