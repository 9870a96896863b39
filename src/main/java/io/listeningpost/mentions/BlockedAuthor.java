package io.listeningpost.mentions;

import io.listeningpost.social.AccountId;
import java.time.Instant;

/**
 * Somebody whose posts reach no request of the account.
 *
 * @param userId the network's unchanging user id
 * @param handle as it was when they were blocked
 * @param by     key of the Jira user who did it
 * @param reason in that person's words; may be empty
 */
public record BlockedAuthor(AccountId account, String userId, String handle, String by, Instant at, String reason) {
}
