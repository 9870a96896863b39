package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an admin says besides the keys when linking an account.
 *
 * @param speaker    key of the Jira user in whose name requests and comments are written
 * @param importFrom posts since then open requests; empty for "from now on". An account that is linked already keeps its own unless given
 * @param again      the account that shall be linked again; keys of any other account are refused then
 */
public record LinkRequest(String speaker, Optional<Instant> importFrom, Optional<AccountId> again) {

    /** A new account, from now on. */
    public static LinkRequest by(String speaker) {
        return new LinkRequest(speaker, Optional.empty(), Optional.empty());
    }
}
