package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/**
 * The canned answers in the order in which the admin keeps them.
 *
 * @param version counts up with each change; 0 before the first
 * @param edit    who changed them last, as far as it is known
 */
public record CannedBook(long version, List<CannedAnswer> answers, Optional<Edit> edit) {

    public static final int MOST_ANSWERS = 200;

    public static final CannedBook EMPTY = new CannedBook(0, List.of());

    public CannedBook {
        answers = List.copyOf(answers);
        if (answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("answers must be at most " + MOST_ANSWERS);
        }
    }

    /** Of which nobody knows who changed them. */
    public CannedBook(long version, List<CannedAnswer> answers) {
        this(version, answers, Optional.empty());
    }
}
