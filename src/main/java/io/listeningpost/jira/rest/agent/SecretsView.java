package io.listeningpost.jira.rest.agent;

import java.util.List;

/** Private words in a draft; whoever sends the fingerprint has looked at these. */
record SecretsView(String fingerprint, List<FoundView> found) {

    /**
     * One of them.
     *
     * @param kind    {@code phone}, {@code card}, {@code iban}, {@code email}, {@code address} or {@code order}
     * @param words   what was found
     * @param message what it seems to be, for people
     */
    record FoundView(String kind, String words, String message) {
    }
}
