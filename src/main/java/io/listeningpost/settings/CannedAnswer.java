package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.util.Optional;

/**
 * A text that agents can put into an answer.
 *
 * @param text    a template: its placeholders are filled where it is used
 * @param account the only account that it is for; empty for all
 */
public record CannedAnswer(String title, String text, Optional<AccountId> account) {

    /** Whether agents who answer for this account are offered it. */
    public boolean isFor(AccountId other) {
        return account.map(other::equals).orElse(true);
    }
}
