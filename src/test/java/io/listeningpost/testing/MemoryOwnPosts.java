package io.listeningpost.testing;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Own posts in memory. */
public final class MemoryOwnPosts implements OwnPosts {

    private final List<OwnPost> posts = new ArrayList<>();

    @Override
    public synchronized void remember(OwnPost post) {
        if (find(post.account(), post.post()).isEmpty()) {
            posts.add(post);
        }
    }

    @Override
    public synchronized Optional<OwnPost> find(AccountId account, PostId post) {
        return posts.stream().filter(own -> own.account().equals(account) && own.post().equals(post)).findFirst();
    }

    @Override
    public synchronized List<OwnPost> saying(Collection<String> words, Instant since, int limit) {
        return posts.stream()
                .filter(own -> own.words().filter(words::contains).isPresent() && !own.postedAt().isBefore(since))
                .sorted(Comparator.comparing(OwnPost::postedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<OwnPost> ofConversation(long conversationId) {
        return posts.stream()
                .filter(own -> own.conversationId() == conversationId)
                .sorted(Comparator.comparing(OwnPost::postedAt))
                .toList();
    }

    synchronized void forget(Predicate<OwnPost> which) {
        posts.removeIf(which);
    }

    void move(long from, long into) {
        move(post -> post.conversationId() == from, into);
    }

    synchronized void move(Predicate<OwnPost> which, long into) {
        posts.replaceAll(post -> !which.test(post) ? post
                : new OwnPost(post.account(), post.post(), into, post.outboxId(), post.postedAt(), post.words()));
    }
}
