package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.cost.Prices;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetworks;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The admin's prices in the table PRICE, above those that the networks publish. */
public final class AoPrices implements Prices {

    private final Tables tables;
    private final Supplier<SocialNetworks> networks;

    /** The networks are asked for late: they themselves are metered. */
    public AoPrices(ActiveObjects ao, Supplier<SocialNetworks> networks) {
        this.tables = new Tables(ao);
        this.networks = networks;
    }

    @Override
    public long of(Network network, Charge charge) {
        return Optional.ofNullable(changed(network).get(charge)).orElseGet(() -> networks.get().of(network)
                .map(known -> known.publishedPrices().getOrDefault(charge, 0L))
                .orElse(0L));
    }

    @Override
    public Map<Charge, Long> changed(Network network) {
        Map<Charge, Long> changed = new EnumMap<>(Charge.class);
        row(network).ifPresent(row -> Json.read(row.getBody()).properties().forEach(price ->
                Json.constant(Charge.class, price.getKey()).ifPresent(charge -> changed.put(charge, price.getValue().asLong()))));
        return changed;
    }

    @Override
    public void change(Network network, Map<Charge, Long> micros) {
        Prices.check(micros);
        ObjectNode body = Json.object();
        micros.forEach((charge, price) -> body.put(charge.name(), price));
        tables.contest(() -> {
            row(network).ifPresent(old -> tables.take(PriceRow.class, old.getID()));
            return tables.insert(PriceRow.class, Map.of("NETWORK", network.key(), "BODY", Json.write(body)));
        });
    }

    private Optional<PriceRow> row(Network network) {
        return tables.one(PriceRow.class, "NETWORK = ?", network.key());
    }
}
