package io.listeningpost.jira.store;

import io.listeningpost.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
        MessageDigest digest = Sha256.begun();
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            // the length keeps "ab","c" apart from "a","bc"
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
