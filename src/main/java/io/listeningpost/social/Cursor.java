package io.listeningpost.social;

/** Where the last poll of an account stopped, in the network's own words; opaque to everybody else. */
public record Cursor(String value) {

    public Cursor {
        if (value.isBlank() || value.length() > 400) {
            throw new IllegalArgumentException("cursor must have 1 to 400 characters");
        }
    }
}
