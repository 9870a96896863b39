package io.listeningpost.testing;

import io.listeningpost.health.Rhythm;
import io.listeningpost.health.Rhythms;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rhythms in memory. */
public final class MemoryRhythms implements Rhythms {

    private final Map<AccountId, Rhythm> rows = new HashMap<>();

    @Override
    public synchronized Rhythm change(AccountId account, Instant start, UnaryOperator<Rhythm> change) {
        return rows.compute(account, (id, old) -> change.apply(old == null ? Rhythm.starting(id, start) : old));
    }

    @Override
    public synchronized List<Rhythm> all() {
        return List.copyOf(rows.values());
    }

    synchronized int forget(AccountId account) {
        return rows.remove(account) == null ? 0 : 1;
    }
}
