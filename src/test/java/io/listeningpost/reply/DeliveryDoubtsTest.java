package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What may be out is looked for before anything is sent again, and what is found is our own or it is not. */
class DeliveryDoubtsTest extends Deliveries {

    @Test
    void linksThePostThatWentOutAlthoughNoAnswerCame() {
        OutboxEntry entry = stage.queued(mention, "Look at acme.com & <smile>");
        stage.network.loseAnswerOfReply();

        afterGrace();
        assertThat(stage.now(entry).uncertain()).isTrue();
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.ours()).hasSize(1);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.now(entry).parts().getFirst().postId()).contains(stage.lastOfOurs());
        assertThat(stage.network.calls()).containsOnlyOnce("reply").contains("own");
    }

    @Test
    void sendsAgainWhatDidNotGoOut() {
        stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Unknown("connection reset"));

        afterGrace();
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(stage.network.calls()).containsSubsequence("reply", "own", "reply");
    }

    @Test
    void doesNotSendWhileItCannotLook() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.loseAnswerOfReply();
        afterGrace();
        stage.network.failSearch(new SocialFailure.Unavailable("503"));
        stage.network.failSearch(new SocialFailure.Refused(Refusal.INVALID, "no"));
        stage.network.failSearch(new SocialFailure.RateLimited(stage.clock.instant().plus(Duration.ofMinutes(9)), "429"));

        for (int i = 0; i < 3; i++) {
            stage.roundAfter(Duration.ofMinutes(8));
            assertThat(stage.now(entry).uncertain()).isTrue();
        }
        stage.roundAfter(Duration.ofMinutes(8));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void doesNotTakeAnotherPostForItsOwn() {
        stage.queued(mention, "Sorry about that");
        stage.queued(other, "Sorry about that");
        afterGrace();
        Post later = replyTo(mention, "102").text("@acme and now?").build();
        stage.hears(later);
        OutboxEntry third = stage.queued(mention, "Nearly there");
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        afterGrace();
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.ours()).hasSize(3);
        assertThat(stage.now(third).parts().getFirst().postId()).contains(stage.lastOfOurs());
    }

    @Test
    void doesNotTakeTheSameWordsInAnotherThreadForItsOwn() {
        OutboxEntry first = stage.queued(mention, "Sorry about that");
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        afterGrace();
        OutboxEntry second = stage.queued(other, "Sorry about that");
        stage.triesAgain(second);
        stage.network.loseAnswerOfReply();
        stage.clock.advance(Duration.ofSeconds(30));
        stage.deliver();
        assertThat(stage.network.ours()).hasSize(1);

        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.now(first).parts().getFirst().postId()).contains(stage.lastOfOurs());
        assertThat(stage.network.ours()).extracting(post -> post.repliedTo().orElseThrow()).containsExactly(other.id(), mention.id());
        assertThat(stage.now(second).parts().getFirst().postId()).contains(stage.network.ours().getFirst().id());
    }

    @Test
    void doesNotTakeThePostOfAnotherReplyForItsOwn() {
        stage.accounts.save(LinkedAccounts.acme().grace(Duration.ZERO).build());
        stage.queued(mention, "Hello");
        for (int i = 0; i < 5; i++) {
            stage.queued(mention, "More " + i);
        }
        OutboxEntry again = stage.queued(mention, "Hello");

        stage.deliver();

        assertThat(stage.now(again).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.network.ours()).hasSize(6);
    }

    @Test
    void linksADuplicateThatIsItsOwn() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.loseAnswerOfReply();
        stage.network.failReply(new SocialFailure.Refused(Refusal.DUPLICATE, "duplicate content"));
        afterGrace();
        stage.network.failSearch(new SocialFailure.Unavailable("503"));
        stage.roundAfter(Duration.ofMinutes(2));
        stage.roundAfter(Duration.ofMinutes(10));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void linksADuplicateFoundOnTheFirstAttempt() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.clock.advance(GRACE);
        stage.network.send(stage.accounts.linked(ACME).orElseThrow(), Outgoing.answer(mention.id(), "Hello"));

        stage.deliver();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void givesUpADuplicateThatIsNotItsOwn() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Refused(Refusal.DUPLICATE, "duplicate content"));

        afterGrace();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).reason().orElseThrow()).contains("use other words");
    }

    @Test
    void looksBeforeItSendsWhatAPersonTriesAgain() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        for (int i = 0; i < 11; i++) {
            stage.network.failReply(new SocialFailure.Unavailable("503"));
        }
        stage.network.loseAnswerOfReply();
        for (int i = 0; i < 400 && stage.now(entry).state() != DeliveryState.DEAD; i++) {
            stage.roundAfter(Duration.ofMinutes(1));
        }
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);

        assertThat(stage.triesAgain(entry)).isTrue();
        stage.roundAfter(Duration.ofMinutes(11));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }
}
