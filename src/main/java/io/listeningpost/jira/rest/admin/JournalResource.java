package io.listeningpost.jira.rest.admin;

import com.atlassian.annotations.security.AdminOnly;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account saw, and what became of it. For Jira administrators: 401 for nobody, 403 for everybody else. */
@Path("/journal")
@Produces(MediaType.APPLICATION_JSON)
public final class JournalResource {

    private static final int MOST = 200;

    private final Gate gate;
    private final Refusals refusals;
    private final AccountLookup lookup;
    private final Journal journal;
    private final JournalViews views;

    @Inject
    public JournalResource(Gate gate, Refusals refusals, AccountLookup lookup, Journal journal, JournalViews views) {
        this.gate = gate;
        this.refusals = refusals;
        this.lookup = lookup;
        this.journal = journal;
        this.views = views;
    }

    /**
     * A page of posts, newest row first. {@code next} of the answer is the {@code before} of the next page; null on the last one.
     * 404 for an account that is not linked, 400 for a limit outside of 1 to 200 or a {@code before} that is no row id.
     */
    @GET
    @AdminOnly
    public Response page(
            @QueryParam("account") @Nullable String account,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        gate.admin();
        AccountSettings settings = lookup.find(account);
        if (before != null && !before.matches("\\d{1,18}")) {
            throw refusals.invalid("before", "listening-post.error.before");
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw refusals.invalid("limit", "listening-post.error.limit", MOST);
        }
        int rows = Integer.parseInt(limit);
        // one row more than asked tells whether there is another page
        List<JournalEntry> found = journal.recent(settings.id(), before == null ? Long.MAX_VALUE : Long.parseLong(before), rows + 1);
        List<JournalEntry> shown = found.stream().limit(rows).toList();
        @Nullable String next = found.size() > rows ? Long.toString(shown.getLast().id()) : null;
        return Response.ok(new JournalPage(views.of(shown), next)).build();
    }

    record JournalPage(List<JournalView> values, @Nullable String next) {
    }
}
