package io.listeningpost.jira.rest.agent;

import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom the network addresses with a reply that is not out yet, beside whoever wrote the post that is answered: for those who look at it
 * before it is out and did not write it.
 *
 * @param ours    our handle
 * @param network that the reply goes to
 * @param posts   what was heard of the thread
 * @param said    what we said in it
 */
record AlsoAddressed(String ours, SocialNetwork network, List<Post> posts, List<OutboxEntry> said) {

    /** Nobody goes on from an answer of ours to an answer of ours more often than this. */
    private static final int DEEPEST = 20;

    /** Nobody for what is private, and for what is out: that tells it itself. */
    List<String> by(OutboxEntry entry) {
        boolean out = entry.parts().stream().anyMatch(part -> part.postId().isPresent());
        return entry.person().isPresent() || out ? List.of() : heard(entry).map(post -> handles(entry, post)).orElse(List.of());
    }

    private List<String> handles(OutboxEntry entry, Post heard) {
        Set<String> handles = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        handles.addAll(network.alsoAddressed(heard));
        if (!isOf(heard, entry.target())) {
            handles.add(heard.author().handle());
        } else {
            handles.remove(heard.author().handle());
        }
        handles.remove(ours);
        handles.remove("");
        return List.copyOf(handles);
    }

    /** What is answered, or, where we go on from a post of ours, what that answered. */
    private Optional<Post> heard(OutboxEntry entry) {
        PostId target = entry.target();
        for (int depth = 0; depth < DEEPEST; depth++) {
            PostId wanted = target;
            Optional<Post> post = posts.stream().filter(each -> isOf(each, wanted)).findFirst();
            Optional<PostId> before = said.stream()
                    .filter(each -> each.parts().stream().anyMatch(part -> part.postId().filter(wanted::equals).isPresent()))
                    .map(OutboxEntry::target).findFirst();
            if (post.isPresent() || before.isEmpty()) {
                return post;
            }
            target = before.get();
        }
        return Optional.empty();
    }

    private static boolean isOf(Post post, PostId id) {
        return post.id().equals(id) || post.firstId().equals(id);
    }
}
