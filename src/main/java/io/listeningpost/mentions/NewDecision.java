package io.listeningpost.mentions;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;

/**
 * A decision about to be stored.
 *
 * @param key chosen by whoever decides: the same key again is the same decision
 */
public record NewDecision(String key, AccountId account, PostId post, Act act, String by, Instant at) {
}
