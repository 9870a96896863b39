package io.listeningpost.reply;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.PostId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out what somebody deleted on the network after it was out: nobody reads it any more. Thread-safe. */
final class GoneReplies {

    private final OwnPosts ownPosts;

    GoneReplies(OwnPosts ownPosts) {
        this.ownPosts = ownPosts;
    }

    /** Those of these replies of a conversation of which something can be read, or may be read yet. */
    List<OutboxEntry> without(long conversationId, List<OutboxEntry> replies) {
        Set<PostId> gone = ownPosts.ofConversation(conversationId).stream().filter(own -> own.gone().isPresent()).map(OwnPost::post)
                .collect(Collectors.toSet());
        return gone.isEmpty() ? replies : replies.stream().filter(entry -> !isGone(entry, gone)).toList();
    }

    /** Whether each of its parts was out and is deleted. */
    private static boolean isGone(OutboxEntry entry, Set<PostId> gone) {
        return entry.parts().stream().allMatch(part -> part.postId().filter(gone::contains).isPresent());
    }
}
