package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPostWatch.Watched;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class OwnPostWatchContract extends Contract {

    private final OwnPosts posts = stores.ownPosts();
    private final OwnPostWatch watch = stores.ownWatch();
    private final long conversation = number();
    private final OwnPost post = post();

    OwnPostWatchContract(Stores stores) {
        super(stores);
    }

    private OwnPost post() {
        return new OwnPost(account, new PostId(id()), conversation, number(), now);
    }

    private Instant gone() {
        return posts.find(account, post.post()).orElseThrow().gone().orElseThrow();
    }

    @Test
    void asksForWhatStandsInPublicFromTheFirstLookOn() {
        OwnPost other = post();
        posts.remember(post, later(20));
        posts.remember(other, later(10));
        posts.remember(post());

        assertThat(watch.due(account, later(9), 9)).isEmpty();
        assertThat(watch.due(account, later(10), 9)).containsExactly(new Watched(other, Optional.empty()));
        assertThat(watch.due(account, later(20), 9)).extracting(Watched::post).containsExactly(other, post);
        assertThat(watch.due(account, later(20), 1)).extracting(Watched::post).containsExactly(other);
        assertThat(watch.due(account(), later(99), 9)).isEmpty();
    }

    @Test
    void rememberingAgainMovesNoLook() {
        posts.remember(post, later(10));
        posts.remember(post, later(90));
        posts.remember(post);

        assertThat(watch.due(account, later(10), 9)).containsExactly(new Watched(post, Optional.empty()));
    }

    @Test
    void aFirstAbsenceEndsWhenItIsThereAndNotWhenNothingWasLearnt() {
        posts.remember(post, now);
        watch.missed(post, later(5), later(10));
        assertThat(watch.due(account, later(9), 9)).isEmpty();
        assertThat(watch.due(account, later(10), 9)).containsExactly(new Watched(post, Optional.of(later(5))));

        watch.later(post, later(20));
        assertThat(watch.due(account, later(19), 9)).isEmpty();
        assertThat(watch.due(account, later(20), 9)).containsExactly(new Watched(post, Optional.of(later(5))));

        watch.there(post, later(30));
        assertThat(watch.due(account, later(29), 9)).isEmpty();
        assertThat(watch.due(account, later(30), 9)).containsExactly(new Watched(post, Optional.empty()));
        assertThat(watch.untold(account, later(99), 9)).isEmpty();
    }

    @Test
    void whatIsLeftNobodyAsksFor() {
        posts.remember(post, now);

        watch.leave(post);

        assertThat(watch.due(account, later(99), 9)).isEmpty();
        assertThat(watch.untold(account, later(99), 9)).isEmpty();
        assertThat(posts.find(account, post.post())).contains(post);
    }

    @Test
    void whatIsGoneIsToldOnceAndStaysGone() {
        posts.remember(post, now);
        watch.gone(post, later(40));

        assertThat(gone()).isEqualTo(later(40));
        assertThat(posts.ofConversation(conversation)).extracting(OwnPost::gone).containsExactly(Optional.of(later(40)));
        assertThat(watch.due(account, later(99), 9)).isEmpty();
        assertThat(watch.untold(account, now, 9)).extracting(OwnPost::post).containsExactly(post.post());
        assertThat(watch.untold(account(), later(99), 9)).isEmpty();

        watch.tellLater(post, later(50));
        assertThat(watch.untold(account, later(49), 9)).isEmpty();
        assertThat(watch.untold(account, later(50), 9)).hasSize(1);
        watch.told(post);
        assertThat(watch.untold(account, later(99), 9)).isEmpty();

        watch.gone(post, later(60));
        assertThat(gone()).isEqualTo(later(40));
        assertThat(watch.untold(account, later(99), 9)).as("told before").isEmpty();
    }

    @Test
    void nothingHappensToWhatIsNotKnown() {
        watch.gone(post, now);
        watch.missed(post, now, now);
        watch.told(post);

        assertThat(posts.find(account, post.post())).isEmpty();
        assertThat(watch.due(account, later(99), 9)).isEmpty();
        assertThat(watch.untold(account, later(99), 9)).isEmpty();
    }

    @Test
    void ofManyWhoNoticeOneCounts() {
        posts.remember(post, now);

        List<Instant> moments = Together.run(THREADS, i -> {
            watch.gone(post, later(i));
            return gone();
        });

        assertThat(moments).containsOnly(gone());
        assertThat(watch.untold(account, now, 9)).hasSize(1);
    }
}
