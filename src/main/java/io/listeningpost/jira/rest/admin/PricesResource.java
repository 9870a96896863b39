package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.cost.Prices;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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

    @Inject
    public PricesResource(Gate gate, JsonBody json, Refusals refusals, SocialNetworks networks, Prices prices) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.networks = networks;
        this.prices = prices;
    }

    /** Every kind of charge with its published price, and the one put in its place if there is any. */
    @GET
    @AdminOnly
    public Response get(@PathParam("network") String key) {
        gate.admin();
        return show(find(key));
    }

    /** Replaces all changed prices; they count from now on. 400 names every field that is wrong, and then nothing is saved. */
    @PUT
    @AdminOnly
    public Response change(@PathParam("network") String key, @Nullable String body) {
        gate.admin();
        SocialNetwork network = find(key);
        prices.change(network.network(), new PricesCheck(refusals).read(json.read(body, PricesForm.class).changed()));
        return show(network);
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
                .toList())).build();
    }

    private static @Nullable String text(@Nullable Long micros) {
        return micros == null ? null : Amount.text(micros);
    }

    /** The prices of a network in US dollars as decimal text. */
    record PricesView(String network, String name, List<PriceView> prices) {
    }

    /** One kind of charge; null for what the network takes no money for, and for what nobody changed. */
    record PriceView(String charge, @Nullable String published, @Nullable String changed) {
    }
}
