package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.SwitchedOff;
import io.listeningpost.social.Post;
import io.listeningpost.testing.FreeTenure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Once everything is switched off nothing goes out any more, whatever was under way, and nothing is lost. */
class OffSwitchTest {

    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Set<String> WRITES = Set.of("reply", "letter", "upload");

    private final Stage stage = new Stage(LinkedAccounts.acme().says("10", "We are on it").build());
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();

    private void hears() {
        stage.hears(mention, other);
    }

    @Test
    void stopsWhatIsDueAndSendsItAfterwards() {
        hears();
        OutboxEntry answer = stage.queued(mention, "Sorry!");
        stage.moves(other, "1", "10");
        stage.clock.advance(GRACE);
        stage.publicVoice().stop("admin", "a hoax goes round");
        stage.network.forgetCalls();

        DeliveryReport report = stage.deliver();

        assertThat(report.held()).contains("Everything that goes out is switched off.");
        assertThat(report.waiting()).isEqualTo(2);
        assertThat(stage.network.calls()).isEmpty();
        assertThat(stage.now(answer)).isEqualTo(answer);
        stage.roundAfter(Duration.ofDays(3));
        assertThat(stage.network.texts()).isEmpty();

        assertThat(stage.publicVoice().resume(false)).isEqualTo(new PublicVoice.Resumed.On(0, 0));
        stage.deliver();
        assertThat(stage.network.texts()).hasSize(2).contains("Sorry!");
    }

