package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.agent.ConversationView.ItemView;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Address;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the threads that came together in one conversation apart, so that an answer stands below the post that it answers and not below
 * what was said elsewhere meanwhile. Not thread-safe.
 */
final class Talks {

    private final Set<ThreadId> joined;
    private final Map<PostId, ThreadId> threads = new HashMap<>();

    /** Everything outside these threads is one talk. */
    Talks(List<ThreadId> joined) {
        this.joined = Set.copyOf(joined);
    }

    void add(Post post) {
        if (joined.contains(post.thread())) {
            threads.put(post.id(), post.thread());
            threads.put(post.firstId(), post.thread());
        }
    }

    /** After what it answers. */
    void add(OutboxEntry entry) {
        of(entry).ifPresent(thread -> entry.parts().stream().flatMap(part -> part.postId().stream())
                .forEach(post -> threads.put(post, thread)));
    }

    /** Empty for the conversation's own. */
    Optional<ThreadId> of(Post post) {
        return Optional.of(post.thread()).filter(joined::contains);
    }

    /** Where it was said. */
    Optional<ThreadId> of(OutboxEntry entry) {
        return entry.person().isPresent() ? entry.person().map(Address.Person::thread).filter(joined::contains)
                : Optional.ofNullable(threads.get(entry.target()));
    }

    /** Something of a talk, the conversation's own where it names none. */
    record Said(Optional<ThreadId> thread, Timed what) {
    }

    /** What was said in one thread, the conversation's own where it names none. */
    record Talk(Optional<ThreadId> thread, List<ItemView> items) {
    }

    /** Talk by talk, the one that began first first, and each oldest first. */
    static List<Talk> inOrder(List<Said> items) {
        Map<Optional<ThreadId>, List<ItemView>> talks = new LinkedHashMap<>();
        items.stream().sorted(Comparator.comparing(Said::what, Timed.OLDEST_FIRST))
                .forEach(said -> talks.computeIfAbsent(said.thread(), each -> new ArrayList<>()).add(said.what().item()));
        return talks.entrySet().stream().map(talk -> new Talk(talk.getKey(), List.copyOf(talk.getValue()))).toList();
    }
}
