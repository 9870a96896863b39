package io.listeningpost.social;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of a network's own ways to let an admin link an account by signing in there: out to the network, and back to Jira with what it
 * returned. Blocks for one call each; thread-safe; keeps nothing between the two.
 */
public interface SignIn {

    /** 1 to 20 lower-case letters and digits; stored. */
    String key();

    /** What an admin types of the app that asks, in order. */
    List<CredentialField> fields();

    /** Whether the network learns of the app and its callback by itself, so that nobody enters them there before. */
    default boolean introducesItself() {
        return false;
    }

    /**
     * Where to send the admin's browser.
     *
     * @param app      the fields
     * @param callback where the network sends the browser back
     * @param state    unguessable, to be sent along where the network sends it back
     */
    Answer<Departure> depart(Credentials app, URI callback, String state);

    /** What of a return names the sign-in that it ends, as in {@link Departure#ticket()}; empty for a return of another kind. */
    Optional<String> ticket(Map<String, String> returned);

    /** Whether the person said no on the network's page. */
    boolean declined(Map<String, String> returned);

    /**
     * The keys of the account that signed in.
     *
     * @param kept     what {@link Departure#keep()} gave
     * @param returned the parameters with which the browser came back
     */
    Answer<Credentials> arrive(Credentials app, Credentials kept, URI callback, Map<String, String> returned);

    /**
     * The way out.
     *
     * @param ticket unguessable; names this sign-in when the browser comes back
     * @param keep   secrets that {@link #arrive} needs, to be sealed until then
     */
    record Departure(URI to, String ticket, Credentials keep) {
    }
}
