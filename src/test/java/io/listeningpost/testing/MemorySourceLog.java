package io.listeningpost.testing;

import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The health of sources in memory. */
public final class MemorySourceLog implements SourceLog {

    private final Map<Key, SourceHealth> rows = new HashMap<>();

    private record Key(AccountId account, String source) {
    }

    @Override
    public synchronized Optional<SourceHealth> of(AccountId account, String source) {
        return Optional.ofNullable(rows.get(new Key(account, source)));
    }

    @Override
    public synchronized List<SourceHealth> ofAccount(AccountId account) {
        return rows.values().stream().filter(row -> row.account().equals(account))
                .sorted(Comparator.comparing(SourceHealth::source)).toList();
    }

    @Override
    public synchronized List<SourceHealth> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public void starts(AccountId account, String source, Instant since) {
        change(account, source, since, old -> old.startingAt(since));
    }

    @Override
    public void wentWell(AccountId account, String source, Instant at, boolean more, Optional<Gap> gap) {
        change(account, source, at, old -> old.wentWell(at, more, gap));
    }

    @Override
    public void failed(AccountId account, String source, Instant at, String trouble, Instant quietUntil) {
        change(account, source, at, old -> old.failed(at, trouble, quietUntil));
    }

    @Override
    public void rests(AccountId account, String source, Instant at, String reason) {
        change(account, source, at, old -> old.resting(at, reason));
    }

    @Override
    public synchronized void hurry(AccountId account) {
        rows.replaceAll((key, row) -> key.account().equals(account) ? row.hurried() : row);
    }

    @Override
    public synchronized void ended(AccountId account, String source) {
        rows.remove(new Key(account, source));
    }

    private synchronized void change(AccountId account, String source, Instant since, UnaryOperator<SourceHealth> change) {
        rows.compute(new Key(account, source),
                (key, old) -> change.apply(old == null ? SourceHealth.starting(account, source, since) : old));
    }
}
