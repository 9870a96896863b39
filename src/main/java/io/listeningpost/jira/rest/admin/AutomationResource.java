package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.settings.Drawer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may say what no person wrote. For Jira administrators: 401 for nobody, 403 for everybody else; 404 for an account
 * that is not linked.
 */
@Path("/accounts/{id}/automation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AutomationResource {

    private static final int LONGEST_HANDLE = 60;

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final AccountLookup lookup;
    private final Drawers drawers;
    private final AccountViews views;
    private final Clock clock;

    @Inject
    public AutomationResource(
            Gate gate, JsonBody json, Refusals refusals, AccountLookup lookup, Drawers drawers, AccountViews views, Clock clock) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.lookup = lookup;
        this.drawers = drawers;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The calling administrator gives their word, now: answers the account. A word given again takes the place of the last one; 409
     * where that is not the one of {@code revision}.
     */
    @PUT
    @AdminOnly
    public Response acknowledge(@PathParam("id") String id, @QueryParam("revision") @Nullable String revision, @Nullable String body) {
        gate.admin();
        AccountSettings account = lookup.find(id);
        AutomationForm form = json.read(body, AutomationForm.class);
        List<FieldError> errors = new ArrayList<>();
        if (!Boolean.TRUE.equals(form.accepted())) {
            errors.add(refusals.error("accepted", "listening-post.error.accepted"));
        }
        String operator = operator(form.operator(), account, errors);
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return save(account, revision, Optional.of(new Acknowledgement(gate.person(), clock.instant(), operator)));
    }

    /** Takes the word back: nothing more is said that no person wrote. Answers the account; 409 as above. */
    @DELETE
    @AdminOnly
    public Response revoke(@PathParam("id") String id, @QueryParam("revision") @Nullable String revision) {
        gate.admin();
        return save(lookup.find(id), revision, Optional.empty());
    }

    private String operator(@Nullable String typed, AccountSettings account, List<FieldError> errors) {
        String handle = typed == null ? "" : typed.strip().replaceFirst("^@", "");
        if (!handle.matches("[A-Za-z0-9_.@-]{1," + LONGEST_HANDLE + "}")) {
            errors.add(refusals.error("operator", "listening-post.error.operator"));
        } else if (handle.equalsIgnoreCase(account.handle())) {
            errors.add(refusals.error("operator", "listening-post.error.operator-self", account.handle()));
        }
        return handle;
    }

    private Response save(AccountSettings account, @Nullable String revision, Optional<Acknowledgement> word) {
        return drawers.save(account, Drawer.AUTOMATION, revision, now -> now.withAutomation(word), views::of);
    }
}
