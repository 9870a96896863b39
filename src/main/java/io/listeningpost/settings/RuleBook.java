package io.listeningpost.settings;

import java.util.List;

/**
 * The rules in their order: the first that takes a post has it, and the account's own route has what none takes.
 *
 * @param version counts up with each change; 0 before the first
 */
public record RuleBook(long version, List<Rule> rules) {

    public static final int MOST_RULES = 100;

    public static final RuleBook EMPTY = new RuleBook(0, List.of());

    public RuleBook {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("rules must be at most " + MOST_RULES);
        }
    }
}
