package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryDesk;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Killed before or after any call to a port and started again: a thread is linked once and wholly, and taken back wholly. */
class LinkingCrashTest {

    private final Post old = Posts.post("50").text("@acme from before").at(LinkedAccounts.acme().build().importFrom().minusSeconds(60))
            .build();
    private final Post second = replyTo(old, "51").at(old.createdAt().plusSeconds(5)).text("@acme hm").build();
    private final Post mention = post("101").by("777", "joe").build();

    private static Decision decide(Stage stage, Post about, String key, Act act) {
        return stage.decisions.add(new NewDecision(key, Stage.ACME, about.firstId(), act, "agent", stage.clock.instant()));
    }

    private RequestRef target(Stage stage, boolean joins) {
        if (!joins) {
            return stage.desk.filed();
        }
        stage.hears(mention);
        return stage.conversation(mention).request().orElseThrow();
    }

    /** Kills at each call in turn; answers how often there was one to kill at. */
    private int everyCall(boolean afterTheCall, Function<Stage, RequestRef> before, BiConsumer<Stage, MemoryDesk.Ticket> afterwards) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(old, second);
            RequestRef request = before.apply(stage);
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
            assertThat(stage.journal.countUnfinished(Stage.ACME)).as("call %d", call).isZero();
            assertThat(stage.desk.tickets()).as("call %d", call).hasSize(1);
            afterwards.accept(stage, stage.desk.ticket());
        }
        return kills;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void linksOnceAndWholly(boolean afterTheCall, boolean joins) {
        int kills = everyCall(afterTheCall, stage -> {
            RequestRef request = target(stage, joins);
            decide(stage, old, "k", new Act.Link(request, joins));
            return request;
        }, (stage, ticket) -> {
            assertThat(ticket.posts()).containsExactly(old);
            assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.COMMENTED);
            assertThat(stage.conversation(old).request()).contains(ticket.ref());
            assertThat(stage.desk.dressed().isEmpty()).isEqualTo(joins);
        });

        assertThat(kills).isGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void takesBackWholly(boolean afterTheCall, boolean joins) {
        int kills = everyCall(afterTheCall, stage -> {
            RequestRef request = target(stage, joins);
            Decision linked = decide(stage, old, "k", new Act.Link(request, joins));
            stage.decide();
            stage.work();
            decide(stage, old, "u", new Act.Undo(linked.id()));
            return request;
        }, (stage, ticket) -> {
            assertThat(ticket.posts()).isEmpty();
            assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
            assertThat(stage.entry(old).reason()).isPresent();
            assertThat(stage.conversations.byThread(Stage.ACME, old.thread())).isEmpty();
            assertThat(stage.desk.dressed()).isEmpty();
            assertThat(stage.decisions.ofPost(Stage.ACME, old.firstId(), 5)).extracting(Decision::state)
                    .containsExactly(Decision.State.DONE, Decision.State.UNDONE);
        });

        assertThat(kills).isGreaterThan(10);
    }
}
