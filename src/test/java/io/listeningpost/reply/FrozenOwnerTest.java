package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.lease.Holder;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.FrozenTenure;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node sleeps in the middle of its turn and wakes up after another had the next one. */
class FrozenOwnerTest {

    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Stage stage = new Stage();
    private OutboxEntry entry;

    @BeforeEach
    void queue() {
        stage.hears(mention);
        entry = stage.queued(mention, "Sorry! We look for it.");
        stage.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void whoLostItsTurnSendsNothingAndCountsNothing() {
        DeliveryReport report = stage.deliver(FrozenTenure.beforeItAsks(() -> { }));

        assertThat(stage.network.ours()).isEmpty();
        assertThat(report.held()).hasValueSatisfying(why -> assertThat(why).contains("another node"));
        assertThat(report.retried()).isZero();
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.now(entry).uncertain()).isFalse();

        stage.deliver();
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void whatTheNextTurnDeliveredIsNotTouchedByTheOneBefore() {
        stage.deliver(FrozenTenure.beforeItAsks(stage::deliver));

        assertThat(stage.network.ours()).hasSize(1);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whatTheNextTurnGaveUpStaysGivenUp() {
        stage.deliver(FrozenTenure.beforeItAsks(() -> {
            Holder next = new Holder("next", 9);
            stage.outbox.claim(entry.id(), next, stage.clock.instant(), stage.clock.instant().plusSeconds(60));
            stage.outbox.dead(entry.id(), next, "refused");
        }));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).reason()).contains("refused");
    }

    /** The only moment that nothing covers but the network itself: it refuses the same words, and ours are found. */
    @Test
    void asleepBetweenTheQuestionAndTheDeedItStillSendsNothingTwice() {
        stage.deliver(FrozenTenure.afterItAsked(stage::deliver));

        assertThat(stage.network.ours()).hasSize(1);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.now(entry).parts().getFirst().postId()).contains(stage.network.ours().getFirst().id());
        assertThat(stage.health.of(Stage.ACME).warning()).isEmpty();
    }

    /** Where the network does not refuse it, people are told which of the two to delete. */
    @Test
    void whatIsOutTwiceIsTold() {
        stage.deliver(FrozenTenure.afterItAsked(() -> {
            Holder next = new Holder("next", 9);
            stage.outbox.claim(entry.id(), next, stage.clock.instant(), stage.clock.instant().plusSeconds(60));
            stage.outbox.partDelivered(entry.id(), next, 0, new PostId("999"), stage.clock.instant().plusSeconds(60));
            stage.outbox.delivered(entry.id(), next, stage.clock.instant());
        }));

        String late = stage.network.ours().getFirst().id().value();
        assertThat(stage.health.of(Stage.ACME).warning()).hasValueSatisfying(warning ->
                assertThat(warning).contains("999").contains(late).contains("out twice"));
        assertThat(stage.now(entry).parts().getFirst().postId()).contains(new PostId("999"));
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whatWasLeftSendingIsLookedForAtOnceAndNotAfterItsDeadline() {
        boolean killed = false;
        for (int calls = 0; calls < 40 && stage.network.ours().isEmpty(); calls++) {
            stage.killer.strikeAfter(calls, true);
            killed = stage.killer.kills(stage::deliver);
        }
        stage.killer.rest();
        assertThat(killed).isTrue();
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.SENDING);

        stage.deliver();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    /** Jira refuses no second request: the conversation keeps the first, and people are told which one to delete. */
    @Test
    void aRequestThatWasMadeTooLateIsTold() {
        Post other = post("201").text("@acme the app is blank").build();
        stage.network.said(other);
        stage.poll();

        stage.work(FrozenTenure.afterItAsked(stage::work));

        String stands = stage.conversation(other).request().orElseThrow().key();
        assertThat(stage.health.of(Stage.ACME).warning()).hasValueSatisfying(warning ->
                assertThat(warning).contains("a double of " + stands));
        assertThat(stage.entry(other).issueId()).contains(stage.conversation(other).request().orElseThrow().issueId());
        assertThat(stage.work().outcomes()).isEmpty();
    }

    @Test
    void aTurnThatIsOverMakesNoRequest() {
        Post other = post("201").text("@acme the app is blank").build();
        stage.network.said(other);
        stage.poll();

        var report = stage.work(FrozenTenure.beforeItAsks(() -> { }));

        assertThat(report.more()).isTrue();
        assertThat(report.outcomes()).isEmpty();
        assertThat(stage.conversation(other).request()).isEqualTo(Optional.empty());
        stage.work();
        assertThat(stage.conversation(other).request()).isPresent();
        assertThat(stage.entry(other).attempts()).isZero();
        assertThat(List.of(stage.work().more())).containsExactly(false);
    }
}
