package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.cost.Prices;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.AuditWords;
import io.listeningpost.settings.CannedBook;
import io.listeningpost.settings.Difference;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.social.Charge;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a network charges, for all accounts there. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for a network that
 * is not installed.
 */
@Path("/networks/{network}/prices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PricesResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final SocialNetworks networks;
    private final Prices prices;
    private final AuditTrail trail;
    private final Overtaking overtaking;

    @Inject
    public PricesResource(Gate gate, JsonBody json, Refusals refusals, SocialNetworks networks, Prices prices, AuditTrail trail,
            Overtaking overtaking) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.networks = networks;
        this.prices = prices;
        this.trail = trail;
        this.overtaking = overtaking;
    }

    /** Every kind of charge with its published price, and the one put in its place if there is any. */
    @GET
    @AdminOnly
    public Response get(@PathParam("network") String key) {
        gate.admin();
        return show(find(key));
    }

    /**
     * Replaces all changed prices; they count from now on. 400 names every field that is wrong, 409 says that somebody else changed them
     * since {@code revision} was read; either way nothing is saved. Without a revision the last one wins.
     */
    @PUT
    @AdminOnly
    public Response change(@PathParam("network") String key, @QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        SocialNetwork network = find(key);
        JsonBody.Revised<PricesForm> sent = json.revised(body, PricesForm.class, revision);
        Map<Charge, Long> wanted = new PricesCheck(refusals).read(sent.form().changed());
        AtomicReference<Map<Charge, Long>> before = new AtomicReference<>(wanted);
        AsRead<Map<Charge, Long>> asRead = new AsRead<>(sent.revision(), PricesResource::revision, now -> wanted);
        Map<Charge, Long> stands = prices.change(network.network(), overtaking.edit(), now -> {
            before.set(now);
            return asRead.apply(now);
        });
        if (asRead.contest().isPresent()) {
            return overtaking.of(prices.lastEdit(network.network()), revision(stands), state(network, stands), state(network, wanted));
        }
        if (!wanted.equals(before.get())) {
            trail.add(new AuditTrail.Entry(AuditTrail.Deed.PRICES_CHANGED, network.displayName(), network.network().key(),
                    difference(before.get(), wanted).of(AuditTrail.Field.PRICES).stream().toList()));
        }
        return show(network);
    }

    private static String revision(Map<Charge, Long> changed) {
        return Revision.of(new TreeMap<>(changed));
    }

    private static Difference difference(Map<Charge, Long> before, Map<Charge, Long> after) {
        Difference difference = new Difference();
        for (Charge charge : Charge.values()) {
            difference.part(AuditWords.of(charge), price(before.get(charge)), price(after.get(charge)));
        }
        return difference;
    }

    private static String price(@Nullable Long changed) {
        return changed == null ? "as published" : "$" + Amount.text(changed);
    }

    private static ConfigState state(SocialNetwork network, Map<Charge, Long> changed) {
        return new ConfigState(List.of(), Map.of(), RuleBook.EMPTY, CannedBook.EMPTY, Map.of(), Map.of(network.network(), changed));
    }

    private SocialNetwork find(String key) {
        return networks.all().stream().filter(each -> each.network().key().equals(key)).findFirst()
                .orElseThrow(() -> refusals.unknown("network", "listening-post.error.network"));
    }

    private Response show(SocialNetwork network) {
        Map<Charge, Long> changed = prices.changed(network.network());
        return Response.ok(new PricesView(network.network().key(), network.displayName(), Stream.of(Charge.values())
                .map(charge -> new PriceView(
                        HearingView.word(charge), text(network.publishedPrices().get(charge)), text(changed.get(charge))))
                .toList(), revision(changed))).build();
    }

    private static @Nullable String text(@Nullable Long micros) {
        return micros == null ? null : Amount.text(micros);
    }

    /** The prices of a network in US dollars as decimal text; the revision is to be sent when they are changed. */
    record PricesView(String network, String name, List<PriceView> prices, String revision) {
    }

    /** One kind of charge; null for what the network takes no money for, and for what nobody changed. */
    record PriceView(String charge, @Nullable String published, @Nullable String changed) {
    }
}
