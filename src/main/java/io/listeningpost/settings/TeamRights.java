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

    private boolean isAmong(Set<String> chosen, String userKey) {
        return chosen.isEmpty() || chosen.stream().anyMatch(group -> groups.has(group, userKey));
    }
}
