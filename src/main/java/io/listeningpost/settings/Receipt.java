package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.util.Optional;

/**
 * What came of something that ended on another page, to be told once on ours.
 *
 * @param userKey whom it is told to
 * @param good    whether it went well
 * @param text    in their language, without secrets
 * @param account the account it was about, if there is one
 */
public record Receipt(String userKey, boolean good, String text, Optional<AccountId> account) {
}
