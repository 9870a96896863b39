package io.listeningpost.jira.rest.mentions;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.mentions.Decline;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Author;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose posts reach no request, for each account of a project. For agents of the project: 401 for nobody, 404 for whoever cannot see it,
 * 403 for whoever sees it without being its agent.
 */
@Path("/projects/{projectKey}/blocked")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BlockedResource {

    private static final int MOST = 1_000;
    private static final int MOST_WORDS = 500;

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final ProjectAccounts accounts;
    private final Rows rows;
    private final BlockedAuthors blocked;
    private final MentionViews views;
    private final Reasons reasons;
    private final Discretion discretion;
    private final Clock clock;

    @Inject
    public BlockedResource(Gate gate, JsonBody json, Refusals refusals, ProjectAccounts accounts, Rows rows, BlockedAuthors blocked,
            MentionViews views, Reasons reasons, Discretion discretion, Clock clock) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.accounts = accounts;
        this.rows = rows;
        this.blocked = blocked;
        this.views = views;
        this.reasons = reasons;
        this.discretion = discretion;
        this.clock = clock;
    }

    /** Everybody, the newest of each account first; at most a thousand of an account. */
    @GET
    @LicensedOnly
    public Response all(@PathParam("projectKey") String projectKey) {
        gate.agentIn(projectKey);
        return Response.ok(new Blocked(accounts.of(projectKey).stream().flatMap(account -> blocked.ofAccount(account.id(), MOST).stream()
                .map(author -> new BlockedView(account.id().toString(), account.handle(), author.userId(), author.handle(),
                        reasons.name(author.by()), author.at().toString(), author.reason()))).toList())).build();
    }

    /** Blocks the authors of these posts, each for the account that heard the post, and tells what came of each. */
    @POST
    @LicensedOnly
    public Response block(@PathParam("projectKey") String projectKey, @Nullable String body) {
        String person = gate.agentIn(projectKey);
        BlockForm form = json.read(body, BlockForm.class);
        String reason = Optional.ofNullable(form.reason()).orElse("").strip();
        if (reason.length() > MOST_WORDS) {
            throw refusals.invalid("reason", "listening-post.error.long", MOST_WORDS);
        }
        Map<String, Optional<JournalEntry>> named = rows.of(projectKey, form.rows(), discretion.of(person));
        List<Deciding.Result> results = new ArrayList<>();
        named.forEach((row, entry) -> results.add(entry.map(each -> block(row, each, person, reason))
                .orElseGet(() -> refused(row, Decline.NO_POST, null))));
        return Response.ok(new Deciding.Results(results)).build();
    }

    private Deciding.Result block(String row, JournalEntry entry, String person, String reason) {
        Author author = entry.post().author();
        if (author.id().isEmpty() || author.id().equals(entry.account().userId())) {
            return refused(row, author.id().isEmpty() ? Decline.GONE : Decline.OUR_OWN, view(entry, person));
        }
        blocked.block(new BlockedAuthor(entry.account(), author.id(), author.handle(), person, clock.instant(), reason));
        return new Deciding.Result(row, "done", null, null, view(entry, person));
    }

    private Deciding.Result refused(String row, Decline why, @Nullable MentionView view) {
        return new Deciding.Result(row, "refused", reasons.declined(why), null, view);
    }

    private MentionView view(JournalEntry entry, String person) {
        return views.of(List.of(entry), person).getFirst();
    }

    /** Hears them again from now on: 204, also for whoever was not blocked. 404 for an account that is not of this project. */
    @POST
    @Path("/unblock")
    @LicensedOnly
    public Response unblock(@PathParam("projectKey") String projectKey, @Nullable String body) {
        gate.agentIn(projectKey);
        UnblockForm form = json.read(body, UnblockForm.class);
        AccountSettings account = accounts.of(projectKey).stream().filter(each -> each.id().toString().equals(form.account())).findFirst()
                .orElseThrow(() -> refusals.unknown("account", "listening-post.error.account"));
        blocked.unblock(account.id(), Optional.ofNullable(form.author())
                .orElseThrow(() -> refusals.invalid("author", "listening-post.error.json.type", "author")));
        return Response.noContent().build();
    }

    record Blocked(List<BlockedView> values) {
    }

    /** Somebody who is blocked; {@code by} is the name of whoever did it. */
    record BlockedView(String account, String accountHandle, String author, String handle, String by, String at, String reason) {
    }
}
