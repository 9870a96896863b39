package io.listeningpost.settings;

import java.util.Set;

/**
 * Who of a service desk's agents may do what for an account, by groups of Jira's users. No group means every agent of the desk.
 *
 * @param answerers  may answer
 * @param confidants may read and write direct messages
 */
public record Team(Set<String> answerers, Set<String> confidants) {

    /** Every agent may everything. */
    public static final Team EVERY_AGENT = new Team(Set.of(), Set.of());

    public Team {
        answerers = Set.copyOf(answerers);
        confidants = Set.copyOf(confidants);
    }
}
