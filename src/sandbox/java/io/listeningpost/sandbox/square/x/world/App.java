package io.listeningpost.sandbox.square.x.world;

import java.util.List;

/**
 * A developer's app: consumer key and secret for OAuth 1.0a, client id and secret for OAuth 2.0, where it is a confidential client.
 *
 * @param owner     id of the person whose app it is; reading own posts costs the owner less
 * @param callbacks addresses to which people may be sent back, to the letter; none means any
 */
public record App(String key, String secret, String name, String owner, String clientId, String clientSecret, List<String> callbacks) {

    public App {
        // apps kept by an older Square have none of these
        clientId = clientId == null ? key + "-client" : clientId;
        clientSecret = clientSecret == null ? secret + "-client" : clientSecret;
        callbacks = callbacks == null ? List.of() : List.copyOf(callbacks);
    }

    /** An app whose client id and secret are made from its key and secret, and that takes any callback. */
    public static App of(String key, String secret, String name, String owner) {
        return new App(key, secret, name, owner, key + "-client", secret + "-client", List.of());
    }

    /** This app, sending people back to these addresses only. */
    public App returningTo(List<String> addresses) {
        return new App(key, secret, name, owner, clientId, clientSecret, addresses);
    }

    /** True if people may be sent back to this address. */
    public boolean mayReturnTo(String address) {
        return callbacks.isEmpty() ? address.matches("https?://[^\\s\"<>]+") : callbacks.contains(address);
    }
}
