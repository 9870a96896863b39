package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.MemoryDesk;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to a port while posts are looked for again: what is gone goes once and wholly, and nothing else. */
class RecheckCrashTest {

    private static final Duration SECOND_LOOK = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Post quoted = post("90").by("777", "bob").text("the flat pack arrived bent")
            .at(MutableClock.START.minus(HOUR)).build();
    private final Post mention = post("101").text("@acme my order never arrived").quotes("90").build();
    private final Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();
    private final Post third = replyTo(second, "103").text("@acme anybody?").build();
    private final Post edited = editOf(third, "104").text("@acme anybody there?").build();
    private final Post other = post("201").by("502", "carol").text("@acme where are you?").build();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void erasesWhollyAndLeavesTheRestAlone(boolean afterTheCall) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = heard();
            List.of(quoted, mention, second).forEach(gone -> stage.network.delete(gone.id()));
            stage.network.said(edited);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> looks(stage));
            kills += killed ? 1 : 0;
            recover(stage);

            erased(stage, call);
            untouched(stage, call);
        }
        assertThat(kills).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void erasesNothingThatIsThereAtTheSecondLook(boolean afterTheCall) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Stage stage = heard();
            stage.network.hide(second.id());
            stage.clock.advance(PostWatch.PACE);
            stage.recheck();
            stage.network.show(second.id());
            stage.clock.advance(SECOND_LOOK);
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(stage::recheck);
            kills += killed ? 1 : 0;
            recover(stage);

            assertThat(stage.desk.erasures()).as("call %d", call).isEmpty();
            assertThat(stage.entry(second).post()).as("call %d", call).isEqualTo(second);
            assertThat(stage.journal.due(Stage.ACME, stage.clock.instant(), 100)).as("call %d", call).isEmpty();
        }
        assertThat(kills).isGreaterThan(4);
    }

    private Stage heard() {
        Stage stage = new Stage();
        stage.network.said(quoted);
        stage.hears(mention, second, third, other);
        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.desk.tickets().getFirst().shows(quoted.firstId())).isTrue();
        return stage;
    }

    private static void looks(Stage stage) {
        stage.clock.advance(PostWatch.PACE);
        stage.recheck();
        stage.clock.advance(SECOND_LOOK);
        stage.recheck();
        stage.work();
    }

    private static void recover(Stage stage) {
        stage.killer.rest();
        stage.clock.advance(HOUR);
        looks(stage);
        looks(stage);
    }

    private void erased(Stage stage, int call) {
        MemoryDesk.Ticket ticket = stage.desk.tickets().getFirst();
        for (Post gone : List.of(quoted, mention, second)) {
            PostId id = gone.firstId();
            assertThat(ticket.shows(id)).as("call %d, post %s", call, id).isFalse();
            assertThat(stage.entry(gone).outcome()).as("call %d, post %s", call, id).contains(IntakeOutcome.DELETED);
            assertThat(stage.entry(gone).post().text() + stage.entry(gone).post().author().mention()).isEmpty();
            // again only where the kill came between the desk and the memory of it
            assertThat(stage.desk.erasures().stream().filter(erasure -> erasure.post().firstId().equals(id)).count())
                    .as("call %d, post %s", call, id).isBetween(1L, 2L);
        }
        assertThat(stage.desk.erasures()).as("call %d", call).hasSizeBetween(3, 4);
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).as("call %d", call)
                .extracting(Turn::handle).containsExactly("", "", "jane_doe");
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).as("call %d", call)
                .filteredOn(turn -> turn.closed().isPresent()).hasSize(2);
    }

    private void untouched(Stage stage, int call) {
        assertThat(stage.desk.tickets().getFirst().posts()).as("call %d", call).containsExactly(edited);
        MemoryDesk.Ticket carols = stage.desk.tickets().getLast();
        assertThat(carols.erased()).as("call %d", call).isEmpty();
        assertThat(stage.entry(other).post()).as("call %d", call).isEqualTo(other);
        assertThat(stage.entry(third).outcome()).as("call %d", call).isEqualTo(Optional.of(IntakeOutcome.COMMENTED));
        assertThat(stage.journal.countUnfinished(Stage.ACME)).as("call %d", call).isZero();
    }
}
