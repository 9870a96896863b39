package io.listeningpost.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The conversations as they age. Thread-safe. */
public interface OldConversations {

    /** After the beginning. */
    Duration FIRST_LOOK = Duration.ofDays(365);

    /** Those to look at now: first those that nobody ever looked at, then the longest due. */
    List<OldConversation> due(Instant now, int limit);

    /** It is awake; to be looked at again then. */
    void keep(long id, Instant until);

    /**
     * Puts it to rest: forgets its replies with all their steps, and who spoke, except that somebody asked us to stop. That it exists,
     * with its request and the posts we made, stays: an answer still finds its way. In small batches; what is interrupted is done again.
     * What was said after its last word of then stays, and it stays awake.
     *
     * @param gone whether there is no request any more: then the posts we made are forgotten, too, and who asked us to stop
     */
    void rest(OldConversation old, boolean gone, Instant until);

    /** Whether it was put to rest and is not known to be awake again; of one that does not exist, yes. */
    boolean rests(long id);
}
