package io.listeningpost.caution;

/** From the character at {@code start} to before the one at {@code end}. */
record Span(int start, int end) {

    boolean meets(Span other) {
        return start < other.end && other.start < end;
    }
}
