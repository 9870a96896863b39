package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.agent.AuthorCardView.BlockedView;
import io.listeningpost.jira.rest.agent.AuthorCardView.EarlierView;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.settings.People;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells who began a thread, from what the network told with their posts: nobody is asked and nothing is paid for it. Somebody of whom no
 * post stands in the thread that the reader may see is told nothing of. Thread-safe.
 */
public final class AuthorCards {

    /** The newest of a thread, and the post that began it. */
    private static final int MOST_POSTS = 300;
    private static final int MOST_REQUESTS = 10;
    /** As long as the networks' own answers are believed. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Conversations conversations;
    private final Journal journal;
    private final Authors authors;
    private final BlockedAuthors blocked;
    private final EarlierRequests earlier;
    private final TeamRights rights;
    private final People people;
    private final Clock clock;

    public AuthorCards(Conversations conversations, Journal journal, Authors authors, BlockedAuthors blocked, EarlierRequests earlier,
            TeamRights rights, People people, Clock clock) {
        this.conversations = conversations;
        this.journal = journal;
        this.authors = authors;
        this.blocked = blocked;
        this.earlier = earlier;
        this.rights = rights;
        this.people = people;
        this.clock = clock;
    }

    /** As this person may know them. */
    AuthorCardView of(Conversation conversation, RequestRef request, String caller) {
        List<Author> told = told(conversation, caller);
        if (told.isEmpty()) {
            return AuthorCardView.NOBODY;
        }
        String network = conversation.account().network().key();
        String id = conversation.openerUser();
        Optional<EarlierRequests.Found> found =
                earlier.of(caller, conversation.account().network(), id, request.issueId(), MOST_REQUESTS);
        return new AuthorCardView(
                PostViews.authorOf(told.getFirst()),
                newest(told, Author::since).map(Instant::toString).orElse(null),
                newest(told, Author::about).orElse(null),
                blocked.find(conversation.account(), id).map(each -> new BlockedView(
                        people.byKey(each.by()).map(People.Person::displayName).orElse(each.by()), each.at().toString(), each.reason()))
                        .orElse(null),
                found.map(each -> each.requests().stream().map(AuthorCards::view).toList()).orElse(null),
                found.filter(EarlierRequests.Found::more).isPresent(),
                "socialNetwork = \"" + network + "\" AND socialAuthorId = \"" + id.replace("\\", "\\\\").replace("\"", "\\\"")
                        + "\" ORDER BY created DESC");
    }

    /** Whether this person may know anything of whoever began the thread. */
    boolean isTold(Conversation conversation, String caller) {
        return !told(conversation, caller).isEmpty();
    }

    private static EarlierView view(EarlierRequests.Earlier each) {
        return new EarlierView(each.request().key(), each.summary(), each.status(), each.openedAt().toString(),
                each.resolvedAt().map(Instant::toString).orElse(null));
    }

    private static <T> Optional<T> newest(List<Author> told, Function<Author, Optional<T>> part) {
        return told.stream().flatMap(each -> part.apply(each).stream()).findFirst();
    }

    /** Everything that is known of them, the newest first; nothing where nothing may be. */
    private List<Author> told(Conversation conversation, String caller) {
        String id = conversation.openerUser();
        if (id.isEmpty()) {
            return List.of();
        }
        boolean direct = rights.mayReadDirect(conversation.account(), caller);
        Stream<JournalEntry> heard = Stream.concat(Stream.of(conversation.thread()), conversations.joined(conversation.id()).stream())
                .flatMap(thread -> journal.ofThread(conversation.account(), thread, MOST_POSTS).stream());
        List<Author> written = Stream.concat(heard, journal.find(conversation.account(), conversation.openerId()).stream())
                .map(JournalEntry::post)
                .filter(post -> post.author().id().equals(id) && (direct || post.terms().visibility() != Visibility.DIRECT))
                .sorted(Comparator.comparing(Post::createdAt).reversed())
                .map(Post::author).toList();
        Stream<Author> fresh = authors.known(conversation.account().network(), List.of(id), clock.instant().minus(FRESH)).values().stream();
        return written.isEmpty() ? List.of() : Stream.concat(fresh, written.stream()).toList();
    }
}
