package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Team;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who may do what for an account, in the words of {@link TeamForm}; names in order. */
record TeamView(
        List<String> answerers, List<String> confidants, String approval, List<String> trainees, List<String> approvers,
        boolean ownApproval) {

    static TeamView of(Team team) {
        return new TeamView(sorted(team.answerers()), sorted(team.confidants()), team.approval().name().toLowerCase(Locale.ROOT),
                sorted(team.trainees()), sorted(team.approvers()), team.ownApproval());
    }

    private static List<String> sorted(Set<String> groups) {
        return groups.stream().sorted().toList();
    }
}
