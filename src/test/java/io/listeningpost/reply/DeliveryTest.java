package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An answer goes out in its thread and in its order, whatever becomes of the others. */
class DeliveryTest extends Deliveries {

    @Test
    void postsTheAnswerInTheCustomersThread() {
        OutboxEntry entry = stage.queued(mention, "Sorry! We look into it.");

        assertThat(afterGrace().delivered()).isEqualTo(1);

        Post ours = stage.network.ours().getFirst();
        assertThat(ours.repliedTo()).contains(mention.id());
        assertThat(ours.thread()).isEqualTo(mention.thread());
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.now(entry).parts().getFirst().postId()).contains(ours.id());
        assertThat(stage.ownPosts.find(ACME, ours.id())).contains(
                new OwnPost(ACME, ours.id(), entry.conversationId(), entry.id(), stage.clock.instant(),
                        Optional.of(SameWords.fingerprint(ACME, "Sorry! We look into it."))));
    }

    @Test
    void chainsTheParts() {
        stage.queued(mention, "word ".repeat(130));

        afterGrace();

        assertThat(stage.network.ours()).extracting(post -> post.repliedTo().orElseThrow()).containsExactly(
                mention.id(), stage.network.ours().get(0).id(), stage.network.ours().get(1).id());
        assertThat(stage.network.texts()).allMatch(text -> text.matches("(?s).* [123]/3"));
    }

    @Test
    void answersInOrder() {
        stage.queued(mention, "First");
        stage.queued(other, "Other");
        stage.queued(mention, "Second");

        assertThat(afterGrace().delivered()).isEqualTo(3);

        assertThat(stage.network.texts()).containsExactly("First", "Other", "Second");
    }

    /** A conversation is answered in order, and people do not wait for what the workflow says in the morning. */
    @Test
    void anAutomaticPostThatWaitsForMorningHoldsUpNobody() {
        OutboxEntry morning = stage.outbox.enqueue(new NewReply("status:1", ACME, stage.conversation(mention).id(), ReplyKind.STATUS,
                mention.id(), Optional.empty(), List.of("In progress"), List.of(), "agent", Optional.of("3"),
                Optional.empty(), stage.clock.instant(), stage.clock.instant().plus(Duration.ofHours(9)),
                Optional.of(OutboxEntry.QUIET)));
        stage.queued(mention, "Here we are");

        assertThat(afterGrace().delivered()).isEqualTo(1);

        assertThat(stage.network.texts()).containsExactly("Here we are");
        assertThat(stage.now(morning).state()).isEqualTo(DeliveryState.WITHDRAWN);
    }

    @Test
    void letsNoReplyThatTripsOverABugHoldUpTheOthers() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(other, "Hello you");
        stage.clock.advance(GRACE);
        stage.network.breakOnNextReply();

        DeliveryReport report = stage.deliver();

        assertThat(report.bugs()).hasSize(1);
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(stage.now(entry).uncertain()).isTrue();
        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(stage.network.texts()).containsExactly("Hello you", "Hello");
    }

    @Test
    void finishesWhatItBeganHoweverSlowTheNetwork() {
        OutboxEntry entry = stage.queued(mention, "word ".repeat(130));
        stage.network.slowDown(stage.clock, Duration.ofMinutes(3));
        stage.clock.advance(GRACE);
        stage.deliver();
        // each part renews the claim, so a slow network finishes what it began
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(3);
    }

    @Test
    void sendsNothingAfterItsClaimIsOver() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        afterGrace();
        stage.network.slowDown(stage.clock, Duration.ofMinutes(3));

        stage.clock.advance(Duration.ofMinutes(2));
        DeliveryReport report = stage.deliver();

        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(report.waiting()).isEqualTo(1);
        stage.network.slowDown(stage.clock, Duration.ZERO);
        stage.deliver();
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void sendsNothingForAnAccountThatIsGone() {
        stage.queued(mention, "Hello");
        stage.accounts.remove(ACME);

        assertThat(afterGrace().held()).contains("no such account");
        assertThat(stage.network.ours()).isEmpty();
    }

    @Test
    void knowsItsOwnPostWhenItIsPolledBackAndTheAnswerToIt() {
        stage.queued(mention, "Which order, @acme wonders?");
        stage.roundAfter(GRACE);
        Post ours = stage.network.ours().getFirst();
        Post answer = replyTo(ours, "103").text("number 12").build();
        stage.network.said(answer);

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.entry(ours).outcome()).contains(IntakeOutcome.OWN);
        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.desk.tickets().getFirst().words()).containsExactly("number 12");
    }
}
