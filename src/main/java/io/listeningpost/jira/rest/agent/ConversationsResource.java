package io.listeningpost.jira.rest.agent;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Writers;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.AnswerOutcome;
import io.listeningpost.reply.Blocker;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Preview;
import io.listeningpost.reply.PrivateWords;
import io.listeningpost.reply.Replies;
import io.listeningpost.reply.SameAct.Besides;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public thread of a request. For agents of its service desk: 401 for nobody, 404 for whoever cannot see the request and when it has
 * no thread any more or never had one, 403 for whoever sees it without being its agent, administrators included.
 */
@Path("/conversations/{issueKey}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConversationsResource {

    /** Two and a half times as long as the panel waits before it tells again. */
    private static final Duration STILL_WRITING = Duration.ofSeconds(25);

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final ThreadLookup threads;
    private final ConversationViews views;
    private final ReplyViews replyViews;
    private final Drafts drafts;
    private final PreviewViews previews;
    private final Replies replies;
    private final Speaking speaking;
    private final ActViews acts;
    private final Writers writers;
    private final KeptDrafts kept;
    private final Clock clock;

    @Inject
    public ConversationsResource(
            Gate gate,
            JsonBody json,
            Refusals refusals,
            Conversations conversations,
            ConversationViews views,
            ReplyViews replyViews,
            Drafts drafts,
            PreviewViews previews,
            Replies replies,
            Speaking speaking,
            ActViews acts,
            Writers writers,
            KeptDrafts kept,
            Clock clock) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.threads = new ThreadLookup(conversations, refusals);
        this.views = views;
        this.replyViews = replyViews;
        this.drafts = drafts;
        this.previews = previews;
        this.replies = replies;
        this.speaking = speaking;
        this.acts = acts;
        this.writers = writers;
        this.kept = kept;
        this.clock = clock;
    }

    /** The whole thread, oldest first, with what of ours is delivered, waiting or failed. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueKey") String issueKey) {
        RequestRef request = gate.agentOf(issueKey);
        return Response.ok(views.of(threads.of(request), request, gate.person())).build();
    }

    /** The same for somebody who is writing an answer, or has just stopped: others see it until half a minute after they were heard of. */
    @POST
    @LicensedOnly
    public Response look(@PathParam("issueKey") String issueKey, @Nullable String body) {
        RequestRef request = gate.agentOf(issueKey);
        Conversation conversation = threads.of(request);
        Instant now = clock.instant();
        if (Boolean.TRUE.equals(json.read(body, WritingForm.class).writing())) {
            writers.writes(conversation.id(), gate.person(), now, now.plus(STILL_WRITING));
        } else {
            writers.stops(conversation.id(), gate.person());
        }
        return Response.ok(views.of(conversation, request, gate.person())).build();
    }

    /** Exactly what an answer would publish, and what stands in its way. Stores nothing. */
    @POST
    @Path("/preview")
    @LicensedOnly
    public Response preview(@PathParam("issueKey") String issueKey, @Nullable String body) {
        Conversation conversation = threads.of(gate.agentOf(issueKey));
        speaking.mayAnswer(conversation, gate.person());
        AnswerForm form = json.read(body, AnswerForm.class);
        Preview preview = replies.preview(drafts.of(conversation, form, gate.person(), ""));
        speaking.maySay(preview, conversation, gate.person());
        return Response.ok(previews.of(preview, conversation)).build();
    }

    /**
     * Puts an answer into the outbox: 201 with its delivery. 400 names what to mend; 409 when the account is gone, and when others
     * answered the same: with a look at theirs;
     * and when private words stand in it that the answer does not say were looked at: then it tells them.
     */
    @POST
    @Path("/replies")
    @LicensedOnly
    public Response answer(@PathParam("issueKey") String issueKey, @Nullable String body) {
        RequestRef request = gate.agentOf(issueKey);
        Conversation conversation = threads.of(request);
        speaking.mayAnswer(conversation, gate.person());
        AnswerForm form = json.read(body, AnswerForm.class);
        Besides besides = acts.read(form);
        String clientKey = Optional.ofNullable(form.clientKey()).filter(key -> key.matches("[A-Za-z0-9-]{8,64}"))
                .orElseThrow(() -> refusals.invalid("clientKey", "listening-post.error.client-key"));
        AnswerDraft plain = drafts.of(conversation, form, gate.person(), clientKey);
        AnswerDraft draft = besides.move().isPresent() ? plain.moving() : plain;
        boolean again = replies.isStored(draft);
        speaking.maySay(replies.preview(draft), conversation, gate.person());
        return switch (replies.answer(draft)) {
            case AnswerOutcome.Queued(OutboxEntry entry, var held) -> {
                KeptDraftsResource.seen(form.draft()).ifPresent(seen -> kept.discard(conversation.id(), gate.person(), seen));
                yield Response.status(Response.Status.CREATED).entity(replyViews.deliveryOf(entry)
                        .without(acts.after(entry, request, besides, again))).build();
            }
            case AnswerOutcome.Stopped(List<OutboxEntry> standing) -> replyViews.stopped(standing, gate.person(), refusals);
            case AnswerOutcome.Private(PrivateWords words) -> secret(words);
            case AnswerOutcome.Refused(Blocker reason, String detail) -> throw refused(reason);
        };
    }

    /** The moves that the agent may make in the same act. */
    @GET
    @Path("/moves")
    @LicensedOnly
    public Response moves(@PathParam("issueKey") String issueKey) {
        RequestRef request = gate.agentOf(issueKey);
        speaking.mayAnswer(threads.of(request), gate.person());
        return Response.ok(acts.moves(request, gate.person())).build();
    }

    private Response secret(PrivateWords words) {
        return Response.status(Response.Status.CONFLICT).entity(new SecretsRefusal(
                List.of(refusals.error("anyway", "listening-post.error.secrets")), previews.of(words))).build();
    }

    private Refused refused(Blocker blocker) {
        String key = "listening-post.blocker." + PreviewViews.codeOf(blocker);
        return switch (blocker) {
            case NO_CONVERSATION -> threads.noThread();
            case NO_ACCOUNT -> refusals.conflict("account", key);
            case NO_TARGET, TARGET_GONE, NOT_ADDRESSED, RESTRICTED -> refusals.invalid("target", key);
            case NO_DIRECT -> refusals.invalid("direct", key);
            case NO_PHOTOS, TOO_MANY_PHOTOS, PHOTO_GONE, PHOTO_TYPE, PHOTO_TOO_BIG, ALT_TOO_LONG -> refusals.invalid("photos", key);
            case COMMENT_SENT -> refusals.conflict("comment", key);
            case EMPTY, TOO_LONG, SAME_WORDS, PART_SAID_ELSEWHERE, PRIVATE_ADDED -> refusals.invalid("text", key);
        };
    }
}