    @Test
    void goesOnListeningAndTakingAnswers() {
        stage.publicVoice().stop("admin", "");
        hears();

        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.queued(mention, "We are on it").state()).isEqualTo(DeliveryState.PENDING);
    }

    /**
     * Whatever call to a port the switch comes before, also in the middle of a reply of three parts and of one with a photo: the one call
     * to the network that is under way is the last one, and afterwards everything goes out once, as it was written.
     */
    @Test
    void comesBetweenAnyTwoSteps() {
        int steps = 0;
        boolean came = true;
        for (int call = 0; came; call++) {
            Stage any = new Stage();
            any.hears(mention, other);
            OutboxEntry three = any.queued(mention, "word ".repeat(130));
            OutboxEntry pictured = any.queued(any.privateDraft(other, "Look", any.photo(other, "a leak")));
            any.clock.advance(GRACE);
            any.network.forgetCalls();
            int[] written = new int[1];
            any.killer.meanwhile(call, () -> {
                any.voice.off(new SwitchedOff("admin", any.clock.instant(), "stop"));
                written[0] = writes(any);
            });
            any.deliver();
            came = any.killer.didMeanwhile();
            steps += came ? 1 : 0;

            assertThat(writes(any) - written[0]).as("call %d", call).isLessThanOrEqualTo(came ? 1 : 5);
            int out = writes(any);
            any.clock.advance(Duration.ofMinutes(10));
            any.deliver();
            assertThat(came ? writes(any) : out).as("call %d", call).isEqualTo(out);

            any.publicVoice().resume(false);
            any.clock.advance(Duration.ofMinutes(10));
            any.deliver();
            any.deliver();
            assertThat(any.network.ours()).as("call %d", call).hasSize(3);
            assertThat(any.now(three).state()).as("call %d", call).isEqualTo(DeliveryState.DELIVERED);
            assertThat(any.now(pictured).state()).as("call %d", call).isEqualTo(DeliveryState.DELIVERED);
            assertThat(any.network.calls().stream().filter("letter"::equals)).as("call %d", call).hasSize(1);
        }
        assertThat(steps).isGreaterThan(30);
    }

    /** Wherever the switch comes before the only post is made, the reply waits as if nobody had touched it. */
    @Test
    void leavesNothingUncertainBehind() {
        int waited = 0;
        for (int call = 0; waited == call; call++) {
            Stage any = new Stage();
            any.hears(mention);
            OutboxEntry entry = any.queued(mention, "Sorry!");
            any.clock.advance(GRACE);
            any.killer.meanwhile(call, () -> any.voice.off(new SwitchedOff("admin", any.clock.instant(), "")));

            any.deliver();

            if (any.now(entry).state() != DeliveryState.DELIVERED) {
                waited++;
                assertThat(any.now(entry)).as("call %d", call).satisfies(waiting -> {
                    assertThat(waiting.state()).isEqualTo(DeliveryState.PENDING);
                    assertThat(waiting.uncertain()).isFalse();
                    assertThat(waiting.attempts()).isZero();
                    assertThat(waiting.notBefore()).isEqualTo(entry.notBefore());
                });
            }
        }
        assertThat(waited).isGreaterThan(3);
    }

    @Test
    void takesBackAllThatWaited() {
        hears();
        OutboxEntry due = stage.queued(mention, "Sorry!");
        OutboxEntry later = stage.queued(mention, "And thank you");
        stage.publicVoice().stop("admin", "a hoax goes round");
        OutboxEntry meanwhile = stage.queued(other, "We look into it");

        assertThat(stage.publicVoice().resume(true)).isEqualTo(new PublicVoice.Resumed.On(3, 0));

        assertThat(List.of(due, later, meanwhile)).allSatisfy(entry -> {
            assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.WITHDRAWN);
            assertThat(stage.now(entry).reason().orElseThrow()).contains("An administrator withdrew");
        });
        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).isEmpty();
        stage.queued(mention, "Hello again");
        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).containsExactly("Hello again");
    }

    /** What is out in part cannot be taken back: it is given up, and a person may go on with it. */
    @Test
    void givesUpWhatIsOutInPart() {
        hears();
        OutboxEntry three = stage.queued(mention, "word ".repeat(130));
        stage.clock.advance(GRACE);
        Stage[] same = {stage};
        int call = 0;
        while (stage.network.ours().isEmpty()) {
            stage.killer.meanwhile(call++, () -> same[0].voice.off(new SwitchedOff("admin", stage.clock.instant(), "")));
            stage.deliver();
            if (stage.network.ours().isEmpty()) {
                stage.voice.on();
            }
        }
        int out = stage.network.ours().size();
        assertThat(out).isBetween(1, 2);

        assertThat(stage.publicVoice().resume(true)).isEqualTo(new PublicVoice.Resumed.On(0, 1));

        stage.roundAfter(GRACE);
        assertThat(stage.network.ours()).hasSize(out);
        assertThat(stage.now(three).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.replies().retry(three.id(), Set.of())).isPresent();
        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(stage.network.ours()).hasSize(3);
    }

    /** A node may be sending it at this moment: until it tells, or its time is over, nothing is switched on. */
    @Test
    void waitsForWhatIsInTheHandsOfANode() {
        hears();
        OutboxEntry entry = stage.queued(mention, "Sorry!");
        stage.clock.advance(GRACE);
        var turn = FreeTenure.of("node-9", 900).holder();
        stage.outbox.claim(entry.id(), turn, stage.clock.instant(), stage.clock.instant().plus(Dispatch.CLAIM));
        stage.publicVoice().stop("admin", "");

        assertThat(stage.publicVoice().resume(true)).isEqualTo(new PublicVoice.Resumed.Busy(1));
        assertThat(stage.publicVoice().state()).isPresent();

        stage.clock.advance(Dispatch.CLAIM);
        assertThat(stage.publicVoice().resume(true)).isEqualTo(new PublicVoice.Resumed.On(0, 1));
        assertThat(stage.now(entry).uncertain()).isTrue();
    }

    @Test
    void isWrittenDownWithWhy() {
        hears();
        stage.queued(mention, "Sorry!");
        stage.audit.clear();
        stage.publicVoice().stop("admin", "");
        stage.publicVoice().stop("other", "a hoax goes round");
        stage.publicVoice().resume(true);

        assertThat(stage.audit).extracting(AuditTrail.Entry::deed).containsExactly(Deed.REPLIES_SWITCHED_OFF, Deed.REPLIES_OFF_EXPLAINED,
                Deed.REPLY_WITHDRAWN, Deed.REPLIES_SWITCHED_ON);
        assertThat(stage.audit.get(1).changes().getFirst().to()).contains("off: a hoax goes round");
        assertThat(stage.audit.get(3).changes().getFirst().from()).contains("off: a hoax goes round");
        assertThat(stage.audit.get(3).changes().getFirst().to()).contains("on: 1 withdrawn");
        assertThat(stage.publicVoice().resume(false)).isEqualTo(new PublicVoice.Resumed.WasOn());
        assertThat(stage.audit).hasSize(4);
    }

    @Test
    void namesWhoWasFirst() {
        SwitchedOff first = stage.publicVoice().stop("admin", "");
        stage.clock.advance(GRACE);

        assertThat(stage.publicVoice().stop("other", "a hoax")).isEqualTo(new SwitchedOff("admin", first.at(), "a hoax"));
        assertThat(stage.publicVoice().state()).isEqualTo(Optional.of(new SwitchedOff("admin", first.at(), "a hoax")));
        assertThat(stage.outbox.countUnfinished(ACME)).isZero();
    }

    private static int writes(Stage any) {
        return (int) any.network.calls().stream().filter(WRITES::contains).count();
    }
}
