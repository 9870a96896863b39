package io.listeningpost.status;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.util.Optional;

/** In which language people wrote to us. Thread-safe. */
@FunctionalInterface
public interface PostLanguages {

    /** As the network tells of the post with this first id, as in {@code de}; empty when it does not tell, or the post is not known. */
    Optional<String> of(AccountId account, PostId firstId);
}
