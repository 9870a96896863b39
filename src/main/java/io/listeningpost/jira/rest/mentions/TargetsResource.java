package io.listeningpost.jira.rest.mentions;

import com.atlassian.annotations.security.LicensedOnly;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Gate;
import io.listeningpost.jira.rest.Texts;
import io.listeningpost.mentions.RequestGlance;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.ThreadId;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What linking posts to a request, or merging theirs into it, would mean. For agents of the project: 401 for nobody, 404 for whoever
 * cannot see it, 403 for whoever sees it without being its agent.
 */
@Path("/projects/{projectKey}/targets")
@Produces(MediaType.APPLICATION_JSON)
public final class TargetsResource {

    private final Gate gate;
    private final Targets targets;
    private final Rows rows;
    private final ProjectAccounts accounts;
    private final Conversations conversations;
    private final Discretion discretion;
    private final Texts texts;

    @Inject
    public TargetsResource(Gate gate, Targets targets, Rows rows, ProjectAccounts accounts, Conversations conversations,
            Discretion discretion, Texts texts) {
        this.gate = gate;
        this.targets = targets;
        this.rows = rows;
        this.accounts = accounts;
        this.conversations = conversations;
        this.discretion = discretion;
        this.texts = texts;
    }

    /**
     * The request, and what would become there of those of these posts that do not stand on it. 400 for a request that this agent
     * cannot link posts to.
     */
    @GET
    @Path("/{issueKey}")
    @LicensedOnly
    public Response find(@PathParam("projectKey") String projectKey, @PathParam("issueKey") String issueKey,
            @QueryParam("rows") @DefaultValue("") String ids) {
        String person = gate.agentIn(projectKey);
        List<JournalEntry> named = rows.of(projectKey, ids.isEmpty() ? null : Arrays.asList(ids.split(",")), discretion.of(person))
                .values().stream().flatMap(Optional::stream).toList();
        RequestGlance glance = targets.of(projectKey, issueKey, person);
        // whoever names the target itself as well wants the others there
        List<JournalEntry> others = named.stream().filter(entry -> !isThere(entry, glance.request())).toList();
        List<JournalEntry> entries = others.isEmpty() ? named : others;
        return Response.ok(new TargetView(glance.request().key(), glance.summary(), glance.status(), glance.resolved(),
                obstacle(glance.request(), entries, person), isTogether(glance.request(), entries),
                hints(projectKey, glance, entries))).build();
    }

    /** Also by way of a request that was merged into it. */
    private boolean isThere(JournalEntry entry, RequestRef request) {
        return entry.issueId().filter(id -> id == request.issueId() || conversations.byRequest(id).flatMap(Conversation::mergedInto)
                .flatMap(conversations::byId).flatMap(Conversation::request).filter(into -> into.issueId() == request.issueId())
                .isPresent()).isPresent();
    }

    private @Nullable String obstacle(RequestRef request, List<JournalEntry> entries, String person) {
        Optional<Conversation> theirs = conversations.byRequest(request.issueId());
        Set<AccountId> heardBy = entries.stream().map(JournalEntry::account).collect(Collectors.toSet());
        boolean other = theirs.isPresent() ? !heardBy.equals(Set.of(theirs.get().account())) : heardBy.size() > 1;
        if (theirs.flatMap(Conversation::mergedInto).isPresent()) {
            return texts.of("listening-post.decline.merged");
        }
        if (entries.stream().anyMatch(entry -> isThere(entry, request))) {
            return texts.of("listening-post.decline.same-request");
        }
        Optional<RequestRef> elsewhere = entries.stream().flatMap(entry -> ofThread(entry, request).stream()).findFirst();
        if (elsewhere.isPresent()) {
            return targets.seen(elsewhere.get(), person).map(key -> texts.of("listening-post.mentions.link.elsewhere", key))
                    .orElseGet(() -> texts.of("listening-post.decline.thread-has-request"));
        }
        return !entries.isEmpty() && other ? texts.of("listening-post.decline.other-account") : null;
    }

    /** Another request that the thread of a post has, which itself is on none. */
    private Optional<RequestRef> ofThread(JournalEntry entry, RequestRef request) {
        return entry.issueId().isPresent() ? Optional.empty()
                : conversations.byThread(entry.account(), entry.post().thread()).flatMap(Conversation::request)
                        .filter(its -> its.issueId() != request.issueId());
    }

    private boolean isTogether(RequestRef request, List<JournalEntry> entries) {
        Set<ThreadId> threads = entries.stream()
                .filter(entry -> conversations.byThread(entry.account(), entry.post().thread()).isEmpty())
                .map(entry -> entry.post().thread()).collect(Collectors.toSet());
        boolean theirs = conversations.byRequest(request.issueId()).isPresent();
        return threads.size() > (theirs ? 0 : 1);
    }

    /** Also whoever began a conversation that was merged into this one. */
    private Set<String> customers(Conversation conversation) {
        return Stream.concat(Stream.of(conversation), conversations.mergedInto(conversation.id()).stream())
                .map(Conversation::openerUser).collect(Collectors.toSet());
    }

    private List<String> hints(String projectKey, RequestGlance glance, List<JournalEntry> entries) {
        List<String> hints = new ArrayList<>();
        if (glance.resolved() && entries.stream().allMatch(entry -> entry.issueId().isEmpty())) {
            Set<AccountId> heardBy = entries.stream().map(JournalEntry::account).collect(Collectors.toSet());
            boolean reopens = accounts.of(projectKey).stream().filter(account -> heardBy.contains(account.id()))
                    .anyMatch(account -> account.reopenAction().isPresent());
            hints.add(texts.of(reopens ? "listening-post.mentions.link.reopens" : "listening-post.mentions.link.stays-resolved"));
        }
        Optional<Conversation> theirs = conversations.byRequest(glance.request().issueId());
        boolean stranger = theirs.isPresent()
                && !entries.stream().map(entry -> entry.post().author().id()).allMatch(customers(theirs.get())::contains);
        if (stranger) {
            hints.add(texts.of("listening-post.mentions.link.other-person"));
        }
        if (entries.stream().anyMatch(entry -> entry.issueId().isPresent())) {
            hints.add(texts.of("listening-post.mentions.merge.stays", glance.request().key()));
        } else if (entries.stream().anyMatch(entry -> !entry.post().isPublic())) {
            hints.add(texts.of("listening-post.mentions.link.private"));
        } else {
            hints.add(texts.of("listening-post.mentions.link.public"));
        }
        return hints;
    }
}
