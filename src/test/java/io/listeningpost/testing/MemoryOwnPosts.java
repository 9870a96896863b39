package io.listeningpost.testing;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Own posts in memory. */
public final class MemoryOwnPosts implements OwnPosts, OwnPostWatch {

    private final List<OwnPost> posts = new ArrayList<>();
    private final Map<Key, Look> looks = new HashMap<>();
    private final Map<Key, Instant> untold = new HashMap<>();

    private record Key(AccountId account, PostId post) {

        static Key of(OwnPost post) {
            return new Key(post.account(), post.post());
        }
    }

    private record Look(Instant due, Optional<Instant> missedAt) {
    }

    @Override
    public synchronized void remember(OwnPost post, Instant firstLook) {
        if (find(post.account(), post.post()).isEmpty()) {
            posts.add(post);
            looks.put(Key.of(post), new Look(firstLook, Optional.empty()));
        }
    }

    @Override
    public synchronized List<Watched> due(AccountId account, Instant now, int limit) {
        return posts.stream().filter(post -> post.account().equals(account) && looks.containsKey(Key.of(post)))
                .filter(post -> !looks.get(Key.of(post)).due().isAfter(now))
                .sorted(Comparator.comparing(post -> looks.get(Key.of(post)).due())).limit(limit)
                .map(post -> new Watched(post, looks.get(Key.of(post)).missedAt())).toList();
    }

    @Override
    public synchronized void there(OwnPost post, Instant next) {
        looks.computeIfPresent(Key.of(post), (key, old) -> new Look(next, Optional.empty()));
    }

    @Override
    public synchronized void later(OwnPost post, Instant next) {
        looks.computeIfPresent(Key.of(post), (key, old) -> new Look(next, old.missedAt()));
    }

    @Override
    public synchronized void missed(OwnPost post, Instant at, Instant next) {
        looks.computeIfPresent(Key.of(post), (key, old) -> new Look(next, Optional.of(at)));
    }

    @Override
    public synchronized void leave(OwnPost post) {
        looks.remove(Key.of(post));
    }

    @Override
    public synchronized void gone(OwnPost post, Instant at) {
        if (find(post.account(), post.post()).filter(own -> own.gone().isEmpty()).isPresent()) {
            posts.replaceAll(own -> !Key.of(own).equals(Key.of(post)) ? own : new OwnPost(own.account(), own.post(),
                    own.conversationId(), own.outboxId(), own.postedAt(), own.words(), Optional.of(at)));
            looks.remove(Key.of(post));
            untold.put(Key.of(post), Instant.MIN);
        }
    }

    @Override
    public synchronized List<OwnPost> untold(AccountId account, Instant now, int limit) {
        return posts.stream().filter(post -> post.account().equals(account) && untold.containsKey(Key.of(post)))
                .filter(post -> !untold.get(Key.of(post)).isAfter(now))
                .sorted(Comparator.comparing(post -> untold.get(Key.of(post)))).limit(limit).toList();
    }

    @Override
    public synchronized void told(OwnPost post) {
        untold.remove(Key.of(post));
    }

    @Override
    public synchronized void tellLater(OwnPost post, Instant notBefore) {
        untold.computeIfPresent(Key.of(post), (key, old) -> notBefore);
    }

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

    synchronized void silence(long conversationId) {
        for (OwnPost post : ofConversation(conversationId)) {
            posts.replaceAll(each -> !each.equals(post) ? each : new OwnPost(post.account(), post.post(), post.conversationId(),
                    post.outboxId(), post.postedAt(), Optional.empty(), post.gone()));
            looks.remove(Key.of(post));
            untold.remove(Key.of(post));
        }
    }

    synchronized void forget(Predicate<OwnPost> which) {
        posts.removeIf(which);
    }

    void move(long from, long into) {
        move(post -> post.conversationId() == from, into);
    }

    synchronized void move(Predicate<OwnPost> which, long into) {
        posts.replaceAll(post -> !which.test(post) ? post
                : new OwnPost(post.account(), post.post(), into, post.outboxId(), post.postedAt(), post.words(), post.gone()));
    }
}
