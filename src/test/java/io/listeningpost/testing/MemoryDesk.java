package io.listeningpost.testing;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Erasure;
import io.listeningpost.intake.Photos;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Route;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A service desk in memory. It makes what it is told as often as it is told: once is the caller's business. Thread-safe. */
public final class MemoryDesk implements RequestDesk {

    private final Map<Long, Ticket> tickets = new TreeMap<>();
    private final Set<Long> resolved = new HashSet<>();
    private Optional<String> refusal = Optional.empty();
    private Optional<String> reopenRefusal = Optional.empty();
    private Predicate<Post> poison = post -> false;
    private final List<Erasure> erasures = new ArrayList<>();
    private final Map<Long, Set<ThreadId>> dressed = new HashMap<>();
    private final Map<RequestRef, Map<String, String>> notes = new HashMap<>();
    private final Map<Long, List<RequestRef>> pointers = new HashMap<>();
    private long nextIssue = 10_001;
    private long nextComment = 70_001;

    /**
     * A request with its comments by id.
     *
     * @param erased the posts that only a tombstone is left of
     */
    public record Ticket(
            RequestRef ref, RequestDraft draft, Map<Long, CommentDraft> comments, List<PostId> touches, Set<PostId> erased) {

        /** Whether somebody who reads the request reads this post. */
        public boolean shows(PostId firstId) {
            Stream<Post> described = Stream.concat(Stream.of(draft.post()), draft.context().stream())
                    .filter(post -> !erased.contains(post.firstId()));
            return Stream.concat(described, posts().stream()).anyMatch(post -> post.firstId().equals(firstId));
        }

        /** The posts that became comments, oldest first. */
        public List<Post> posts() {
            return comments.values().stream().map(CommentDraft::post).toList();
        }

        /** The words of the comments, oldest first. */
        public List<String> words() {
            return posts().stream().map(Post::text).toList();
        }
    }

    /** Every request, oldest first. */
    public synchronized List<Ticket> tickets() {
        return List.copyOf(tickets.values());
    }

    /** The only request there is. */
    public synchronized Ticket ticket() {
        if (tickets.size() != 1) {
            throw new AssertionError("expected one request, not " + tickets.values().stream().map(Ticket::ref).toList());
        }
        return tickets.values().iterator().next();
    }

    public synchronized Ticket ticket(RequestRef request) {
        return tickets.values().stream().filter(each -> each.ref().equals(request)).findFirst().orElseThrow();
    }

    /** What was taken out of requests, as often as it was told. */
    public synchronized List<Erasure> erasures() {
        return List.copyOf(erasures);
    }

    public synchronized void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    public synchronized void accept() {
        refusal = Optional.empty();
        reopenRefusal = Optional.empty();
        poison = post -> false;
    }

    public synchronized void refuseReopening(String reason) {
        reopenRefusal = Optional.of(reason);
    }

    /** Breaks on these posts, as a bug would. */
    public synchronized void breakOn(Predicate<Post> posts) {
        poison = posts;
    }

    public synchronized void resolve(long issueId) {
        resolved.add(issueId);
    }

    public synchronized boolean isResolved(long issueId) {
        return resolved.contains(issueId);
    }

    public synchronized void delete(long issueId) {
        tickets.remove(issueId);
    }

    @Override
    public synchronized DeskAnswer<RequestRef> open(RequestDraft draft) {
        check(draft.post());
        if (refusal.isPresent()) {
            return new DeskAnswer.Refused<>(refusal.get());
        }
        RequestRef ref = new RequestRef(nextIssue, "SUP-" + (nextIssue - 10_000));
        nextIssue++;
        tickets.put(ref.issueId(), new Ticket(ref, draft, new TreeMap<>(), new ArrayList<>(), new HashSet<>()));
        return new DeskAnswer.Done<>(ref);
    }

    @Override
    public synchronized Optional<RequestRef> findOpened(RequestDraft draft) {
        return tickets.values().stream()
                .filter(ticket -> ticket.draft().conversation().id() == draft.conversation().id())
                .map(Ticket::ref)
                .findFirst();
    }

    @Override
    public synchronized DeskAnswer<Long> comment(CommentDraft draft) {
        check(draft.post());
        return answer(draft, nextComment++);
    }

    @Override
    public synchronized DeskAnswer<Long> change(CommentDraft draft, long commentId) {
        return answer(draft, commentId);
    }

    private DeskAnswer<Long> answer(CommentDraft draft, long commentId) {
        Ticket ticket = tickets.get(draft.request().issueId());
        if (ticket == null) {
            return new DeskAnswer.Gone<>();
        }
        if (refusal.isPresent()) {
            return new DeskAnswer.Refused<>(refusal.get());
        }
        ticket.comments().put(commentId, draft);
        return new DeskAnswer.Done<>(commentId);
    }

