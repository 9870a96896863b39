package io.listeningpost.testing;

import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.HealthLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.HashMap;
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
    public synchronized void wentWell(AccountId account, Instant at, Optional<Gap> gap) {
        AccountHealth before = of(account);
        rows.put(account, new AccountHealth(account, Optional.of(at), Optional.of(at), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), gap.or(before::gap), before.warning(), before.warnedAt()));
    }

    @Override
    public synchronized void failed(AccountId account, Instant at, String trouble, Instant quietUntil) {
        AccountHealth before = of(account);
        rows.put(account, new AccountHealth(account, Optional.of(at), before.lastGoodAt(), Optional.of(trouble),
                before.troubleSince().or(() -> Optional.of(at)), before.failures() + 1, Optional.of(quietUntil), before.gap(),
                before.warning(), before.warnedAt()));
    }

    @Override
    public synchronized void warned(AccountId account, Instant at, String warning) {
        AccountHealth before = of(account);
        rows.put(account, new AccountHealth(account, before.lastPollAt(), before.lastGoodAt(), before.trouble(), before.troubleSince(),
                before.failures(), before.quietUntil(), before.gap(), Optional.of(warning), Optional.of(at)));
    }

    @Override
    public synchronized void reset(AccountId account) {
        AccountHealth before = of(account);
        rows.put(account, new AccountHealth(account, before.lastPollAt(), before.lastGoodAt(), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), before.gap(), Optional.empty(), Optional.empty()));
    }
}
