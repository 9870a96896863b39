package io.listeningpost.reply;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.util.Optional;

/** What people wrote to us. Thread-safe. */
@FunctionalInterface
public interface Said {

    /** The words of a post by the first id of its edit history; empty when they are not known any more. */
    Optional<String> in(AccountId account, PostId firstId);
}
