package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
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

    private static final String CSV = "text/csv";

    private final Gate gate;
    private final Refusals refusals;
    private final Accounts accounts;
    private final AccountLookup lookup;
    private final Spendings spendings;

    @Inject
    public SpendingResource(Gate gate, Refusals refusals, Accounts accounts, AccountLookup lookup, Spendings spendings) {
        this.gate = gate;
        this.refusals = refusals;
        this.accounts = accounts;
        this.lookup = lookup;
        this.spendings = spendings;
    }

    /** Each day, what all of them cost, and each account, the dearest first. */
    @GET
    @AdminOnly
    public Response get(@QueryParam("account") @Nullable String account, @QueryParam("days") @Nullable String days) {
        gate.admin();
        return Response.ok(spendings.of(asked(account), length(days))).build();
    }

    /** The same as a file for spreadsheets, a line for each day of each account. */
    @GET
    @Path("/csv")
    @AdminOnly
    @Produces({CSV, MediaType.APPLICATION_JSON})
    public Response csv(@QueryParam("account") @Nullable String account, @QueryParam("days") @Nullable String days) {
        gate.admin();
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(spendings.csv(asked(account), length(days)), CSV + ";charset=UTF-8").cacheControl(never)
                .header("Content-Disposition", "attachment; filename=\"listening-post-spending.csv\"").build();
    }

    private List<AccountSettings> asked(@Nullable String account) {
        return account == null || account.isEmpty() ? accounts.all() : List.of(lookup.find(account));
    }

    private int length(@Nullable String days) {
        if (days == null || days.isEmpty() || days.equals("30")) {
            return 30;
        }
        if (days.equals("90")) {
            return 90;
        }
        throw refusals.invalid("days", "listening-post.error.spending.days");
    }
}
