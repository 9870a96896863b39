package io.listeningpost.intake;

import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The posts of the journal that their network is asked for again, because they stand in a request or beside one: all mentions and all
 * context, except our own, reposts and direct messages. Thread-safe.
 */
public interface PostWatch {

    /** A network that errs, errs for a moment: how long after a first absence it is asked again. */
    Duration AGAIN = Duration.ofMinutes(10);

    /** How long after a post was seen it is asked for again: a little under a day, so that each is within one. */
    Duration PACE = Duration.ofHours(22);

    /**
     * A post to look after.
     *
     * @param forReading whether it is context and never was work
     * @param missedAt   when it was first not there
     * @param lost       that it has to be erased, and why
     * @param shownIn    the conversations whose requests show it as context
     */
    record Watched(
            JournalEntry entry, boolean forReading, Optional<Instant> missedAt, Optional<Absence> lost, Set<Long> shownIn) {

        public Watched {
            shownIn = Set.copyOf(shownIn);
        }
    }

    /** Those whose time has come, the longest due first. */
    List<Watched> due(AccountId account, Instant now, int limit);

    /** Those of them that have to be erased, whatever else is asked for. */
    List<Watched> toErase(AccountId account, Instant now, int limit);

    /** The request of this conversation shows the post as context. */
    void shown(AccountId account, PostId firstId, long conversationId);

    /** It is there; ends a first absence. */
    void there(long entryId, Instant next);

    /** Puts a newer version in the place of one that is for reading only. */
    void renew(long entryId, Post newer);

    /** Not there, for the first time at that moment. */
    void missed(long entryId, Instant at, Instant next);

    /**
     * Something other than a look said that it is gone: that counts as a first absence, and a look at what nobody asked for any more comes
     * as well. Nothing happens to a post that is not there, was erased, or has to be.
     */
    void doubted(AccountId account, PostId firstId, Instant at);

    /** Nothing was learnt. */
    void later(long entryId, Instant next);

    /** It has to be erased: it is due at once until that is done. */
    void lost(long entryId, Absence why);

    /** Nobody asks for it any more. */
    void leave(long entryId);

    /**
     * Only this is left of it, finished as {@link IntakeOutcome#DELETED}. Should the post be recorded again it is as new.
     *
     * @param tombstone the same ids without words, author and media
     */
    void erased(long entryId, Post tombstone, String reason);
}
