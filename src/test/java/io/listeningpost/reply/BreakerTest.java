package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.Breaker;
import io.listeningpost.issues.Field;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields 49 and 50: what is refused again and again is not sent again and again. */
class BreakerTest {

    /** The last one ends all that is written below the same post. */
    private static final List<Refusal> PER_POST =
            List.of(Refusal.RESTRICTED, Refusal.NOT_ADDRESSED, Refusal.INVALID, Refusal.DUPLICATE, Refusal.TARGET_GONE);

    private final Stage stage = new Stage(LinkedAccounts.acme().grace(Duration.ZERO).build());
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    @Test
    @Field({49, 50})
    void opensAfterFiveDifferentRepliesWhateverTheReasons() {
        queue(7);
        PER_POST.forEach(this::refuse);

        DeliveryReport report = stage.deliver();

        assertThat(report.dead()).isEqualTo(5);
        assertThat(report.waiting()).isEqualTo(2);
        assertThat(report.held().orElseThrow()).contains("rest until 2026-03-02 10:00 UTC");
        Breaker breaker = breaker();
        assertThat(breaker.since()).isEqualTo(stage.clock.instant());
        assertThat(breaker.why()).contains("was deleted");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).startsWith("5 replies in a row were refused since")
                .contains("then try now");
    }

    @Test
    void holdsRepliesAndNothingElse() {
        open();
        stage.network.forgetCalls();

        stage.roundAfter(Duration.ofMinutes(59));

        assertThat(stage.network.calls()).containsExactly("mentions");
        assertThat(stage.outbox.countUnfinished(ACME)).isEqualTo(2);
        assertThat(stage.replies().preview(stage.draft(mention, "hi")).hints()).contains(Hint.RESTING);
        assertThat(stage.replies().preview(stage.draft(mention, "hi")).blockers()).isEmpty();
    }

    @Test
    @Field(50)
    void triesOneReplyAndOpensForTwiceAsLongUpToADay() {
        open();
        queue(9);
        for (int hours : new int[] {2, 4, 8, 16, 24, 24}) {
            stage.clock.set(breaker().until().orElseThrow());
            refuse(Refusal.RESTRICTED);
            stage.network.forgetCalls();

            stage.deliver();

            assertThat(stage.network.calls()).containsExactly("reply");
            assertThat(breaker().until()).contains(later(Duration.ofHours(hours)));
        }
    }

    @Test
    void closesWithTheFirstReplyThatGoesOutAndSendsTheRest() {
        open();
        stage.clock.set(breaker().until().orElseThrow());

        DeliveryReport report = stage.deliver();

        assertThat(report.delivered()).isEqualTo(2);
        assertThat(stage.health.of(ACME).breaker()).isEmpty();
        assertThat(stage.health.of(ACME).warning()).isEmpty();
    }

    @Test
    void goesOnNoFurtherWhenTheTrialShowsNothing() {
        open();
        queue(1);
        stage.clock.set(breaker().until().orElseThrow());
        stage.network.breakOnNextReply();
        stage.network.forgetCalls();

        assertThat(stage.deliver().held()).isPresent();

        assertThat(stage.network.calls()).containsExactly("reply");
    }

    @Test
    void countsOnlyRefusalsInARow() {
        queue(9);
        for (int i = 0; i < 2; i++) {
            IntStream.range(0, 4).forEach(each -> refuse(Refusal.RESTRICTED));
            stage.network.passReplies(1);
        }

        stage.deliver();

        assertThat(stage.health.of(ACME).breaker().flatMap(Breaker::until)).isEmpty();
        assertThat(stage.outbox.countUnfinished(ACME)).isZero();
    }

    @Test
    void countsAReplyOnceHoweverOftenAPersonTriesIt() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        for (int i = 0; i < 9; i++) {
            refuse(Refusal.RESTRICTED);
            stage.deliver();
            stage.triesAgain(entry);
            stage.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(breaker().refused()).containsExactly(entry.id());
        assertThat(breaker().until()).isEmpty();
    }

    @Test
    void countsNothingThatTheNetworkWasNotAskedAbout() {
        for (int i = 0; i < 6; i++) {
            stage.attachments.attach(stage.conversation(mention).request().orElseThrow().issueId(), "1", "a.png", "image/png", 5);
            stage.queued(new AnswerDraft(stage.conversation(mention).id(), Optional.empty(), "Look " + i,
                    List.of(new Photo("1", "a.png", "")), false, "agent", "key" + i));
        }
        stage.attachments.delete("1");

        assertThat(stage.deliver().dead()).isEqualTo(6);

        assertThat(stage.health.of(ACME).breaker()).isEmpty();
    }

    @Test
    void isClosedByAnAdmin() {
        open();
        stage.health.reset(ACME);

        assertThat(stage.deliver().delivered()).isEqualTo(2);
    }

    private void open() {
        queue(7);
        IntStream.range(0, 5).forEach(each -> refuse(Refusal.RESTRICTED));
        stage.deliver();
        assertThat(breaker().isOpen(stage.clock.instant())).isTrue();
    }

    private void queue(int many) {
        int before = stage.outbox.all().size();
        IntStream.range(0, many).forEach(i -> stage.queued(mention, "Answer " + (before + i)));
    }

    private void refuse(Refusal why) {
        stage.network.failReply(new SocialFailure.Refused(why, "403"));
    }

    private Breaker breaker() {
        return stage.health.of(ACME).breaker().orElseThrow();
    }

    private Instant later(Duration time) {
        return stage.clock.instant().plus(time);
    }
}
