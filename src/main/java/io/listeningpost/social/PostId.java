package io.listeningpost.social;

/** The network's id of one post: an opaque string, never a number. */
public record PostId(String value) {

    public PostId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("post id must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
