package io.listeningpost.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A post with everything that hangs below it: answers at any depth, ours among them. What was split from it before stands by itself.
 *
 * @param thread in which it stands once it is split: that of its own first post
 * @param head   the post
 * @param below  the others that were heard, oldest first
 * @param ids    every id that one of them has or had, and those of our posts
 */
record Branch(ThreadId thread, JournalEntry head, List<JournalEntry> below, Set<PostId> ids) {

    static final int MOST_POSTS = 5_000;

    /** The thread that begins with this post. No network names a thread by a post that answers another. */
    static ThreadId threadOf(Post post) {
        return new ThreadId(post.firstId().value());
    }

    Stream<JournalEntry> all() {
        return Stream.concat(Stream.of(head), below.stream());
    }

    /** What hangs below this post in these conversations, that is in the one it stands in and in the one it becomes. */
    static Branch of(JournalEntry head, List<Conversation> conversations, Journal journal, Conversations all, Turns turns) {
        AccountId account = head.account();
        ThreadId thread = threadOf(head.post());
        Map<PostId, JournalEntry> candidates = new LinkedHashMap<>();
        Stream.of(head.post().thread(), thread).distinct().flatMap(each -> journal.ofThread(account, each, MOST_POSTS).stream())
                .forEach(entry -> candidates.put(entry.post().firstId(), entry));
        for (Conversation conversation : conversations) {
            all.joined(conversation.id()).stream().flatMap(each -> journal.ofThread(account, each, MOST_POSTS).stream())
                    .forEach(entry -> candidates.putIfAbsent(entry.post().firstId(), entry));
            journal.find(account, turns.ofConversation(conversation.id()).stream().map(Turn::firstId).toList())
                    .forEach(entry -> candidates.putIfAbsent(entry.post().firstId(), entry));
        }
        candidates.remove(head.post().firstId());
        Map<PostId, PostId> ours = new LinkedHashMap<>();
        conversations.forEach(conversation -> ours.putAll(all.answers(conversation.id())));
        return below(head, thread, candidates, ours);
    }

    private static Branch below(JournalEntry head, ThreadId thread, Map<PostId, JournalEntry> candidates, Map<PostId, PostId> ours) {
        Set<PostId> ids = new HashSet<>(ids(head));
        Map<PostId, JournalEntry> below = new LinkedHashMap<>();
        boolean grows = true;
        while (grows) {
            List<JournalEntry> found = candidates.values().stream().filter(entry -> !below.containsKey(entry.post().firstId()))
                    .filter(entry -> entry.post().repliedTo().filter(ids::contains).isPresent() || isOurs(entry, ids)).toList();
            found.forEach(entry -> {
                below.put(entry.post().firstId(), entry);
                ids.addAll(ids(entry));
            });
            List<PostId> said = ours.entrySet().stream().filter(each -> ids.contains(each.getValue())).map(Map.Entry::getKey).toList();
            grows = ids.addAll(said) || !found.isEmpty();
        }
        return new Branch(thread, head, below.values().stream()
                .sorted(Comparator.comparing(entry -> entry.post().createdAt())).toList(), Set.copyOf(ids));
    }

    /** A post of ours that was polled back. */
    private static boolean isOurs(JournalEntry entry, Set<PostId> ids) {
        return ids.contains(entry.post().firstId()) || ids.contains(entry.post().id());
    }

    private static List<PostId> ids(JournalEntry entry) {
        return List.of(entry.post().firstId(), entry.post().id());
    }
}
