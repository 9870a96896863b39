package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Team;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who may do what for an account, in the words of {@link TeamForm}; names in order.
 *
 * @param revision to be sent when it is saved
 */
record TeamView(
        List<String> answerers, List<String> confidants, String approval, List<String> trainees, List<String> approvers,
        boolean ownApproval, String revision) {

    static TeamView of(Team team) {
        List<String> answerers = sorted(team.answerers());
        List<String> confidants = sorted(team.confidants());
        List<String> trainees = sorted(team.trainees());
        List<String> approvers = sorted(team.approvers());
        String approval = team.approval().name().toLowerCase(Locale.ROOT);
        return new TeamView(answerers, confidants, approval, trainees, approvers, team.ownApproval(),
                Revision.of(answerers, confidants, approval, trainees, approvers, team.ownApproval()));
    }

    private static List<String> sorted(Set<String> groups) {
        return groups.stream().sorted().toList();
    }
}
