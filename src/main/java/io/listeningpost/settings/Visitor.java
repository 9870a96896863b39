package io.listeningpost.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A person in front of one browser.
 *
 * @param userKey key of the Jira user
 * @param session of the browser, hashed: whoever reads it where it is stored cannot take the session over
 */
public record Visitor(String userKey, String session) {

    /** The visitor with this id of their session. */
    public static Visitor in(String userKey, String sessionId) {
        return new Visitor(userKey, hash(sessionId));
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
