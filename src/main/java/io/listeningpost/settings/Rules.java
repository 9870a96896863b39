package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/** The rules of all accounts. Thread-safe, and safe with several nodes on one database. */
public interface Rules {

    /** As they stand. */
    RuleBook book();

    /** Puts these in the place of that version; empty, and nothing changes, when somebody else changed them meanwhile. */
    Optional<RuleBook> replace(long version, List<Rule> rules, Optional<Edit> edit);

    /** The same, by nobody in particular. */
    default Optional<RuleBook> replace(long version, List<Rule> rules) {
        return replace(version, rules, Optional.empty());
    }
}
