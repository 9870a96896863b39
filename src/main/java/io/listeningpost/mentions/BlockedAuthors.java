package io.listeningpost.mentions;

import io.listeningpost.social.AccountId;
import java.util.List;
import java.util.Optional;

/** Everybody who is blocked, for each account. Thread-safe, and safe with several nodes on one database. */
public interface BlockedAuthors {

    /** Whether they were not blocked before; who blocked them first stays known. */
    boolean block(BlockedAuthor author);

    /** Whether they were blocked. */
    boolean unblock(AccountId account, String userId);

    Optional<BlockedAuthor> find(AccountId account, String userId);

    /** Newest first. */
    List<BlockedAuthor> ofAccount(AccountId account, int limit);
}
