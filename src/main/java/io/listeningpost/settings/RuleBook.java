package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/**
 * The rules in their order: the first that takes a post has it, and the account's own route has what none takes.
 *
 * @param version counts up with each change; 0 before the first
 * @param edit    who changed them last, as far as it is known
 */
public record RuleBook(long version, List<Rule> rules, Optional<Edit> edit) {

    public static final int MOST_RULES = 100;

    public static final RuleBook EMPTY = new RuleBook(0, List.of());

    public RuleBook {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("rules must be at most " + MOST_RULES);
        }
    }

    /** Of which nobody knows who changed them. */
    public RuleBook(long version, List<Rule> rules) {
        this(version, rules, Optional.empty());
    }
}
