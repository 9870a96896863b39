package io.listeningpost.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
