package io.listeningpost.testing;

import io.listeningpost.cost.Prices;
import io.listeningpost.settings.Edit;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Prices in memory above published ones. */
public final class MemoryPrices implements Prices {

    private final Map<Charge, Long> published;
    private final Map<Network, Map<Charge, Long>> changed = new HashMap<>();
    private final Map<Network, Edit> edits = new HashMap<>();

    public MemoryPrices(Map<Charge, Long> published) {
        this.published = Map.copyOf(published);
    }

    @Override
    public synchronized long of(Network network, Charge charge) {
        return changed(network).getOrDefault(charge, published.getOrDefault(charge, 0L));
    }

    @Override
    public synchronized Map<Charge, Long> changed(Network network) {
        return changed.getOrDefault(network, Map.of());
    }

    @Override
    public synchronized void change(Network network, Map<Charge, Long> micros) {
        Prices.check(micros);
        changed.put(network, Map.copyOf(micros));
        edits.remove(network);
    }

    @Override
    public synchronized Map<Charge, Long> change(Network network, Edit edit, UnaryOperator<Map<Charge, Long>> change) {
        Map<Charge, Long> before = changed(network);
        Map<Charge, Long> after = Map.copyOf(change.apply(before));
        if (!after.equals(before)) {
            change(network, after);
            edits.put(network, edit);
        }
        return after;
    }

    @Override
    public synchronized Optional<Edit> lastEdit(Network network) {
        return Optional.ofNullable(edits.get(network));
    }
}
