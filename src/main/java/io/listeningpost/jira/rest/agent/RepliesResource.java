package io.listeningpost.jira.rest.agent;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;
import io.listeningpost.reply.ApprovalOutcome;
import io.listeningpost.reply.Approvals;
import io.listeningpost.reply.Blocker;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Replies;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reply on its way. For agents of the service desk of its request: 401 for nobody, 404 for a reply whose request the caller cannot
 * see and for one that does not exist, 403 for whoever sees the request without being its agent.
 */
@Path("/replies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RepliesResource {

    private static final int LONGEST_REASON = 500;

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final Outbox outbox;
    private final Conversations conversations;
    private final ReplyViews views;
    private final Replies replies;
    private final Speaking speaking;
    private final Approvals approvals;

    @Inject
    public RepliesResource(
            Gate gate, JsonBody json, Refusals refusals, Outbox outbox, Conversations conversations, ReplyViews views, Replies replies,
            Speaking speaking, Approvals approvals) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.outbox = outbox;
        this.conversations = conversations;
        this.views = views;
        this.replies = replies;
        this.speaking = speaking;
        this.approvals = approvals;
    }

    /** Takes a reply back before anything of it is sent. 409 when that is too late. */
    @POST
    @Path("/withdraw")
    @LicensedOnly
    public Response withdraw(@PathParam("id") String id) {
        OutboxEntry entry = find(id);
        if (!replies.withdraw(entry.id())) {
            throw refusals.conflict("reply", "listening-post.error.too-late");
        }
        return now(entry);
    }

    /**
     * Tries a reply that failed or waits again at once. 409 when there is nothing to try, and when others answered the same since it
     * failed: with a look at theirs.
     */
    @POST
    @Path("/retry")
    @LicensedOnly
    public Response retry(@PathParam("id") String id, @Nullable String body) {
        OutboxEntry entry = find(id);
        Filing filing = replies.retry(entry.id(), seen(body))
                .orElseThrow(() -> refusals.conflict("reply", "listening-post.error.retry"));
        return switch (filing) {
            case Filing.Filed filed -> now(entry);
            case Filing.Stopped(List<OutboxEntry> standing) -> views.stopped(standing, gate.person(), refusals);
        };
    }

    /**
     * Lets a submitted reply go out, in other words where some are given; the grace time begins now. 400 for words that cannot be sent, 403
     * for whoever may not approve it, 409 when it was decided before.
     */
    @POST
    @Path("/approve")
    @LicensedOnly
    public Response approve(@PathParam("id") String id, @Nullable String body) {
        OutboxEntry entry = find(id);
        speaking.mayApprove(entry, gate.person());
        return switch (approvals.approve(entry, gate.person(), Optional.ofNullable(json.read(body, ApprovalForm.class).text()))) {
            case ApprovalOutcome.Approved approved -> now(entry);
            case ApprovalOutcome.TooLate late -> throw refusals.conflict("reply", "listening-post.error.decided");
            case ApprovalOutcome.Unfit(Blocker reason) ->
                    throw refusals.invalid("text", "listening-post.blocker." + PreviewViews.codeOf(reason));
        };
    }

    /** Refuses a submitted reply with a reason. 400 without one, 403 for whoever may not approve it, 409 when it was decided before. */
    @POST
    @Path("/refuse")
    @LicensedOnly
    public Response refuse(@PathParam("id") String id, @Nullable String body) {
        OutboxEntry entry = find(id);
        speaking.mayApprove(entry, gate.person());
        String reason = Optional.ofNullable(json.read(body, ApprovalForm.class).reason()).map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_REASON)
                .orElseThrow(() -> refusals.invalid("reason", "listening-post.error.reason", LONGEST_REASON));
        if (!approvals.refuse(entry, views.nameOf(gate.person()) + ": " + reason)) {
            throw refusals.conflict("reply", "listening-post.error.decided");
        }
        return now(entry);
    }

    private Set<Long> seen(@Nullable String body) {
        return body == null || body.isBlank() ? Set.of() : Drafts.seen(json.read(body, SeenForm.class).seen());
    }

    private OutboxEntry find(String id) {
        gate.person();
        OutboxEntry entry = Optional.of(id).filter(each -> each.matches("\\d{1,18}")).map(Long::valueOf).flatMap(outbox::find)
                .orElseThrow(this::unknown);
        Conversation conversation = conversations.byId(entry.conversationId()).orElseThrow(this::unknown);
        RequestRef request = conversation.request().orElseThrow(this::unknown);
        try {
            gate.agentOf(request.issueId());
        } catch (Refused refused) {
            // an invisible request must look like a reply that does not exist
            throw refused.getResponse().getStatus() == 404 ? unknown() : refused;
        }
        if (!speaking.sees(entry, gate.person())) {
            throw unknown();
        }
        speaking.mayAnswer(conversation, gate.person());
        return entry;
    }

    private Refused unknown() {
        return refusals.unknown("reply", "listening-post.error.reply");
    }

    private Response now(OutboxEntry entry) {
        return Response.ok(views.deliveryOf(outbox.find(entry.id()).orElse(entry))).build();
    }
}
