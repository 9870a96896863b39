package io.listeningpost.jira.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Unique keys made of several parts. Active Objects has no composite keys, and the collation that Jira asks for on SQL Server takes
 * {@code aB} and {@code Ab} for the same: a hash has one length and no letters that differ in case only.
 */
final class Keys {

    /** Characters of every key. */
    static final int LENGTH = 64;

    private Keys() {
    }

    /** The key of these parts, in this order. */
    static String of(Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            // the length keeps "ab","c" apart from "a","bc"
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
