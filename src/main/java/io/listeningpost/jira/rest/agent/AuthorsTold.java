package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the network told of whoever began a thread, with their posts: nobody is asked and nothing is paid for it. Somebody of whom no post
 * stands in the thread that the reader may see is told nothing of. Thread-safe.
 */
public final class AuthorsTold {

    /** The newest of a thread, and the post that began it. */
    private static final int MOST_POSTS = 300;
    /** As long as the networks' own answers are believed. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Conversations conversations;
    private final Journal journal;
    private final Authors authors;
    private final TeamRights rights;
    private final Clock clock;

    public AuthorsTold(Conversations conversations, Journal journal, Authors authors, TeamRights rights, Clock clock) {
        this.conversations = conversations;
        this.journal = journal;
        this.authors = authors;
        this.rights = rights;
        this.clock = clock;
    }

    /** Everything that is known of them, the newest first; nothing where nothing may be. */
    List<Author> of(Conversation conversation, String caller) {
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
