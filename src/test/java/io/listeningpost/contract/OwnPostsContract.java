package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class OwnPostsContract extends Contract {

    private final OwnPosts posts = stores.ownPosts();
    private final long conversation = number();

    OwnPostsContract(Stores stores) {
        super(stores);
    }

    private OwnPost post(String id, long secondsLater) {
        return new OwnPost(account, new PostId(id), conversation, number(), later(secondsLater));
    }

    @Test
    void findsWhatItRemembers() {
        OwnPost post = post(id(), 0);

        posts.remember(post);

        assertThat(posts.find(account, post.post())).contains(post);
        assertThat(posts.find(account(), post.post())).isEmpty();
        assertThat(posts.find(account, new PostId(id()))).isEmpty();
    }

    @Test
    void rememberingAgainChangesNothing() {
        OwnPost post = post(id(), 0);
        posts.remember(post);

        posts.remember(new OwnPost(account, post.post(), number(), number(), later(9)));

        assertThat(posts.find(account, post.post())).contains(post);
        assertThat(posts.ofConversation(conversation)).containsExactly(post);
    }

    @Test
    void listsAConversationOldestFirst() {
        OwnPost second = post(id(), 20);
        OwnPost first = post("at://did:plc:abc/app.bsky.feed.post/" + id(), 10);
        posts.remember(second);
        posts.remember(first);

        assertThat(posts.ofConversation(conversation)).containsExactly(first, second);
        assertThat(posts.ofConversation(number())).isEmpty();
    }

    @Test
    void findsWhoSaidTheSameOfLate() {
        OwnPost old = saying("a" + account, 0);
        OwnPost first = saying("a" + account, 10);
        OwnPost second = saying("b" + account, 20);
        List.of(old, first, second, saying("c" + account, 20), post(id(), 20)).forEach(posts::remember);
        List<String> words = List.of("a" + account, "b" + account);

        assertThat(posts.saying(words, later(10), 9)).containsExactly(second, first);
        assertThat(posts.saying(words, later(0), 2)).containsExactly(second, first);
        assertThat(posts.saying(List.of("d" + account), later(0), 9)).isEmpty();
        assertThat(posts.saying(List.of(), later(0), 9)).isEmpty();
    }

    private OwnPost saying(String words, long secondsLater) {
        return new OwnPost(account, new PostId(id()), conversation, number(), later(secondsLater), Optional.of(words));
    }

    @Test
    void manyWhoRememberOnePostLeaveOne() {
        for (int round = 0; round < ROUNDS; round++) {
            OwnPost post = post(id(), round);

            Together.run(THREADS, i -> {
                posts.remember(post);
                return true;
            });

            assertThat(posts.ofConversation(conversation)).hasSize(round + 1).contains(post);
        }
    }
}
