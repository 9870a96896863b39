package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.intake.RoundNow;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.RemovalChoice;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One linked account. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an account that is not linked. */
@Path("/accounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountResource {

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final Accounts accounts;
    private final AccountLookup lookup;
    private final Drawers drawers;
    private final AccountViews views;
    private final AccountLinks links;
    private final SettingsCheck check;
    private final RoundNow rounds;
    private final Clock clock;

    @Inject
    public AccountResource(
            Gate gate,
            JsonBody json,
            Refusals refusals,
            Accounts accounts,
            AccountLookup lookup,
            Drawers drawers,
            AccountViews views,
            AccountLinks links,
            SettingsCheck check,
            RoundNow rounds,
            Clock clock) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.accounts = accounts;
        this.lookup = lookup;
        this.drawers = drawers;
        this.views = views;
        this.links = links;
        this.check = check;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Its settings, health and queues; never its keys. */
    @GET
    @AdminOnly
    public Response get(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(views.of(lookup.find(id))).build();
    }

    /**
     * Replaces its settings as a whole. 400 names every field that is wrong, 409 says that somebody else saved it since
     * {@code revision} was read; either way nothing is saved. Without a revision the last one wins.
     */
    @PUT
    @AdminOnly
    public Response save(@PathParam("id") String id, @QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        JsonBody.Revised<SettingsForm> sent = json.revised(body, SettingsForm.class, revision);
        AccountSettings wanted = check.apply(sent.form(), account);
        return drawers.save(account, Drawer.SETTINGS, sent.revision(), now -> now.conductedAs(wanted), views::of);
    }

    /**
     * Forgets its settings and keys: 204. What becomes of what was heard and said is for {@code data} to say: {@code keep}, which is meant
     * when nothing is said, leaves it; {@code forget} has it forgotten here within the next hours, {@code erase} taken out of the requests
     * as well. 400 for any other word, and then nothing is removed.
     */
    @DELETE
    @AdminOnly
    public Response remove(@PathParam("id") String id, @QueryParam("data") @Nullable String data) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        RemovalChoice choice = data == null ? RemovalChoice.KEEP
                : RemovalChoice.of(data).orElseThrow(() -> refusals.invalid("data", "listening-post.error.removal"));
        if (choice == RemovalChoice.KEEP) {
            accounts.remove(account.id());
        } else {
            accounts.remove(Removal.of(account, choice, gate.person(), clock.instant()));
        }
        return Response.noContent().build();
    }

    /** New keys for the same account; everything else stays. 409 when they belong to another account or the network cannot say. */
    @POST
    @Path("/link")
    @AdminOnly
    public Response linkAgain(@PathParam("id") String id, @Nullable String body) {
        gate.admin();
        return links.linkAgain(lookup.find(id), json.read(body, LinkForm.class));
    }

    /** Runs a round at once and tells what came of it; {@code busy} when one is running. */
    @POST
    @Path("/poll")
    @AdminOnly
    public Response poll(@PathParam("id") String id) {
        gate.admin();
        return Response.ok(RoundView.of(rounds.run(lookup.find(id).id()), refusals)).build();
    }

    /** Neither polls nor sends until {@link #resume}. Nothing is lost meanwhile. 409 when the network has revoked the keys. */
    @POST
    @Path("/pause")
    @AdminOnly
    public Response pause(@PathParam("id") String id) {
        gate.admin();
        return move(lookup.find(id), AccountState.PAUSED);
    }

    /** Goes on after {@link #pause}. 409 when the network has revoked the keys: only linking again helps then. */
    @POST
    @Path("/resume")
    @AdminOnly
    public Response resume(@PathParam("id") String id) {
        gate.admin();
        return move(lookup.find(id), AccountState.LINKED);
    }

    private Response move(AccountSettings account, AccountState state) {
        // the network may refuse the keys at the same moment
        AccountSettings moved = lookup.changed(account.id(), now -> now.state() == AccountState.REVOKED ? now : now.withState(state));
        if (moved.state() == AccountState.REVOKED) {
            throw refusals.conflict("state", "listening-post.error.revoked", account.handle());
        }
        return Response.ok(views.of(moved)).build();
    }
}
