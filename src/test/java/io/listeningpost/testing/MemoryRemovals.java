package io.listeningpost.testing;

import io.listeningpost.settings.Removal;
import io.listeningpost.settings.Removals;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Removals in memory. */
public final class MemoryRemovals implements Removals {

    private final Map<AccountId, Removal> rows = new HashMap<>();

    @Override
    public synchronized List<Removal> all() {
        return rows.values().stream().sorted(Comparator.comparing(Removal::at).thenComparing(each -> each.account().toString())).toList();
    }

    @Override
    public synchronized Optional<Removal> find(AccountId account) {
        return Optional.ofNullable(rows.get(account));
    }

    synchronized void begin(Removal removal) {
        rows.put(removal.account(), removal);
    }

    @Override
    public synchronized void change(Removal removal, UnaryOperator<Removal> change) {
        rows.computeIfPresent(removal.account(),
                (account, now) -> now.isDone() || !now.at().equals(removal.at()) ? now : change.apply(now));
    }

    @Override
    public synchronized void forget(Instant before) {
        rows.values().removeIf(each -> each.doneAt().filter(before::isAfter).isPresent());
    }
}
