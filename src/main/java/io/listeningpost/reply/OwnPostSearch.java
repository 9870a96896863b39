package io.listeningpost.reply;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks on the network whether a part whose outcome we never learned became a post. Thread-safe. */
final class OwnPostSearch {

    /** Our clock and the network's may differ by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final OwnPosts ownPosts;

    OwnPostSearch(OwnPosts ownPosts) {
        this.ownPosts = ownPosts;
    }

    /** The post that went there with this text and belongs to no other reply; empty when there is none. */
    Answer<Optional<PostId>> find(SocialNetwork network, LinkedAccount account, OutboxEntry entry, Address to, String text) {
        Instant since = entry.createdAt().minus(CLOCK_SKEW);
        SameWords words = new SameWords(network.capabilities(account.id()).text());
        return network.sentSince(account, to, since).map(posts -> posts.stream()
                .filter(post -> !post.createdAt().isBefore(since))
                .filter(post -> isThere(post, to))
                .filter(post -> words.published(text, post.text()))
                .filter(post -> isFree(entry, post))
                .map(Post::id)
                .findFirst());
    }

    /** A post we remembered for this reply just before a crash, without having noted the part it is. */
    Optional<PostId> remembered(OutboxEntry entry) {
        List<PostId> noted = entry.parts().stream().flatMap(part -> part.postId().stream()).toList();
        return ownPosts.ofConversation(entry.conversationId()).stream()
                .filter(own -> own.outboxId() == entry.id())
                .map(OwnPost::post)
                .filter(post -> !noted.contains(post))
                .findFirst();
    }

    /** The network may not tell what a post answers; a direct message answers nothing. */
    private static boolean isThere(Post post, Address to) {
        return switch (to) {
            case Address.Answering(PostId target) -> post.terms().visibility() != Visibility.DIRECT
                    && post.repliedTo().filter(other -> !other.equals(target)).isEmpty();
            case Address.Person person -> true;
        };
    }

    private boolean isFree(OutboxEntry entry, Post post) {
        boolean noted = entry.parts().stream().anyMatch(part -> part.postId().filter(post.id()::equals).isPresent());
        return !noted && ownPosts.find(entry.account(), post.id()).filter(own -> own.outboxId() != entry.id()).isEmpty();
    }
}
