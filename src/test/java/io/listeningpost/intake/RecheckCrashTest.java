package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to a port while it looks again: what is gone goes everywhere, and nothing else does. */
class RecheckCrashTest {

    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();
    private final Post third = replyTo(second, "103").text("@acme hello?").build();
    private final Post edited = editOf(third, "104").text("@acme hello there?").build();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void erasesEverywhereAndChangesOnce(boolean afterTheCall) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(mention, second, third);
            stage.network.delete(second.id());
            stage.network.said(edited);
            stage.clock.advance(PostWatch.PACE);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> looks(stage));
            stage.killer.rest();
            kills += killed ? 1 : 0;
            for (int i = 0; i < 8; i++) {
                looks(stage);
            }

            assertThat(stage.desk.ticket().shows(second.firstId())).as("call %d", call).isFalse();
            assertThat(stage.desk.ticket().posts()).as("call %d", call).containsExactly(edited);
            assertThat(stage.entry(second).outcome()).as("call %d", call).contains(IntakeOutcome.DELETED);
            assertThat(stage.entry(second).post().text()).as("call %d", call).isEmpty();
            assertThat(stage.entry(mention).outcome()).as("call %d", call).contains(IntakeOutcome.OPENED);
            assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).as("call %d", call).hasSize(3)
                    .filteredOn(turn -> turn.closed().filter(Refusal.TARGET_GONE::equals).isPresent()).singleElement()
                    .satisfies(turn -> assertThat(turn.handle()).isEmpty());
        }
        assertThat(kills).isGreaterThan(25);
    }

    private static void looks(Stage stage) {
        stage.recheck();
        stage.work();
        stage.clock.advance(Duration.ofMinutes(10));
        stage.recheck();
        stage.work();
    }
}
