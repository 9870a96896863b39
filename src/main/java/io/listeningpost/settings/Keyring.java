package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
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
}
