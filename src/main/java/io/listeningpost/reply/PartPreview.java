package io.listeningpost.reply;

import java.util.List;

/**
 * One post as it will be published.
 *
 * @param text   exactly what is published, mark included
 * @param weight what it weighs as the network counts it
 * @param marks  where private words stand in it
 */
public record PartPreview(String text, int weight, List<Mark> marks) {

    public PartPreview {
        marks = List.copyOf(marks);
    }

    /** Without private words. */
    public PartPreview(String text, int weight) {
        this(text, weight, List.of());
    }

    /** From the character at {@code start} to before the one at {@code end}. */
    public record Mark(int start, int end) {
    }
}
