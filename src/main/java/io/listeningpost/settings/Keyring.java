package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.SocialFailure;
import java.util.Optional;

/** Where everybody who calls a network gets the keys for it. Thread-safe. */
@FunctionalInterface
public interface Keyring {

    /**
     * The account with keys that last for the work at hand; keys that end by themselves are exchanged first, which may block for one
     * call to the network. Empty when there is no such account or its keys cannot be opened; a failure says why there are none to work
     * with, and has marked the account revoked when only linking again helps.
     */
    Optional<Answer<LinkedAccount>> keysOf(AccountId account);

    /** The same for one question, which fails where there are none. */
    default Answer<LinkedAccount> keysFor(AccountId account) {
        return keysOf(account).orElseGet(() -> Answer.failed(new SocialFailure.Unauthorized("the keys of the account cannot be opened")));
    }
}
