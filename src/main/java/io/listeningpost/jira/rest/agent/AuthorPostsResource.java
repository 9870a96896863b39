package io.listeningpost.jira.rest.agent;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.intake.AuthorPosts;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;
import io.listeningpost.settings.TeamRights;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What whoever began the thread of a request said to everybody lately. For agents of its service desk who may answer for the account,
 * because asking may cost money: 401 for nobody, 404 for whoever cannot see the request and when it has no thread, 403 for everybody else.
 */
@Path("/conversations/{issueKey}/author/posts")
@Produces(MediaType.APPLICATION_JSON)
public final class AuthorPostsResource {

    private final Gate gate;
    private final Refusals refusals;
    private final ThreadLookup threads;
    private final AuthorsTold authors;
    private final TeamRights rights;
    private final AuthorPosts posts;

    @Inject
    public AuthorPostsResource(Gate gate, Refusals refusals, Conversations conversations, AuthorsTold authors, TeamRights rights,
            AuthorPosts posts) {
        this.gate = gate;
        this.refusals = refusals;
        this.threads = new ThreadLookup(conversations, refusals);
        this.authors = authors;
        this.rights = rights;
        this.posts = posts;
    }

    /** What the network told within the last day, and what asking costs; nothing for whoever may not ask. Asks no network. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueKey") String issueKey) {
        Conversation conversation = threads.of(gate.agentOf(issueKey));
        return Response.ok(view(conversation, posts.known(conversation.account(), conversation.openerUser()))).build();
    }

    /** Asks the network, once a day for each author. 409 with the reason when it is not asked or does not tell. */
    @POST
    @LicensedOnly
    public Response ask(@PathParam("issueKey") String issueKey) {
        Conversation conversation = threads.of(gate.agentOf(issueKey));
        if (!rights.mayAnswer(conversation.account(), gate.person())) {
            throw refusals.forbidden("listening-post.error.may-not-answer");
        }
        if (authors.of(conversation, gate.person()).isEmpty()) {
            throw refusals.conflict("author", "listening-post.author.nobody");
        }
        return switch (posts.ask(conversation.account(), conversation.openerUser())) {
            case AuthorPosts.Told.Posts told -> Response.ok(view(conversation, Optional.of(told))).build();
            case AuthorPosts.Told.Nothing(AuthorPosts.Why why, String detail) -> throw refused(why, detail);
        };
    }

    private AuthorPostsView view(Conversation conversation, Optional<AuthorPosts.Told.Posts> told) {
        boolean offered = posts.isOffered(conversation.account()) && rights.mayAnswer(conversation.account(), gate.person())
                && !authors.of(conversation, gate.person()).isEmpty();
        if (!offered) {
            return AuthorPostsView.NOTHING;
        }
        long cost = posts.cost(conversation.account().network());
        return new AuthorPostsView(true, cost == 0 ? null : Amount.text(cost),
                told.map(each -> each.posts().stream().map(post -> new AuthorPostsView.SaidView(post.text(), post.createdAt().toString(),
                        post.permalink().toString())).toList()).orElse(null),
                told.map(each -> each.readAt().toString()).orElse(null));
    }

    private Refused refused(AuthorPosts.Why why, String detail) {
        return switch (why) {
            case NOT_OFFERED -> refusals.conflict("author", "listening-post.author.posts-not-offered");
            case NOT_LINKED -> refusals.conflict("author", "listening-post.author.posts-not-linked");
            case RESTING -> refusals.conflict("author", "listening-post.author.posts-resting");
            case BUDGET -> refusals.conflict("author", "listening-post.author.posts-budget");
            case ENOUGH -> refusals.conflict("author", "listening-post.author.posts-enough");
            case FAILED -> refusals.conflict("author", "listening-post.author.posts-failed", detail);
        };
    }
}
