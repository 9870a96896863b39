package io.listeningpost.testing;

import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Use in memory. */
public final class MemoryMeter implements Meter {

    private final Map<Key, Spent> spent = new HashMap<>();

    private record Key(AccountId account, LocalDate day, Charge charge) {
    }

    @Override
    public synchronized void add(AccountId account, Spent more) {
        spent.merge(new Key(account, more.day(), more.charge()), more,
                (old, added) -> new Spent(old.day(), old.charge(), old.count() + added.count(), old.micros() + added.micros()));
    }

    @Override
    public synchronized List<Spent> of(AccountId account, LocalDate first, LocalDate last) {
        return spent.entrySet().stream()
                .filter(each -> each.getKey().account().equals(account))
                .map(Map.Entry::getValue)
                .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last))
                .toList();
    }

    @Override
    public synchronized Map<AccountId, List<Spent>> ofAll(Collection<AccountId> accounts, LocalDate first, LocalDate last) {
        return accounts.stream().filter(account -> !of(account, first, last).isEmpty())
                .collect(Collectors.toMap(Function.identity(), account -> of(account, first, last)));
    }

    @Override
    public synchronized void forget(LocalDate before) {
        spent.keySet().removeIf(key -> key.day().isBefore(before));
    }
}
