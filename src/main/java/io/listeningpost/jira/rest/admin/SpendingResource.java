package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.Accounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What accounts cost day by day. For Jira administrators: 401 for nobody, 403 for everybody else. Both calls take {@code days}, 30
 * (unless told otherwise) or 90, and {@code account}; without it all linked accounts are meant. 400 for other days, 404 for an account
 * that is not linked.
 */
@Path("/spending")
@Produces(MediaType.APPLICATION_JSON)
public final class SpendingResource {

    private final Gate gate;
    private final AskedFigures asked;
    private final Spendings spendings;

    @Inject
    public SpendingResource(Gate gate, Refusals refusals, Accounts accounts, AccountLookup lookup, Spendings spendings) {
        this.gate = gate;
        this.asked = new AskedFigures(refusals, accounts, lookup, "listening-post-spending.csv", List.of(30, 90),
                "listening-post.error.spending.days");
        this.spendings = spendings;
    }

    /** Each day, what all of them cost, and each account, the dearest first. */
    @GET
    @AdminOnly
    public Response get(@QueryParam("account") @Nullable String account, @QueryParam("days") @Nullable String days) {
        gate.admin();
        return Response.ok(spendings.of(asked.accounts(account), asked.days(days))).build();
    }

    /** The same as a file for spreadsheets, a line for each day of each account. */
    @GET
    @Path("/csv")
    @AdminOnly
    @Produces({AskedFigures.CSV, MediaType.APPLICATION_JSON})
    public Response csv(@QueryParam("account") @Nullable String account, @QueryParam("days") @Nullable String days) {
        gate.admin();
        return asked.file(spendings.csv(asked.accounts(account), asked.days(days)));
    }
}
