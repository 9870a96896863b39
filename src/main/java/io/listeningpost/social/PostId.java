package io.listeningpost.social;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The network's id of one post: an opaque string, never a number. */
public record PostId(String value) {

    private static final int LONGEST_NAME = 80;
    private static final int HASH_BYTES = 16;

    public PostId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("post id must have 1 to 200 characters");
        }
    }

    /** As a part of a file's name: itself where it is plain and short, else a hash of it. */
    public String inFileName() {
        return value.matches("[A-Za-z0-9]{1," + LONGEST_NAME + "}") ? value : "h" + hash(value);
    }

    /** What of it stands in the address of its page: on some networks only its last part. */
    public String inAddress() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
