package io.listeningpost.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The posts of the journal as they age. Each change is one row's, so that nothing is half done wherever it stops. Thread-safe. */
public interface OldPosts {

    /** After a post was seen. */
    Duration FIRST_LOOK = Duration.ofDays(90);

    /** Those to look at now: first those that nobody ever looked at, then the longest due. */
    List<OldPost> due(Instant now, int limit);

    /** Nothing is forgotten yet; to be looked at again then. */
    void keep(long id, Instant until);

    /**
     * Forgets words, author, pictures and where the post is shown. That it was here is still known, and what became of it: polled
     * again, it is no news. Work that still waited is over. Nobody looks after it on the network any more. A post that has changed hands
     * since it was listed, or is gone, stays as it is.
     */
    void forget(OldPost post, Instant until);

    /** Forgets that a forgotten post ever was here, but for the time of the newest such post of its account; any other stays. */
    void remove(long id);
}
