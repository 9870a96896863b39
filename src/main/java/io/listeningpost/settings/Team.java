package io.listeningpost.settings;

import java.util.Set;

/**
 * Who of a service desk's agents may do what for an account, by groups of Jira's users. No group means every agent of the desk, and no
 * group
 * of trainees nobody.
 *
 * @param answerers   may answer
 * @param confidants  may read and write direct messages
 * @param approval    whose answers have to be approved
 * @param trainees    whose answers have to be approved where it is {@link Approval#CHOSEN}
 * @param approvers   may approve and refuse
 * @param ownApproval whether they may also approve what they wrote themselves
 */
public record Team(
        Set<String> answerers,
        Set<String> confidants,
        Approval approval,
        Set<String> trainees,
        Set<String> approvers,
        boolean ownApproval) {

    /** Every agent may everything. */
    public static final Team EVERY_AGENT = new Team(Set.of(), Set.of());

    public Team {
        answerers = Set.copyOf(answerers);
        confidants = Set.copyOf(confidants);
        trainees = Set.copyOf(trainees);
        approvers = Set.copyOf(approvers);
    }

    /** Nothing has to be approved. */
    public Team(Set<String> answerers, Set<String> confidants) {
        this(answerers, confidants, Approval.NEVER, Set.of(), Set.of(), false);
    }
}
