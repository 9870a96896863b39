package io.listeningpost.caution;

/**
 * Private words in a text.
 *
 * @param start of its first character
 * @param end   behind its last character
 * @param words what stands there
 */
public record Finding(Kind kind, int start, int end, String words) {

    /** Whether both hold some character. */
    boolean meets(Finding other) {
        return start < other.end && other.start < end;
    }
}
