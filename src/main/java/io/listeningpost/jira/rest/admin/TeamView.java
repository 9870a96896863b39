package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.Team;
import java.util.List;

/** Who may do what for an account, in the words of {@link TeamForm}; names in order. */
record TeamView(List<String> answerers, List<String> confidants) {

    static TeamView of(Team team) {
        return new TeamView(team.answerers().stream().sorted().toList(), team.confidants().stream().sorted().toList());
    }
}
