package io.listeningpost.jira.rest.mentions;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the accounts of a project heard, with what became of it and why. For agents of the project: 401 for nobody, 404 for
 * whoever cannot see it, 403 for whoever sees it without being its agent, administrators included.
 */
@Path("/projects/{projectKey}/mentions")
@Produces(MediaType.APPLICATION_JSON)
public final class MentionsResource {

    private static final int MOST_NEW = 100;

    private final Gate gate;
    private final Refusals refusals;
    private final ProjectAccounts accounts;
    private final Journal journal;
    private final MentionSearch search;
    private final MentionViews views;
    private final Rows rows;
    private final Discretion discretion;
    private final Withholding withholding;

    @Inject
    public MentionsResource(Gate gate, Refusals refusals, ProjectAccounts accounts, Journal journal, MentionSearch search,
            MentionViews views, Rows rows, Discretion discretion, Withholding withholding) {
        this.gate = gate;
        this.refusals = refusals;
        this.accounts = accounts;
        this.journal = journal;
        this.search = search;
        this.views = views;
        this.rows = rows;
        this.discretion = discretion;
        this.withholding = withholding;
    }

    /**
     * A page, newest row first. {@code next} of the answer is the {@code before} of the next page, null on the last one; {@code partial}
     * says that further down there may be more for this page. {@code newest} is the row to ask {@link #news} about. 400 names the filter
     * that is none; an account that the project does not hear finds nothing.
     */
    @GET
    @LicensedOnly
    public Response page(
            @PathParam("projectKey") String projectKey,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("shelf") @DefaultValue("") String shelf,
            @QueryParam("way") @DefaultValue("") String way,
            @QueryParam("author") @DefaultValue("") String author,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("unanswered") @DefaultValue("") String unanswered,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        String person = gate.agentIn(projectKey);
        List<FieldError> wrong = new ArrayList<>();
        check(wrong, shelf.isEmpty() || Shelf.of(shelf).isPresent(), "shelf");
        check(wrong, way.isEmpty() || Way.of(way).isPresent(), "way");
        check(wrong, words.length() <= Words.MOST, "words");
        check(wrong, List.of("", "true", "false").contains(unanswered), "unanswered");
        check(wrong, before.matches("\\d{0,18}"), "before");
        check(wrong, limit.matches("\\d{1,3}") && Integer.parseInt(limit) > 0 && Integer.parseInt(limit) <= Rows.MOST, "limit");
        if (!wrong.isEmpty()) {
            throw refusals.invalid(wrong);
        }
        List<AccountSettings> all = accounts.of(projectKey);
        List<AccountSettings> chosen = all.stream().filter(each -> account.isEmpty() || each.id().toString().equals(account)).toList();
        MentionSearch.Found found = search.find(new Sought(chosen, Shelf.of(shelf), Way.of(way),
                author.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT), Words.of(words),
                unanswered.equals("true"),
                before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Integer.parseInt(limit), discretion.of(person),
                withholding.from(person)));
        return Response.ok(new Page(
                all.stream().map(each -> new AccountView(each.id().toString(), each.handle(), each.name())).toList(),
                views.of(found.entries(), person),
                found.next().map(String::valueOf).orElse(null),
                found.partial(),
                newest(all))).build();
    }

    private void check(List<FieldError> wrong, boolean right, String field) {
        if (!right) {
            wrong.add(refusals.error(field, "listening-post.error.filter"));
        }
    }

    private String newest(List<AccountSettings> all) {
        return String.valueOf(all.stream().flatMap(each -> journal.recent(each.id(), Long.MAX_VALUE, 1).stream())
                .mapToLong(JournalEntry::id).max().orElse(0));
    }

    /** How many rows came after this one, of whatever kind; counts no further than a hundred. */
    @GET
    @Path("/news")
    @LicensedOnly
    public Response news(@PathParam("projectKey") String projectKey, @QueryParam("after") @DefaultValue("") String after) {
        String person = gate.agentIn(projectKey);
        if (!after.matches("\\d{1,18}")) {
            throw refusals.invalid("after", "listening-post.error.filter");
        }
        int fresh = accounts.of(projectKey).stream().mapToInt(each -> fresh(each, Long.parseLong(after), person)).sum();
        return Response.ok(new News(Math.min(fresh, MOST_NEW))).build();
    }

    /** Of what may not be known of, not even that it came. */
    private int fresh(AccountSettings account, long after, String person) {
        return discretion.seesAll(account.id(), person)
                ? journal.countSince(account.id(), after, MOST_NEW)
                : (int) journal.recent(account.id(), Long.MAX_VALUE, MOST_NEW).stream()
                        .filter(entry -> entry.id() > after).filter(discretion.of(person)).count();
    }

    /** These rows as they are now; what is not there any more is left out. */
    @GET
    @Path("/rows")
    @LicensedOnly
    public Response rows(@PathParam("projectKey") String projectKey, @QueryParam("ids") @DefaultValue("") String ids) {
        String person = gate.agentIn(projectKey);
        List<JournalEntry> entries = rows.of(projectKey, ids.isEmpty() ? null : Arrays.asList(ids.split(",")), discretion.of(person))
                .values().stream()
                .flatMap(Optional::stream).toList();
        return Response.ok(new Listing(views.of(entries, person))).build();
    }

    /**
     * A page.
     *
     * @param accounts every account of the project, whichever were chosen
     */
    record Page(List<AccountView> accounts, List<MentionView> values, @Nullable String next, boolean partial, String newest) {
    }

    record AccountView(String id, String handle, String name) {
    }

    record News(int fresh) {
    }

    record Listing(List<MentionView> values) {
    }
}
