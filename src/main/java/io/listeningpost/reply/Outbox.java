package io.listeningpost.reply;

import io.listeningpost.lease.Holder;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replies on their way. Every change of state happens at most once however many nodes try: {@link #claim} and {@link #withdraw}
 * exclude each other. What follows a claim is for its holder only: it changes nothing, and answers so, when the reply is in other hands
 * by now. Thread-safe, and safe with several nodes on one database.
 */
public interface Outbox {

    /** Stores the reply, or answers the one that has the same key. */
    OutboxEntry enqueue(NewReply reply);

    /**
     * The same, unless answers stand in the reply's turn that its author has not looked at. Of many that are filed in a turn at the same
     * moment one is stored; the others are stopped by it. Automatic posts of the conversation that an answer would have to wait for are
     * withdrawn with it.
     *
     * @param seen the numbers of the answers that the author has looked at
     */
    Filing file(NewReply reply, Set<Long> seen);

    /** The same for a reply that somebody has to approve: it stands in its turn, and nothing sends it before. */
    Filing submit(NewReply reply, Set<Long> seen);

    /**
     * Somebody approves a submitted reply, in these words: from now on it is like any other, and automatic posts give way to it.
     * Empty when it is not submitted any more.
     *
     * @param approver  key of the Jira user, kept with the reply and with whether the words are others
     * @param notBefore the end of the grace time, which begins now
     */
    Optional<OutboxEntry> approve(long id, List<String> parts, String approver, Instant now, Instant notBefore);

    /** Somebody does not approve a submitted reply; false when it is not submitted any more. */
    boolean refuse(long id, String reason);

    Optional<OutboxEntry> find(long id);

    /**
     * Replies of an account that this holder may send now, oldest first: pending past their {@code notBefore}, sending past their
     * deadline, or left sending in an earlier turn. Of each conversation only its oldest unfinished reply, so that a thread is answered
     * in order.
     */
    List<OutboxEntry> due(AccountId account, Holder holder, Instant now, int limit);

    /**
     * Takes a due reply for this holder and counts an attempt. Empty when somebody else was faster, it was withdrawn, or it was in the
     * hands of a later turn. A claim of one that was left SENDING comes back uncertain.
     */
    Optional<OutboxEntry> claim(long id, Holder holder, Instant now, Instant deadline);

    /**
     * A part became a post: kept before the next part is sent; renews the holder's deadline. A post is a fact whoever made it: also of
     * somebody whose turn is over it is kept, where the part has none yet. Of two posts the first counts.
     */
    Kept partDelivered(long id, Holder holder, int part, PostId post, Instant deadline);

    boolean delivered(long id, Holder holder, Instant at);

    /** Back to PENDING for another attempt. */
    boolean retry(long id, Holder holder, Instant notBefore, boolean uncertain, String reason);

    /** Back to PENDING because the account, not this reply, is in the way: the attempt of the claim is not counted. */
    boolean release(long id, Holder holder, Instant notBefore, boolean uncertain, String reason);

    /** Gives up; a person may {@link #revive} it. */
    boolean dead(long id, Holder holder, String reason);

    /**
     * A person tries a dead or waiting reply again now; false when there is nothing to revive. Attempts start at nought; one that was
     * tried before is uncertain, so that it is looked for before it is sent.
     */
    boolean revive(long id, Instant now);

    /**
     * The same, unless the reply was given up and other answers stand in its turn by now that the person has not looked at. Empty when
     * there
     * is nothing to revive.
     */
    Optional<Filing> revive(long id, Set<Long> seen, Instant now);

    /** Takes back a reply that is not being sent and of which nothing was sent, approved or not; false when it is too late. */
    boolean withdraw(long id, String reason);

    /**
     * A person gives up a reply that is in nobody's hands, also where some of it is or may be out: DEAD. False when a node is at it, or
     * when it is finished.
     */
    boolean abandon(long id, Instant now, String reason);

    /** Replies of an account that wait or are being sent, with an id above {@code after}, lowest first. */
    List<OutboxEntry> unfinished(AccountId account, long after, int limit);

    /** Replies of any account in this state with an id above {@code after}, lowest first. */
    List<OutboxEntry> inState(DeliveryState state, long after, int limit);

    /** Replies of an account with an id above {@code after} that have {@link #told news} for their request, lowest first. */
    List<OutboxEntry> untold(AccountId account, long after, int limit);

    /**
     * The request of this reply knows how it stands. What became of a reply in the meantime is news again: false, and it stays untold, when
     * it is not as it was seen.
     */
    boolean told(OutboxEntry seen);

    /**
     * Delivered replies of an account with an id above {@code after} that their requests do not show and that may be tried now, lowest
     * first; none that was made of a comment.
     */
    List<OutboxEntry> uncopied(AccountId account, long after, Instant now, int limit);

    /** The request shows this reply, or need not: true for the first who says so. */
    boolean copied(long id);

    /** The request cannot take it yet. */
    void copyLater(long id, Instant notBefore);

    /** Oldest first. */
    List<OutboxEntry> ofConversation(long conversationId);

    /** How many replies of an account wait or are being sent. */
    int countUnfinished(AccountId account);

    /** When the next reply of the account may be due. */
    Optional<Instant> nextDue(AccountId account);
}
