package io.listeningpost.jira.rest.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.intake.Journal;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.Address;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of one conversation answer that are out: the post that each was written to, and whatever else its author had said by
 * then in the same talk. An answer that is on its way is none yet, and what a status says is none at all, as for JQL; threads that were
 * brought together in one request are talks of their own. For one thread.
 */
final class Answers {

    private final Conversation conversation;
    private final List<OutboxEntry> said;
    private final List<OutboxEntry> out;
    private final Conversations conversations;
    private final Turns turns;
    private final Journal journal;
    private @Nullable Set<ThreadId> joined;
    private @Nullable List<Given> given;

    /** Said: every reply of the conversation. */
    Answers(Conversation conversation, List<OutboxEntry> said, Conversations conversations, Turns turns, Journal journal) {
        this.conversation = conversation;
        this.said = said;
        this.out = said.stream().filter(entry -> entry.kind() == ReplyKind.ANSWER && entry.deliveredAt().isPresent()).toList();
        this.conversations = conversations;
        this.turns = turns;
        this.journal = journal;
    }

    /**
     * An answer that somebody got.
     *
     * @param author the user id of whom it was written to
     * @param until  of what they said until then it is the answer: a network's clock may be ahead of ours
     * @param talks  where it was said; empty for the conversation's own talk
     */
    private record Given(String author, Instant until, Set<Optional<ThreadId>> talks) {
    }

    boolean answer(Post post) {
        // most are answered themselves or not at all: then nothing else is asked for
        if (out.stream().anyMatch(entry -> entry.target().equals(post.id()) || entry.target().equals(post.firstId()))) {
            return true;
        }
        return !out.isEmpty() && !post.author().id().isEmpty() && given().stream().anyMatch(each ->
                each.author().equals(post.author().id()) && !each.until().isBefore(post.createdAt())
                        && each.talks().contains(talk(post.thread())));
    }

    private List<Given> given() {
        if (given == null) {
            given = read();
        }
        return given;
    }

    private List<Given> read() {
        Map<PostId, Turn> heard = new HashMap<>();
        turns.ofConversation(conversation.id()).forEach(turn -> {
            heard.put(turn.post(), turn);
            heard.put(turn.firstId(), turn);
        });
        Map<PostId, PostId> ours = new HashMap<>();
        said.forEach(entry -> entry.parts().stream().flatMap(part -> part.postId().stream())
                .forEach(post -> ours.put(post, entry.target())));
        Map<OutboxEntry, Turn> answered = new HashMap<>();
        out.forEach(entry -> somebodys(entry.target(), ours, heard).ifPresent(turn -> answered.put(entry, turn)));
        Map<PostId, ThreadId> threads = joined().isEmpty() ? Map.of() : journal.find(conversation.account(),
                answered.values().stream().map(Turn::firstId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(entry -> entry.post().firstId(), entry -> entry.post().thread(), (one, same) -> one));
        List<Given> read = new ArrayList<>();
        answered.forEach((entry, turn) -> {
            Instant delivered = entry.deliveredAt().orElseThrow();
            Set<Optional<ThreadId>> talks = Stream.concat(
                    Stream.of(Optional.ofNullable(threads.get(turn.firstId())).filter(joined()::contains)),
                    entry.person().map(Address.Person::thread).map(this::talk).stream()).collect(Collectors.toSet());
            read.add(new Given(turn.userId(), turn.at().isAfter(delivered) ? turn.at() : delivered, talks));
        });
        return read;
    }

    /** The post that is answered, by way of however many of ours. */
    private static Optional<Turn> somebodys(PostId target, Map<PostId, PostId> ours, Map<PostId, Turn> heard) {
        Set<PostId> passed = new HashSet<>();
        PostId post = target;
        while (post != null && !heard.containsKey(post) && passed.add(post)) {
            post = ours.get(post);
        }
        return Optional.ofNullable(post).map(heard::get);
    }

    private Optional<ThreadId> talk(ThreadId thread) {
        return Optional.of(thread).filter(joined()::contains);
    }

    private Set<ThreadId> joined() {
        if (joined == null) {
            joined = Set.copyOf(conversations.joined(conversation.id()));
        }
        return joined;
    }
}
