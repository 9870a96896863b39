package io.listeningpost.social;

/**
 * A kind of place where people post, by its short key ({@code x}, {@code mastodon}). The key is stored and shown in JQL: it never changes.
 *
 * @param key 1 to 20 lower-case letters
 */
public record Network(String key) {

    public Network {
        if (!key.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("network key must be 1 to 20 lower-case letters: " + key);
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
