package io.listeningpost.sandbox.square.x.world;

/**
 * A developer's app: its consumer key and secret.
 *
 * @param owner id of the person whose app it is; reading own posts costs the owner less
 */
public record App(String key, String secret, String name, String owner) {
}
