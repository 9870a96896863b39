package io.listeningpost.jira.rest.agent;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDraft;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.KeptDrafts.Keeping;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.JsonBody;
import io.listeningpost.jira.rest.Refusals;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is writing in a thread, and nobody else's. For agents of its service desk who may answer: 401 for nobody, 404 for
 * whoever cannot see the request and when it has no thread, 403 for whoever sees it and may not answer.
 */
@Path("/conversations/{issueKey}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class KeptDraftsResource {

    private static final int MOST_PHOTOS = 20;

    private final Gate gate;
    private final JsonBody json;
    private final Refusals refusals;
    private final ThreadLookup threads;
    private final Speaking speaking;
    private final KeptDrafts drafts;
    private final Clock clock;

    @Inject
    public KeptDraftsResource(Gate gate, JsonBody json, Refusals refusals, Conversations conversations, Speaking speaking,
            KeptDrafts drafts, Clock clock) {
        this.gate = gate;
        this.json = json;
        this.refusals = refusals;
        this.threads = new ThreadLookup(conversations, refusals);
        this.speaking = speaking;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What is kept. */
    @GET
    @LicensedOnly
    public Response get(@PathParam("issueKey") String issueKey) {
        Conversation conversation = conversation(issueKey);
        return Response.ok(KeptDraftView.of(drafts.find(conversation.id(), gate.person()).orElse(null))).build();
    }

    /** Keeps the next state. 409 where another one is kept than the caller saw last, or none any more: nothing is written over. */
    @PUT
    @LicensedOnly
    public Response keep(@PathParam("issueKey") String issueKey, @Nullable String body) {
        Conversation conversation = conversation(issueKey);
        KeptDraftForm form = json.read(body, KeptDraftForm.class);
        KeptDraft.Content content = content(form);
        if (content.size() > KeptDraft.Content.MOST) {
            throw refusals.invalid("text", "listening-post.error.draft-long", KeptDraft.Content.MOST);
        }
        return switch (drafts.keep(conversation.id(), gate.person(), revision(form.revision()), content, clock.instant())) {
            case Keeping.Kept(KeptDraft draft) -> Response.ok(KeptDraftView.of(draft)).build();
            case Keeping.Overtaken(Optional<KeptDraft> by) -> overtaken(by);
        };
    }

    /** Throws the draft away: 204. 409 where another one is kept than the caller saw last. */
    @DELETE
    @LicensedOnly
    public Response discard(@PathParam("issueKey") String issueKey, @QueryParam("revision") @DefaultValue("") String revision) {
        Conversation conversation = conversation(issueKey);
        long seen = revision(revision).orElseThrow(() -> refusals.invalid("revision", "listening-post.error.draft-revision"));
        return drafts.discard(conversation.id(), gate.person(), seen) ? Response.noContent().build()
                : overtaken(drafts.find(conversation.id(), gate.person()));
    }

    private Conversation conversation(String issueKey) {
        Conversation conversation = threads.of(gate.agentOf(issueKey));
        speaking.mayAnswer(conversation, gate.person());
        return conversation;
    }

    private Response overtaken(Optional<KeptDraft> by) {
        return Response.status(Response.Status.CONFLICT).entity(new DraftRefusal(List.of(refusals.error("revision",
                by.isPresent() ? "listening-post.error.draft-newer" : "listening-post.error.draft-gone")),
                KeptDraftView.of(by.orElse(null)).draft())).build();
    }

    private Optional<Long> revision(@Nullable String told) {
        if (told == null || told.isEmpty()) {
            return Optional.empty();
        }
        return seen(told).or(() -> {
            throw refusals.invalid("revision", "listening-post.error.draft-revision");
        });
    }

    /** The state that a caller named, if it can be one. */
    static Optional<Long> seen(@Nullable String revision) {
        return Optional.ofNullable(revision).filter(each -> each.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private KeptDraft.Content content(KeptDraftForm form) {
        List<AnswerForm.@Nullable PhotoForm> photos = Optional.ofNullable(form.photos()).orElse(List.of());
        if (photos.size() > MOST_PHOTOS) {
            throw refusals.invalid("photos", "listening-post.blocker.too-many-photos");
        }
        return new KeptDraft.Content(Optional.ofNullable(form.text()).orElse(""), Optional.ofNullable(form.target()),
                Boolean.TRUE.equals(form.direct()), photos.stream().flatMap(photo -> picture(photo).stream()).toList(),
                Optional.ofNullable(form.comment()), Optional.ofNullable(form.move()), Optional.ofNullable(form.note()).orElse(""));
    }

    private static Optional<KeptDraft.Picture> picture(AnswerForm.@Nullable PhotoForm photo) {
        return photo == null || photo.attachment() == null ? Optional.empty()
                : Optional.of(new KeptDraft.Picture(photo.attachment(), photo.alt() == null ? "" : photo.alt()));
    }
}
