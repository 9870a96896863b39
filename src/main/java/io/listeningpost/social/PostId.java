package io.listeningpost.social;

import io.listeningpost.digest.Sha256;


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
        return Sha256.hex(id, HASH_BYTES);
    }

    @Override
    public String toString() {
        return value;
    }
}
