package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every post seen, once: unique by account and the first id of its edit history, kept by the database.
 * Thread-safe, and safe with several nodes on one database.
 */
public interface Journal {

    /** At least so long it is known of a post that it was here. */
    Duration REMEMBERED = Duration.ofDays(1_096);

    /** What recording a post found. */
    enum Recorded {
        NEW,
        /** Seen before, word for word. */
        KNOWN,
        /** Seen before; a newer version replaced the words. */
        CHANGED,
        /** Seen before; heard now in a better way than then. */
        NEARER
    }

    /**
     * Stores a mention to be worked on. A post known as context only, or rejected before, becomes new work. A finished post that
     * changed becomes new work too and keeps its outcome and issue id, so that the comment it became can be changed. So does one that
     * was heard in a better way: it may open a request now, or be answered. A lesser way changes nothing. What a person had ignored stays
     * so, with its newest words; only what could not be read then and can be now is new work.
     */
    Recorded record(AccountId account, Post post, Heard heard, Instant seenAt);

    /** A mention. */
    default Recorded record(AccountId account, Post post, Instant seenAt) {
        return record(account, post, Heard.MENTION, seenAt);
    }

    /** Stores a post for reading only, unless it is known; one that the account itself wrote as our own. */
    void recordContext(AccountId account, Post post, Instant seenAt);

    /**
     * Keeps what could not be read, with its reason, as rejected: a row outside every thread whose post carries the raw words and
     * nothing else. The same again changes nothing; once the post can be read, recording it makes it new work.
     */
    void reject(AccountId account, Malformed malformed, Instant seenAt);

    /** Posts to work on that may be tried now, oldest first by the time they were written. */
    List<JournalEntry> unfinished(AccountId account, Instant now, int limit);

    /** How many posts still wait. */
    int countUnfinished(AccountId account);

    /** Says that a request or comment is about to be made. */
    void working(long entryId);

    /** Ends the work on a post. */
    void done(long entryId, IntakeOutcome outcome, Optional<Long> issueId, Optional<String> reason);

    /** Leaves a post for later: counts the attempt and says why. */
    void postpone(long entryId, Instant notUntil, String reason);

    /** The same without counting an attempt, because another post is in the way. */
    void hold(long entryId, Instant notUntil, String reason);

    /**
     * The first post of the same thread that was written before this one, is still to become part of a request, and was tried less often
     * than so many times.
     */
    Optional<JournalEntry> waitingBefore(JournalEntry entry, int tries);

    Optional<JournalEntry> find(AccountId account, PostId firstId);

    /** The same of many, in no order; whoever is not known is left out. */
    List<JournalEntry> find(AccountId account, Collection<PostId> firstIds);

    /** The time of the newest post of which it was forgotten that it was here: an older one that is not known may be such a one. */
    Optional<Instant> forgottenUntil(AccountId account);

    /** Which of these no post is known by, as its first id. */
    Set<PostId> unknown(AccountId account, Collection<PostId> firstIds);

    /** Mentions written at or after this moment that ended as context for exactly this reason are new work; answers how many. */
    int revive(AccountId account, Instant from, String reason);

    /** What stands in this row. */
    Optional<JournalEntry> byId(long entryId);

    /**
     * The post is new work, as if nobody had looked at it, whatever became of it: a person asked. One that is half made a request or
     * comment stays that, and waits no longer.
     */
    void reopen(long entryId);

    /**
     * The post stands in this thread from now on, whatever its network says of it, now and whenever it is heard again; where its network
     * says, when this is the thread that it names. Changes nothing else of it.
     */
    void branch(long entryId, ThreadId thread);

    /** The thread that its network names, of a post that stands in another; empty for any other post, and for one that is not known. */
    Optional<ThreadId> apartFrom(AccountId account, PostId firstId);

    /** The posts of a thread whose words are known, oldest first; where there are more than the limit, its newest ones. */
    List<JournalEntry> ofThread(AccountId account, ThreadId thread, int limit);

    /** What the account saw, newest row first: rows with an id below {@code before}. Start with {@link Long#MAX_VALUE}. */
    List<JournalEntry> recent(AccountId account, long before, int limit);

    /** The same with this outcome. */
    List<JournalEntry> recent(AccountId account, IntakeOutcome outcome, long before, int limit);

    /** The same of what waits. */
    List<JournalEntry> recentUnfinished(AccountId account, long before, int limit);

    /** How many rows have a greater id than this one; counts no further than the limit. */
    int countSince(AccountId account, long after, int limit);
}