    @Override
    public synchronized Optional<Long> findComment(RequestRef request, PostId firstId) {
        return Optional.ofNullable(tickets.get(request.issueId()))
                .flatMap(ticket -> ticket.comments().entrySet().stream()
                        .filter(comment -> comment.getValue().post().firstId().equals(firstId))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    @Override
    public synchronized DeskAnswer<Boolean> reopen(RequestRef request, AccountSettings account) {
        if (account.reopenAction().isEmpty() || !resolved.contains(request.issueId())) {
            return new DeskAnswer.Done<>(false);
        }
        if (reopenRefusal.isPresent()) {
            return new DeskAnswer.Refused<>(reopenRefusal.get());
        }
        return new DeskAnswer.Done<>(resolved.remove(request.issueId()));
    }

    @Override
    public synchronized void touched(Conversation conversation, CommentDraft draft) {
        tickets.get(draft.request().issueId()).touches().add(draft.post().firstId());
    }

    /** A request that came otherwise than from a thread. */
    public synchronized RequestRef filed() {
        RequestRef ref = new RequestRef(nextIssue, "SUP-" + (nextIssue - 10_000));
        nextIssue++;
        Post portal = Posts.post("portal-" + ref.issueId()).text("from the portal").build();
        Conversation none = new Conversation(-1, LinkedAccounts.ACME, portal.thread(), portal.firstId(), "", portal.createdAt(),
                Optional.of(ref));
        tickets.put(ref.issueId(), new Ticket(ref, new RequestDraft(none, LinkedAccounts.acme().build(),
                Destination.of(new Route(3, 25)), List.of(3), "Late", portal, List.of(), Photos.NONE), new TreeMap<>(), new ArrayList<>(),
                new HashSet<>()));
        return ref;
    }

    /** The threads that requests which came otherwise carry. */
    public synchronized Map<Long, Set<ThreadId>> dressed() {
        return Map.copyOf(dressed);
    }

    @Override
    public synchronized DeskAnswer<Boolean> adopt(RequestRef request, Conversation conversation, AccountSettings account, Post post) {
        check(post);
        if (!tickets.containsKey(request.issueId())) {
            return new DeskAnswer.Gone<>();
        }
        if (refusal.isPresent()) {
            return new DeskAnswer.Refused<>(refusal.get());
        }
        dressed.computeIfAbsent(request.issueId(), id -> new HashSet<>()).add(conversation.thread());
        return new DeskAnswer.Done<>(true);
    }

    @Override
    public synchronized DeskAnswer<Boolean> retract(RequestRef request, AccountSettings account, Post post) {
        Ticket ticket = tickets.get(request.issueId());
        if (ticket == null) {
            return new DeskAnswer.Gone<>();
        }
        return new DeskAnswer.Done<>(ticket.comments().values().removeIf(each -> each.post().firstId().equals(post.firstId())));
    }

    /** The requests to which posts of this one went, as the lines that stand in their place name them. */
    public synchronized List<RequestRef> pointers(RequestRef request) {
        return List.copyOf(pointers.getOrDefault(request.issueId(), List.of()));
    }

    @Override
    public synchronized DeskAnswer<Boolean> moved(RequestRef request, AccountSettings account, Post post, RequestRef to) {
        if (refusal.isPresent()) {
            return new DeskAnswer.Refused<>(refusal.get());
        }
        DeskAnswer<Boolean> answer = retract(request, account, post);
        if (answer instanceof DeskAnswer.Done<Boolean>(Boolean found) && found) {
            pointers.computeIfAbsent(request.issueId(), id -> new ArrayList<>()).add(to);
        }
        return answer;
    }

    @Override
    public synchronized DeskAnswer<Boolean> release(RequestRef request, AccountSettings account, ThreadId thread) {
        Set<ThreadId> threads = dressed.getOrDefault(request.issueId(), new HashSet<>());
        boolean was = threads.remove(thread);
        if (threads.isEmpty()) {
            dressed.remove(request.issueId());
        }
        return new DeskAnswer.Done<>(was);
    }

    /** What agents are told on each request, as {@code note other}, by the mark. */
    public synchronized Map<String, String> notes(RequestRef request) {
        return Map.copyOf(notes.getOrDefault(request, Map.of()));
    }

    @Override
    public synchronized DeskAnswer<Boolean> note(RequestRef request, AccountSettings account, String mark, Note note, RequestRef other) {
        if (!tickets.containsKey(request.issueId())) {
            return new DeskAnswer.Gone<>();
        }
        return new DeskAnswer.Done<>(notes.computeIfAbsent(request, ref -> new HashMap<>()).put(mark, note + " " + other.key()) == null);
    }

    /** In words that name the agent, once by the id. */
    @Override
    public synchronized DeskAnswer<Boolean> tell(SamePeople.Word word, AccountSettings account) {
        Ticket ticket = tickets.get(word.issueId());
        if (ticket == null) {
            return new DeskAnswer.Gone<>();
        }
        if (refusal.isPresent()) {
            return new DeskAnswer.Refused<>(refusal.get());
        }
        return new DeskAnswer.Done<>(notes.computeIfAbsent(ticket.ref(), ref -> new HashMap<>())
                .put("person-" + word.id(), (word.same() ? "SAME by " : "APART by ") + word.by()) == null);
    }

    @Override
    public synchronized DeskAnswer<Boolean> erase(Erasure erasure) {
        check(erasure.post());
        Ticket ticket = tickets.get(erasure.request().issueId());
        if (ticket == null) {
            return new DeskAnswer.Gone<>();
        }
        if (refusal.isPresent()) {
            return new DeskAnswer.Refused<>(refusal.get());
        }
        PostId gone = erasure.post().firstId();
        boolean shown = ticket.shows(gone);
        ticket.comments().values().removeIf(comment -> comment.post().firstId().equals(gone));
        ticket.erased().add(gone);
        erasures.add(erasure);
        return new DeskAnswer.Done<>(shown);
    }

    private void check(Post post) {
        if (poison.test(post)) {
            throw new IllegalStateException("the desk trips over " + post.id());
        }
    }
}
