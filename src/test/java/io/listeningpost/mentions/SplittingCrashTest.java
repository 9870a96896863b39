package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to a port and started again: a post is split once and wholly, and put back wholly. */
class SplittingCrashTest {

    private final Post opener = post("101").text("@acme my parcel is late").build();
    private final Post other = replyTo(opener, "102").by("777", "joe").text("@acme and my refund is missing").build();
    private final Post below = replyTo(other, "103").by("777", "joe").text("@acme since May").build();

    /** A stage on which a reply to the post waits. */
    private final class Scene {

        private final Stage stage = new Stage();
        private final OutboxEntry waits;
        private final RequestRef old;

        Scene() {
            stage.hears(opener, other, below);
            waits = stage.queued(opener, "We look for it");
            old = stage.conversation(opener).request().orElseThrow();
        }

        Decision decide(String key, Act act) {
            return stage.decisions.add(new NewDecision(key, Stage.ACME, other.firstId(), act, "agent", stage.clock.instant()));
        }

        void rounds() {
            for (int i = 0; i < 2; i++) {
                stage.decide();
                stage.work();
            }
        }

        Decision now(Decision decision) {
            return stage.decisions.find(decision.id()).orElseThrow();
        }

        RequestRef requestOf(Post post) {
            return stage.entry(post).issueId().flatMap(stage.conversations::byRequest).flatMap(Conversation::request).orElseThrow();
        }
    }

    /** Kills at each call in turn; answers how often there was one to kill at. */
    private int everyCall(boolean afterTheCall, Consumer<Scene> before, Consumer<Scene> afterwards) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Scene scene = new Scene();
            before.accept(scene);
            scene.stage.killer.strikeAfter(call, afterTheCall);
            killed = scene.stage.killer.kills(scene::rounds);
            kills += killed ? 1 : 0;
            scene.stage.killer.rest();
            for (int i = 0; i < 3; i++) {
                scene.stage.clock.advance(Duration.ofMinutes(1));
                scene.rounds();
            }
            assertThat(scene.stage.decisions.waiting(Stage.ACME, 10)).as("call %d", call).isEmpty();
            assertThat(scene.stage.journal.countUnfinished(Stage.ACME)).as("call %d", call).isZero();
            afterwards.accept(scene);
        }
        return kills;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void splitsOnceAndWholly(boolean afterTheCall) {
        int kills = everyCall(afterTheCall, scene -> scene.decide("k", new Act.Split(scene.old)), scene -> {
            assertThat(scene.stage.desk.tickets()).hasSize(2);
            RequestRef fresh = scene.requestOf(other);
            assertThat(fresh).isNotEqualTo(scene.old);
            assertThat(scene.stage.desk.ticket(scene.old).posts()).isEmpty();
            assertThat(scene.stage.desk.ticket(fresh).draft().post().id()).isEqualTo(other.id());
            assertThat(scene.stage.desk.ticket(fresh).words()).containsExactly(below.text());
            assertThat(scene.stage.desk.notes(scene.old)).hasSize(1);
            assertThat(scene.stage.desk.notes(fresh)).hasSize(1);
            Conversation branch = scene.stage.conversations.byRequest(fresh.issueId()).orElseThrow();
            assertThat(scene.stage.turns.ofConversation(branch.id())).hasSize(2);
            assertThat(scene.stage.now(scene.waits).target()).isEqualTo(opener.id());
            assertThat(scene.stage.now(scene.waits).conversationId()).isNotEqualTo(branch.id());
        });

        assertThat(kills).isGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void putsBackWholly(boolean afterTheCall, boolean opened) {
        int kills = everyCall(afterTheCall, scene -> {
            Decision split = scene.decide("k", new Act.Split(scene.old));
            scene.stage.decide();
            if (opened) {
                scene.stage.work();
                scene.rounds();
            }
            scene.stage.clock.advance(Duration.ofSeconds(5));
            scene.decide("u", new Act.Undo(split.id()));
        }, scene -> {
            Optional<Conversation> now = scene.stage.conversations.byThread(Stage.ACME, scene.stage.entry(below).post().thread());
            assertThat(now.flatMap(Conversation::request)).contains(scene.old);
            assertThat(scene.stage.turns.ofConversation(now.orElseThrow().id())).hasSize(3);
            assertThat(scene.stage.decisions.ofPost(Stage.ACME, other.firstId(), 5)).extracting(Decision::state)
                    .containsExactly(Decision.State.DONE, Decision.State.UNDONE);
            assertThat(scene.stage.desk.tickets()).hasSize(opened ? 2 : 1);
            if (opened) {
                assertThat(scene.stage.desk.notes(scene.old)).hasSize(2);
            } else {
                assertThat(scene.stage.desk.ticket(scene.old).words()).containsExactly(other.text(), below.text());
                assertThat(scene.stage.entry(other).outcome()).contains(IntakeOutcome.COMMENTED);
                assertThat(scene.stage.journal.apartFrom(Stage.ACME, other.firstId())).isEmpty();
                assertThat(scene.stage.journal.apartFrom(Stage.ACME, below.firstId())).isEmpty();
            }
        });

        assertThat(kills).isGreaterThan(opened ? 10 : 15);
    }
}
