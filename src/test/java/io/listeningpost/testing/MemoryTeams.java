package io.listeningpost.testing;

import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Teams in memory. */
public final class MemoryTeams implements Teams {

    private final Map<AccountId, Team> rows = new ConcurrentHashMap<>();

    @Override
    public Team of(AccountId account) {
        return rows.getOrDefault(account, Team.EVERY_AGENT);
    }

    @Override
    public void save(AccountId account, Team team) {
        rows.put(account, team);
    }
}
