package io.listeningpost.sandbox.square.bluesky;

import java.util.Map;

/**
 * Somebody with an account.
 *
 * @param did          never changes
 * @param appPasswords by the name of what uses them
 */
public record Citizen(String did, String handle, String name, String password, Map<String, String> appPasswords, long followers) {

    public Citizen {
        appPasswords = Map.copyOf(appPasswords);
    }

    Citizen with(Map<String, String> passwords) {
        return new Citizen(did, handle, name, password, passwords, followers);
    }

    Citizen called(String other) {
        return new Citizen(did, other, name, password, appPasswords, followers);
    }
}
