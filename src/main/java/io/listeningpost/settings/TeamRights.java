package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.util.Set;

/** What an agent may do for an account, beyond being an agent of the desk, which is asked elsewhere. Thread-safe. */
public final class TeamRights {

    private final Teams teams;
    private final Groups groups;

    public TeamRights(Teams teams, Groups groups) {
        this.teams = teams;
        this.groups = groups;
    }

    /** Whether they may answer, take back and try again. */
    public boolean mayAnswer(AccountId account, String userKey) {
        return isAmong(teams.of(account).answerers(), userKey);
    }

    /** Whether they may read and write direct messages. */
    public boolean mayReadDirect(AccountId account, String userKey) {
        return isAmong(teams.of(account).confidants(), userKey);
    }

    /** Whether what they write waits until somebody approves it. */
    public boolean needsApproval(AccountId account, String userKey) {
        Team team = teams.of(account);
        return switch (team.approval()) {
            case NEVER -> false;
            case CHOSEN -> !team.trainees().isEmpty() && isAmong(team.trainees(), userKey);
            case ALWAYS -> true;
        };
    }

    /** Whether they may approve or refuse what this author wrote. */
    public boolean mayApprove(AccountId account, String userKey, String author) {
        Team team = teams.of(account);
        return isAmong(team.approvers(), userKey) && (team.ownApproval() || !userKey.equals(author));
    }

    private boolean isAmong(Set<String> chosen, String userKey) {
        return chosen.isEmpty() || chosen.stream().anyMatch(group -> groups.has(group, userKey));
    }
}
