package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.testing.MemoryDesk;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to a port and started again: no mention lost, none doubled. */
class IntakeCrashTest {

    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();
    private final Post edited = editOf(second, "103").text("@acme it was due on Tuesday").build();
    private final Post third = replyTo(mention, "104").text("@acme anybody?").at(edited.createdAt().plusSeconds(60)).build();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neitherLosesNorDoublesAPost(boolean afterTheCall) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.network.said(mention);
            stage.network.said(second);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> {
                stage.poll();
                stage.work();
            });
            kills += killed ? 1 : 0;
            recover(stage);

            MemoryDesk.Ticket ticket = stage.desk.ticket();
            assertThat(ticket.draft().post()).as("call %d", call).isEqualTo(mention);
            assertThat(ticket.posts()).as("call %d", call).containsExactly(second);
            assertThat(stage.entry(mention).outcome()).as("call %d", call).contains(IntakeOutcome.OPENED);
            assertThat(stage.journal.countUnfinished(Stage.ACME)).as("call %d", call).isZero();
            assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).as("call %d", call).hasSize(2);
        }
        assertThat(kills).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void writesAChangeOnce(boolean afterTheCall) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(mention, second);
            stage.network.said(edited);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> {
                stage.poll();
                stage.work();
            });
            kills += killed ? 1 : 0;
            recover(stage);

            assertThat(stage.desk.ticket().posts()).as("call %d", call).containsExactly(edited);
        }
        assertThat(kills).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void opensOneNewRequestForADeletedOne(boolean afterTheCall) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.hears(mention);
            stage.desk.delete(stage.desk.ticket().ref().issueId());
            stage.network.said(third);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> {
                stage.poll();
                stage.work();
            });
            kills += killed ? 1 : 0;
            recover(stage);

            assertThat(stage.desk.ticket().draft().post()).as("call %d", call).isEqualTo(third);
            assertThat(stage.desk.ticket().posts()).as("call %d", call).isEmpty();
        }
        assertThat(kills).isGreaterThan(15);
    }

    /** The post that began the thread was deleted before the desk took it: the next one opens the request, and is no comment on it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void opensOnceWithALaterPostWhenTheFirstIsGone(boolean afterTheCall) {
        boolean killed = true;
        int kills = 0;
        for (int call = 0; killed; call++) {
            Stage stage = new Stage();
            stage.desk.refuse("the field Region is required");
            stage.hears(mention);
            stage.network.delete(mention.id());
            stage.clock.advance(PostWatch.PACE);
            stage.recheck();
            stage.clock.advance(Duration.ofMinutes(10));
            stage.recheck();
            assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.DELETED);
            stage.desk.accept();
            Post late = replyTo(mention, "105").text("@acme anybody?").at(stage.clock.instant()).build();
            stage.network.said(late);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> {
                stage.poll();
                stage.work();
            });
            kills += killed ? 1 : 0;
            recover(stage);

            assertThat(stage.desk.ticket().draft().post()).as("call %d", call).isEqualTo(late);
            assertThat(stage.desk.ticket().posts()).as("call %d", call).isEmpty();
            assertThat(stage.entry(late).outcome()).as("call %d", call).contains(IntakeOutcome.OPENED);
            assertThat(stage.journal.countUnfinished(Stage.ACME)).as("call %d", call).isZero();
        }
        assertThat(kills).isGreaterThan(15);
    }

    private static void recover(Stage stage) {
        stage.killer.rest();
        for (int i = 0; i < 3; i++) {
            stage.clock.advance(Duration.ofMinutes(1));
            stage.poll();
            stage.work();
        }
    }
}
