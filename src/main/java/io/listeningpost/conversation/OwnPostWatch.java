package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Our own posts that the network is asked for again, because somebody may delete them there, and what requests have to be told of it.
 * A post that is not known changes nothing. Thread-safe.
 */
public interface OwnPostWatch {

    /** How long after it went out a post is asked for: a little under a day, so that a look is due within one. */
    Duration FIRST_LOOK = Duration.ofHours(22);

    /**
     * A post to look after.
     *
     * @param missedAt when it was first not there
     */
    record Watched(OwnPost post, Optional<Instant> missedAt) {
    }

    /** Those whose time has come, the longest due first. */
    List<Watched> due(AccountId account, Instant now, int limit);

    /** It is there; ends a first absence. */
    void there(OwnPost post, Instant next);

    /** Nothing was learnt. */
    void later(OwnPost post, Instant next);

    /** Not there, for the first time at that moment. */
    void missed(OwnPost post, Instant at, Instant next);

    /** Nobody asks for it any more. */
    void leave(OwnPost post);

    /** It is gone, as we noticed at that moment: nobody asks for it any more, and its request has to be told. The first moment stays. */
    void gone(OwnPost post, Instant at);

    /** Those that are gone, of which their requests may be told now and were not, the longest due first. */
    List<OwnPost> untold(AccountId account, Instant now, int limit);

    /** The request knows. */
    void told(OwnPost post);

    /** The request cannot be told yet. */
    void tellLater(OwnPost post, Instant notBefore);
}
