package io.listeningpost.settings;

import java.util.List;

/**
 * The canned answers in the order in which the admin keeps them.
 *
 * @param version counts up with each change; 0 before the first
 */
public record CannedBook(long version, List<CannedAnswer> answers) {

    public static final int MOST_ANSWERS = 200;

    public static final CannedBook EMPTY = new CannedBook(0, List.of());

    public CannedBook {
        answers = List.copyOf(answers);
        if (answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("answers must be at most " + MOST_ANSWERS);
        }
    }
}
