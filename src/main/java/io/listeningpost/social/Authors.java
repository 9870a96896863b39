package io.listeningpost.social;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Authors we have read, so that none is bought twice within a day. For all nodes. Thread-safe. */
public interface Authors {

    /** Those known that were read at or after this moment, by user id. */
    Map<String, Author> known(Network network, Collection<String> userIds, Instant notBefore);

    void remember(Network network, Collection<Author> authors, Instant readAt);

    /** Forgets what was read before this moment. */
    void forget(Instant before);
}
