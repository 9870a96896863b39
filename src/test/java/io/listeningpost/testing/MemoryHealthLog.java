package io.listeningpost.testing;

import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Breaker;
import io.listeningpost.health.HealthLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Health in memory. */
public final class MemoryHealthLog implements HealthLog {

    private final Map<AccountId, AccountHealth> rows = new HashMap<>();

    @Override
    public synchronized AccountHealth of(AccountId account) {
        return rows.getOrDefault(account, AccountHealth.unknown(account));
    }

    @Override
    public synchronized List<AccountHealth> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public synchronized void wentWell(AccountId account, Instant at, Optional<Gap> gap) {
        rows.put(account, of(account).wentWell(at, gap));
    }

    @Override
    public synchronized void failed(AccountId account, Instant at, String trouble, Instant quietUntil) {
        rows.put(account, of(account).failed(at, trouble, quietUntil));
    }

    @Override
    public synchronized void warned(AccountId account, Instant at, String warning) {
        rows.put(account, of(account).warned(at, warning));
    }

    @Override
    public synchronized Breaker replyRefused(AccountId account, Instant at, long reply, String why) {
        rows.put(account, of(account).replyRefused(at, reply, why));
        return of(account).breaker().orElseThrow();
    }

    @Override
    public synchronized void replyTaken(AccountId account) {
        rows.put(account, of(account).replyTaken());
    }

    @Override
    public synchronized void endQuiet(AccountId account) {
        rows.put(account, of(account).quietEnded());
    }

    @Override
    public synchronized void reset(AccountId account) {
        rows.put(account, of(account).reset());
    }

    synchronized int forget(AccountId account) {
        return rows.remove(account) == null ? 0 : 1;
    }
}
