package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Texts;
import io.listeningpost.social.CredentialField;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The networks we speak, and what linking to each of them needs. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/networks")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworksResource {

    private final Gate gate;
    private final SocialNetworks networks;
    private final Texts texts;
    private final Callback callback;

    @Inject
    public NetworksResource(Gate gate, SocialNetworks networks, Texts texts, Callback callback) {
        this.gate = gate;
        this.networks = networks;
        this.texts = texts;
        this.callback = callback;
    }

    /** All of them, with their ways to sign in, the fields to fill and their labels in the caller's language. */
    @GET
    @AdminOnly
    public Response all() {
        gate.admin();
        return Response.ok(new Listing<>(networks.all().stream().map(this::view).toList())).build();
    }

    private NetworkView view(SocialNetwork network) {
        String key = network.network().key();
        List<SignInView> signIns = network.signIns().stream()
                .map(each -> new SignInView(each.key(), texts.of("listening-post." + key + ".sign-in." + each.key()), views(each.fields()),
                        each.introducesItself()))
                .toList();
        List<String> hears = network.capabilities().hears().stream().sorted().map(HearingView::word).toList();
        return new NetworkView(key, network.displayName(), views(network.credentialFields()), signIns, callback.address().toString(), hears,
                !network.publishedPrices().isEmpty(), words(network, "help"), words(network, "keys"), words(network, "keys-help"),
                network.hearsItsName() ? null : words(network, "test"), network.capabilities().events());
    }

    private String words(SocialNetwork network, String what) {
        return texts.of("listening-post." + network.network().key() + "." + what, network.displayName());
    }

    private List<FieldView> views(List<CredentialField> fields) {
        return fields.stream().map(field -> new FieldView(field.key(), texts.of(field.i18nKey()), field.required(), field.secret()))
                .toList();
    }

    /**
     * A network to choose.
     *
     * @param fields   what is typed of an account that is linked without signing in
     * @param callback the address to enter on the network's developer page before anybody signs in
     * @param hears    in which ways posts reach us: {@code direct}, {@code mention}, {@code quote}, {@code search}
     * @param charges  whether it takes money
     * @param help     what is needed to link an account, for people
     * @param keys     what linking without signing in is called
     * @param keysHelp where to find what is typed then
     * @param test     how to see something heard; nothing where it is enough to name the account
     */
    record NetworkView(String key, String name, List<FieldView> fields, List<SignInView> signIns, String callback, List<String> hears,
                       boolean charges, String help, String keys, String keysHelp, @Nullable String test,
                       boolean events) {
    }

    /**
     * A way to sign in there, and what to type of the app that asks.
     *
     * @param introducesItself whether nobody has to enter the callback before
     */
    record SignInView(String key, String label, List<FieldView> fields, boolean introducesItself) {
    }

    /** A field to fill. */
    record FieldView(String key, String label, boolean required, boolean secret) {
    }
}
