package io.listeningpost.settings;

import io.listeningpost.digest.Sha256;

/**
 * A person in front of one browser, which is known by a cookie: unlike the session of an application server it is the same on every
 * node, and nothing but signing in depends on it.
 *
 * @param userKey key of the Jira user
 * @param browser the value of the cookie, hashed: whoever reads it where it is stored cannot pretend to be that browser
 */
public record Visitor(String userKey, String browser) {

    /** Name of the cookie. */
    public static final String COOKIE = "listening-post-sign-in";

    /** The visitor whose browser has this value of the cookie. */
    public static Visitor in(String userKey, String cookie) {
        return new Visitor(userKey, hash(cookie));
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
