package io.listeningpost.social;

/** The network's id of a public chain of posts; on X the id of its first post. */
public record ThreadId(String value) {

    public ThreadId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("thread id must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
