package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import java.util.Optional;
import java.util.stream.Stream;

/** Forgets who an author is said to be, once nothing of theirs is left where it was said. Thread-safe. */
final class Anonymity {

    private static final int MOST_POSTS = 500;

    private final SamePeople people;
    private final Conversations conversations;
    private final Journal journal;

    Anonymity(SamePeople people, Conversations conversations, Journal journal) {
        this.people = people;
        this.conversations = conversations;
        this.journal = journal;
    }

    /** This post is about to be nobody's. */
    void without(JournalEntry gone) {
        Post post = gone.post();
        if (!post.author().id().isEmpty()) {
            AuthorId author = new AuthorId(gone.account().network(), post.author().id());
            people.of(author).stream()
                    .filter(saying -> saying.sides().noneMatch(side -> side.author().equals(author) && isLeft(side, gone)))
                    .forEach(saying -> people.forget(saying.id()));
        }
    }

    private boolean isLeft(Saying.Side side, JournalEntry gone) {
        Optional<Conversation> known = conversations.byRequest(side.issueId());
        Stream<Conversation> all = Stream.concat(known.stream(),
                known.flatMap(Conversation::mergedInto).flatMap(conversations::byId).stream());
        Stream<JournalEntry> opener = known.flatMap(each -> journal.find(side.account(), each.openerId())).stream();
        Stream<JournalEntry> rest = all.flatMap(this::threads)
                .flatMap(thread -> journal.ofThread(side.account(), thread, MOST_POSTS).stream());
        return Stream.concat(opener, rest).anyMatch(entry -> entry.id() != gone.id() && entry.post().author().id().equals(side.userId()));
    }

    private Stream<ThreadId> threads(Conversation conversation) {
        return Stream.concat(Stream.of(conversation.thread()), conversations.joined(conversation.id()).stream());
    }
}
