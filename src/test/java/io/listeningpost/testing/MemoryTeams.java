package io.listeningpost.testing;

import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.AccountId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Teams in memory. */
public final class MemoryTeams implements Teams {

    private final Map<AccountId, Team> rows = new ConcurrentHashMap<>();
    private final Map<AccountId, Edit> edits = new ConcurrentHashMap<>();

    @Override
    public Team of(AccountId account) {
        return rows.getOrDefault(account, Team.EVERY_AGENT);
    }

    @Override
    public void save(AccountId account, Team team) {
        rows.put(account, team);
        edits.remove(account);
    }

    @Override
    public Team change(AccountId account, Edit edit, UnaryOperator<Team> change) {
        return Objects.requireNonNull(rows.compute(account, (id, old) -> {
            Team before = Optional.ofNullable(old).orElse(Team.EVERY_AGENT);
            Team after = change.apply(before);
            if (!after.equals(before)) {
                edits.put(account, edit);
            }
            return after;
        }));
    }

    @Override
    public Optional<Edit> lastEdit(AccountId account) {
        return Optional.ofNullable(edits.get(account));
    }
}
