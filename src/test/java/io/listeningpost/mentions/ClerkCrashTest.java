package io.listeningpost.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to a port and started again: every decision is carried out, none twice. */
class ClerkCrashTest {

    private final Post old = Posts.post("50").text("@acme from before").at(LinkedAccounts.acme().build().importFrom().minusSeconds(60))
            .build();

    private static Decision decide(Stage stage, Post about, String key, Act act) {
        return stage.decisions.add(new NewDecision(key, Stage.ACME, about.firstId(), act, "agent", stage.clock.instant()));
    }

    /** Kills at each call in turn; answers how often there was one to kill at. */
    private int everyCall(boolean afterTheCall, Consumer<Stage> before, Consumer<Stage> afterwards) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(old);
            before.accept(stage);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> {
                stage.decide();
                stage.work();
            });
            kills += killed ? 1 : 0;
            stage.killer.rest();
            for (int i = 0; i < 3; i++) {
                stage.roundAfter(Duration.ofMinutes(1));
            }
            assertThat(stage.decisions.waiting(Stage.ACME, 10)).as("call %d", call).isEmpty();
            afterwards.accept(stage);
        }
        return kills;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void opensOneRequest(boolean afterTheCall) {
        int kills = everyCall(afterTheCall, stage -> decide(stage, old, "k", new Act.Open()), stage -> {
            assertThat(stage.desk.ticket().draft().post()).isEqualTo(old);
            assertThat(stage.desk.ticket().posts()).isEmpty();
            assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.OPENED);
        });

        assertThat(kills).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ignoresAndKnowsWhatWasBefore(boolean afterTheCall) {
        int kills = everyCall(afterTheCall, stage -> decide(stage, old, "k", new Act.Ignore("spam")), stage -> {
            assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.IGNORED);
            assertThat(stage.decisions.ofPost(Stage.ACME, old.firstId(), 1).getFirst().before().orElseThrow().outcome())
                    .contains(IntakeOutcome.CONTEXT);
        });

        assertThat(kills).isGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesBackWhollyOrNotYet(boolean afterTheCall) {
        int kills = everyCall(afterTheCall, stage -> {
            Decision ignored = decide(stage, old, "k", new Act.Ignore("spam"));
            stage.decide();
            decide(stage, old, "u", new Act.Undo(ignored.id()));
        }, stage -> {
            assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
            assertThat(stage.entry(old).reason()).isPresent();
            assertThat(stage.decisions.ofPost(Stage.ACME, old.firstId(), 5)).extracting(Decision::state)
                    .containsExactly(Decision.State.DONE, Decision.State.UNDONE);
        });

        assertThat(kills).isGreaterThan(5);
    }
}
