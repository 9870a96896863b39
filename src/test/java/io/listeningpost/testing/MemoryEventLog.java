package io.listeningpost.testing;

import io.listeningpost.health.EventHealth;
import io.listeningpost.health.EventLog;
import io.listeningpost.social.AccountId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What networks told by themselves, in memory. */
public final class MemoryEventLog implements EventLog {

    private final Map<AccountId, EventHealth> rows = new HashMap<>();

    @Override
    public synchronized EventHealth of(AccountId account) {
        return rows.getOrDefault(account, EventHealth.none(account));
    }

    @Override
    public synchronized EventHealth change(AccountId account, UnaryOperator<EventHealth> change) {
        return rows.compute(account, (id, old) -> change.apply(old == null ? EventHealth.none(id) : old));
    }

    @Override
    public synchronized List<EventHealth> all() {
        return List.copyOf(rows.values());
    }

    synchronized int forget(AccountId account) {
        return rows.remove(account) == null ? 0 : 1;
    }
}
