package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.health.EventLog;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a network tells of an account by itself, for whoever sets that up there. For Jira administrators: 401 for nobody, 403 for everybody
 * else; 404 for an account that is not linked. Whether it may is among what the account hears ({@link HearingResource}).
 */
@Path("/accounts/{id}/events")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountEventsResource {

    private final Gate gate;
    private final AccountLookup lookup;
    private final Accounts accounts;
    private final SocialNetworks networks;
    private final EventsAddress address;
    private final EventLog log;

    @Inject
    public AccountEventsResource(Gate gate, AccountLookup lookup, Accounts accounts, SocialNetworks networks, EventsAddress address,
            EventLog log) {
        this.gate = gate;
        this.lookup = lookup;
        this.accounts = accounts;
        this.networks = networks;
        this.address = address;
        this.log = log;
    }

    /**
     * What is to be known of it.
     *
     * @param offered whether the network has events at all; without, there is neither address nor token
     * @param token   what the network is told beside the address; null where it wants none or the keys cannot be opened
     */
    record View(boolean offered, boolean on, @Nullable String address, @Nullable String token, EventsView events) {
    }

    /** The address, the words that go with it, and what came of late. No browser keeps it. */
    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        AccountSettings settings = lookup.find(id);
        AccountId account = settings.id();
        Optional<SocialNetwork> network = networks.of(account.network()).filter(each -> each.capabilities().events());
        Optional<String> token = network.flatMap(each -> accounts.linked(account).map(each::eventToken)).filter(words -> !words.isEmpty());
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(new View(network.isPresent(), settings.hearing().events(),
                network.map(each -> address.of(account).toString()).orElse(null), token.orElse(null),
                EventsView.of(log.of(account)))).cacheControl(never).build();
    }
}
