package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Texts;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The networks we speak, and what linking to each of them needs. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/networks")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworksResource {

    private final Gate gate;
    private final SocialNetworks networks;
    private final Texts texts;

    @Inject
    public NetworksResource(Gate gate, SocialNetworks networks, Texts texts) {
        this.gate = gate;
        this.networks = networks;
        this.texts = texts;
    }

    /** All of them, with the fields to fill and their labels in the caller's language. */
    @GET
    @AdminOnly
    public Response all() {
        gate.admin();
        return Response.ok(new Listing<>(networks.all().stream().map(this::view).toList())).build();
    }

    private NetworkView view(SocialNetwork network) {
        List<FieldView> fields = network.credentialFields().stream()
                .map(field -> new FieldView(field.key(), texts.of(field.i18nKey()), field.required())).toList();
        List<String> hears = network.capabilities().hears().stream().sorted().map(HearingView::word).toList();
        return new NetworkView(
                network.network().key(), network.displayName(), fields, hears, !network.publishedPrices().isEmpty());
    }

    /**
     * A network to choose.
     *
     * @param hears   in which ways posts reach us: {@code direct}, {@code mention}, {@code quote}, {@code search}
     * @param charges whether it takes money
     */
    record NetworkView(String key, String name, List<FieldView> fields, List<String> hears, boolean charges) {
    }

    /** A field to fill. */
    record FieldView(String key, String label, boolean required) {
    }
}
