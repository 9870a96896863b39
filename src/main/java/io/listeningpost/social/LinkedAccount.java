package io.listeningpost.social;

/** An account with the keys to speak and listen for it. */
public record LinkedAccount(AccountId id, String handle, Credentials credentials) {
}
