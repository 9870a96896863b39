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
 * What accounts heard and answered day by day. For Jira administrators: 401 for nobody, 403 for everybody else. Both calls take
 * {@code days}, 7, 30 (unless told otherwise) or 90, and {@code account}; without it all linked accounts are meant. 400 for other days,
 * 404 for an account that is not linked.
 */
@Path("/activity")
@Produces(MediaType.APPLICATION_JSON)
public final class ActivityResource {

    private static final String CSV = "text/csv";

    private final Gate gate;
    private final Refusals refusals;
    private final Accounts accounts;
    private final AccountLookup lookup;
    private final Activities activities;

    @Inject
    public ActivityResource(Gate gate, Refusals refusals, Accounts accounts, AccountLookup lookup, Activities activities) {
        this.gate = gate;
        this.refusals = refusals;
        this.accounts = accounts;
        this.lookup = lookup;
        this.activities = activities;
    }

    /** Each day, all of them together, and each account. */
    @GET
    @AdminOnly
    public Response get(@QueryParam("account") @Nullable String account, @QueryParam("days") @Nullable String days) {
        gate.admin();
        return Response.ok(activities.of(asked(account), length(days))).build();
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
        return Response.ok(activities.csv(asked(account), length(days)), CSV + ";charset=UTF-8").cacheControl(never)
                .header("Content-Disposition", "attachment; filename=\"listening-post-activity.csv\"").build();
    }

    private List<AccountSettings> asked(@Nullable String account) {
        return account == null || account.isEmpty() ? accounts.all() : List.of(lookup.find(account));
    }

    private int length(@Nullable String days) {
        return switch (days == null ? "" : days) {
            case "7" -> 7;
            case "", "30" -> 30;
            case "90" -> 90;
            default -> throw refusals.invalid("days", "listening-post.error.activity.days");
        };
    }
}
