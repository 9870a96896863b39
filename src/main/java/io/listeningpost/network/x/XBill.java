package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Usage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what X will ask money for: every resource of a good answer, and nothing for an empty one. X does not say whether it charges what it
 * sends along; it is told as if it did. Thread-safe.
 */
final class XBill {

    /** X's price list of August 2026, in millionths of a dollar. What we own is cheaper only for who owns the app, too. */
    static final Map<Charge, Long> PRICES = Map.of(
            Charge.POST_READ, 5_000L, Charge.OWNED_READ, 1_000L, Charge.AUTHOR_READ, 10_000L, Charge.DIRECT_READ, 10_000L,
            Charge.POST, 15_000L, Charge.POST_WITH_LINK, 200_000L, Charge.SUMMONED_POST, 10_000L, Charge.DIRECT, 15_000L,
            Charge.DESCRIPTION, 5_000L);

    private final Usage usage;

    XBill(Usage usage) {
        this.usage = usage;
    }

    /** An answer was read; each thing in its data is charged as this. */
    void read(AccountId account, JsonNode answer, Charge charge) {
        Set<String> asked = ids(XJson.list(answer, "data"));
        JsonNode along = answer.path("includes");
        tell(account, charge, asked);
        tell(account, Charge.POST_READ,
                ids(XJson.list(along, "tweets", "posts")).stream().filter(id -> !asked.contains(id)).collect(Collectors.toSet()));
        tell(account, Charge.AUTHOR_READ, ids(XJson.list(along, "users")));
    }

    void made(AccountId account, Charge charge, String id) {
        tell(account, charge, List.of(id));
    }

    private void tell(AccountId account, Charge charge, Collection<String> resources) {
        if (!resources.isEmpty()) {
            usage.used(account, charge, resources);
        }
    }

    private static Set<String> ids(Stream<JsonNode> resources) {
        return resources.flatMap(one -> XJson.id(one, "id").stream()).collect(Collectors.toSet());
    }
}
