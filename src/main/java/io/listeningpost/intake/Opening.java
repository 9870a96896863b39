package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Destination;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Opens the request of a thread, once: what an interrupted try made is looked for first. Thread-safe. */
final class Opening {

    private static final int MOST_CONTEXT = 50;
    private static final Set<IntakeOutcome> NOT_TO_READ =
            EnumSet.of(IntakeOutcome.REPOST, IntakeOutcome.REJECTED, IntakeOutcome.DELETED);

    private final Journal journal;
    private final PostWatch watch;
    private final Conversations conversations;
    private final RequestDesk desk;
    private final Listening listening;
    private final LateSurroundings late;
    private final PhotoFetch photos;
    private final Routing routing;
    private final Clock clock;

    Opening(Journal journal, PostWatch watch, Conversations conversations, RequestDesk desk, Listening listening,
            LateSurroundings late, PhotoFetch photos, Routing routing, Clock clock) {
        this.journal = journal;
        this.watch = watch;
        this.conversations = conversations;
        this.desk = desk;
        this.listening = listening;
        this.late = late;
        this.photos = photos;
        this.routing = routing;
        this.clock = clock;
    }

    Step open(JournalEntry entry, Optional<Conversation> begun, AccountSettings account, Tenure tenure) {
        Post post = entry.post();
        Optional<Destination> to = routing.of(entry, account);
        if (to.isEmpty()) {
            return new Step.Soon(Cause.NO_ROUTE.words());
        }
        journal.working(entry.id());
        Conversation conversation = begun.map(earlier -> beginningWith(post, earlier)).orElseGet(
                () -> conversations.begin(account.id(), post.thread(), post.firstId(), post.author().id(), clock.instant()));
        if (conversation.request().isPresent()) {
            return finish(conversation, conversation.request().get(), account, entry);
        }
        Optional<String> alone = late.missing(account, entry);
        if (alone.isPresent()) {
            return new Step.Soon(alone.get());
        }
        return switch (photos.of(account, entry)) {
            case PhotoFetch.Fetched.Later(String reason) -> new Step.Soon(reason);
            case PhotoFetch.Fetched.Now(Photos fetched) -> open(entry, new RequestDraft(conversation, account, to.get(),
                    routing.desks(account), Summary.of(post, new Naming(account.handle())), post, context(conversation, account, post),
                            fetched),
                    begun.isPresent(), tenure);
        };
    }

    /** Before the request is made: whoever finds it linked after a crash has to know that it tells this post and not an earlier one. */
    private Conversation beginningWith(Post post, Conversation begun) {
        return begun.isOpening() && !begun.openerId().equals(post.firstId())
                ? conversations.beginsWith(begun.id(), post.firstId(), post.author().id())
                : begun;
    }

    private Step open(JournalEntry entry, RequestDraft draft, boolean begun, Tenure tenure) {
        Optional<RequestRef> made = begun ? desk.findOpened(draft) : Optional.empty();
        if (made.isEmpty() && !tenure.holds()) {
            return new Step.Overtaken();
        }
        DeskAnswer<RequestRef> answer = made.<DeskAnswer<RequestRef>>map(DeskAnswer.Done::new).orElseGet(() -> desk.open(draft));
        return switch (answer) {
            case DeskAnswer.Done<RequestRef>(RequestRef request) -> finish(entry, draft, request);
            case DeskAnswer.Refused<RequestRef>(String reason) -> new Step.Later(reason);
            case DeskAnswer.Gone<RequestRef>() -> new Step.Later("the new request was deleted at once");
        };
    }

    /** The request of this conversation was deleted: this post opens another, so that nothing the customer says is lost. */
    Step openAgain(JournalEntry entry, Conversation conversation, RequestRef gone, AccountSettings account, Tenure tenure) {
        Post post = entry.post();
        return open(entry, Optional.of(
                conversations.requestGone(conversation.id(), gone.issueId(), post.firstId(), post.author().id())), account, tenure);
    }

    private Step finish(JournalEntry entry, RequestDraft draft, RequestRef request) {
        // a call into Jira may take as long as a node sleeps: the one that took over has opened it meanwhile
        Optional<RequestRef> stands = conversations.byId(draft.conversation().id()).flatMap(Conversation::request)
                .filter(other -> other.issueId() != request.issueId());
        if (stands.isPresent()) {
            return new Step.Doubled(request, stands.get());
        }
        Step.Done done = finish(draft.conversation(), request, draft.account(), entry);
        return new Step.Done(done.outcome(), done.issueId(), draft.photos().missing());
    }

    private Step.Done finish(Conversation conversation, RequestRef request, AccountSettings account, JournalEntry entry) {
        Conversation opened = conversations.opened(conversation.id(), request);
        listening.heard(opened, account, entry);
        return new Step.Done(IntakeOutcome.OPENED, Optional.of(request.issueId()), Optional.empty());
    }

    /** The thread as far as it is older, and what the post quotes or answers elsewhere. */
    private List<Post> context(Conversation conversation, AccountSettings account, Post post) {
        Map<PostId, JournalEntry> around = new LinkedHashMap<>();
        journal.ofThread(account.id(), post.thread(), MOST_CONTEXT).forEach(entry -> around.put(entry.post().firstId(), entry));
        Stream.concat(post.quoted().stream(), post.repliedTo().stream())
                .flatMap(id -> journal.find(account.id(), id).stream())
                .forEach(entry -> around.put(entry.post().firstId(), entry));
        List<Post> context = around.values().stream()
                .filter(entry -> entry.outcome().filter(NOT_TO_READ::contains).isEmpty())
                .map(JournalEntry::post)
                .filter(known -> known.createdAt().isBefore(post.createdAt()) && !known.firstId().equals(post.firstId()))
                .sorted(Comparator.comparing(Post::createdAt))
                .toList();
        // before the request shows them: what is shown has to be found again when it is deleted
        context.forEach(shown -> watch.shown(account.id(), shown.firstId(), conversation.id()));
        return context;
    }
}
