package io.listeningpost.jira.rest.agent;

import io.listeningpost.intake.JournalEntry;
import io.listeningpost.social.Post;
import java.time.Instant;
import java.util.List;

/**
 * When a post was first written, which tells its place in a thread: where an edit makes another post of it, the network tells the moment of
 * the edit alone.
 */
final class FirstWritten {

    private FirstWritten() {
    }

    /** As near as it is known: not later than we first saw it, and before the posts of its thread that answer it. */
    static Instant of(JournalEntry entry, List<Post> thread) {
        Post post = entry.post();
        Instant written = post.createdAt();
        if (post.id().equals(post.firstId())) {
            return written;
        }
        Instant seen = written.isBefore(entry.seenAt()) ? written : entry.seenAt();
        return thread.stream()
                .filter(other -> other.repliedTo().filter(to -> to.equals(post.firstId()) || to.equals(post.id())).isPresent())
                .map(other -> other.createdAt().minusMillis(1))
                .filter(seen::isAfter).min(Instant::compareTo).orElse(seen);
    }
}
