package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.cost.Prices;
import io.listeningpost.settings.Edit;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetworks;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The admin's prices in the table PRICE, above those that the networks publish. */
public final class AoPrices implements Prices {

    /** Beside the charges, and none of them. */
    private static final String EDIT = "edit";

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
        return row(network).map(AoPrices::read).orElseGet(Map::of);
    }

    private static Map<Charge, Long> read(PriceRow stored) {
        Map<Charge, Long> changed = new EnumMap<>(Charge.class);
        Json.read(stored.getBody()).properties().forEach(price ->
                Json.constant(Charge.class, price.getKey()).ifPresent(charge -> changed.put(charge, price.getValue().asLong())));
        return changed;
    }

    @Override
    public void change(Network network, Map<Charge, Long> micros) {
        Prices.check(micros);
        tables.contest(() -> replace(network, row(network), micros, Optional.empty()));
    }

    @Override
    public Map<Charge, Long> change(Network network, Edit edit, UnaryOperator<Map<Charge, Long>> change) {
        return tables.contest(() -> {
            Optional<PriceRow> old = row(network);
            Map<Charge, Long> before = old.map(AoPrices::read).orElseGet(Map::of);
            Map<Charge, Long> after = change.apply(before);
            Prices.check(after);
            if (!after.equals(before)) {
                replace(network, old, after, Optional.of(edit));
            }
            return after;
        });
    }

    @Override
    public Optional<Edit> lastEdit(Network network) {
        return row(network).flatMap(row -> EditJson.read(Json.read(row.getBody()).path(EDIT)));
    }

    private PriceRow replace(Network network, Optional<PriceRow> old, Map<Charge, Long> micros, Optional<Edit> edit) {
        ObjectNode body = Json.object();
        micros.forEach((charge, price) -> body.put(charge.name(), price));
        edit.ifPresent(known -> EditJson.write(body.putObject(EDIT), known));
        old.ifPresent(row -> tables.take(PriceRow.class, row.getID()));
        return tables.insert(PriceRow.class, Map.of("NETWORK", network.key(), "BODY", Json.write(body)));
    }

    private Optional<PriceRow> row(Network network) {
        return tables.one(PriceRow.class, "NETWORK = ?", network.key());
    }
}
