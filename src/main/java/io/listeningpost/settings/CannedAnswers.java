package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/** The canned answers of all accounts. Thread-safe, and safe with several nodes on one database. */
public interface CannedAnswers {

    /** As they stand. */
    CannedBook book();

    /** Puts these in the place of that version; empty, and nothing changes, when somebody else changed them meanwhile. */
    Optional<CannedBook> replace(long version, List<CannedAnswer> answers, Optional<Edit> edit);

    /** The same, by nobody in particular. */
    default Optional<CannedBook> replace(long version, List<CannedAnswer> answers) {
        return replace(version, answers, Optional.empty());
    }
}
