package io.listeningpost.conversation;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;

/** Where it is said that a post seems to be gone, so that its network is asked soon. Thread-safe. */
@FunctionalInterface
public interface Doubts {

    /**
     * Something other than a look said that the post is not there. A post that nobody reads or asks for is left alone.
     *
     * @param firstId the first id of its edit history
     */
    void cast(AccountId account, PostId firstId, Instant at);
}
