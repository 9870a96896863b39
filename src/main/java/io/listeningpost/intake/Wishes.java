package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;

/** What people want of posts, against the account's settings. Thread-safe. */
public interface Wishes {

    /** Whether somebody asked for a request of this post, whatever the settings say. */
    boolean isWanted(AccountId account, PostId firstId);

    /** Whether nothing that this author says shall reach a request. */
    boolean isBlocked(AccountId account, String userId);
}
