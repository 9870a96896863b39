package io.listeningpost.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.MemoryDesk;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a refused answer tells about the post that it answers. */
class GoneTargetTest extends Deliveries {

    @Test
    void closesThePostAndLooksForItTenMinutesLater() {
        OutboxEntry entry = refused(Refusal.TARGET_GONE);
        stage.network.delete(mention.id());

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(closed(mention)).contains(Refusal.TARGET_GONE);
        assertThat(closed(other)).isEmpty();
        assertThat(stage.recheck().asked()).as("not at once: a network that errs, errs for a moment").isZero();
        assertThat(ticket().shows(mention.firstId())).as("a refusal erases nothing").isTrue();

        stage.clock.advance(PostWatch.AGAIN);
        assertThat(stage.recheck().erased()).isEqualTo(1);
        assertThat(ticket().shows(mention.firstId())).isFalse();
    }

    @Test
    void triesNothingMoreBelowIt() {
        OutboxEntry second = stage.queued(mention, "Hello?");
        refused(Refusal.TARGET_GONE);
        stage.network.forgetCalls();

        stage.roundAfter(Duration.ofMinutes(5));

        assertThat(stage.network.calls()).doesNotContain("reply");
        assertThat(stage.now(second).reason().orElseThrow()).contains("was deleted");
    }

    @Test
    void opensItAgainWhenItIsThereAfterAll() {
        refused(Refusal.TARGET_GONE);

        stage.clock.advance(PostWatch.AGAIN);
        assertThat(stage.recheck().asked()).isEqualTo(1);

        assertThat(closed(mention)).isEmpty();
        stage.clock.advance(PostWatch.AGAIN);
        assertThat(stage.recheck().asked()).as("in its usual pace again").isZero();
        stage.queued(mention, "Here we are");
        afterGrace();
        assertThat(stage.network.texts()).containsExactly("Here we are");
    }

    @Test
    void learnsNothingFromOtherRefusals() {
        refused(Refusal.INVALID);

        assertThat(closed(mention)).isEmpty();
        stage.clock.advance(PostWatch.AGAIN);
        assertThat(stage.recheck().asked()).isZero();
    }

    /** The second part answers ours: that one is gone, and not the customer's. */
    @Test
    void doesNotBlameTheCustomersPostForAPostOfOurs() {
        OutboxEntry entry = stage.queued(mention, "All of it. ".repeat(40).strip());
        stage.network.passReplies(1);
        stage.network.failReply(new SocialFailure.Refused(Refusal.TARGET_GONE, "deleted"));

        afterGrace();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).parts().getFirst().postId()).isPresent();
        assertThat(closed(mention)).isEmpty();
    }

    private MemoryDesk.Ticket ticket() {
        return stage.desk.ticket(stage.conversation(mention).request().orElseThrow());
    }

    private OutboxEntry refused(Refusal why) {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Refused(why, "X answered 403"));
        afterGrace();
        return entry;
    }

    private Optional<Refusal> closed(Post post) {
        return stage.turns.ofConversation(stage.conversation(post).id()).stream()
                .filter(turn -> turn.firstId().equals(post.firstId())).findFirst().flatMap(Turn::closed);
    }
}
