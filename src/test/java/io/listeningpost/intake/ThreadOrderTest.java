package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request reads in the order in which people wrote, whatever the desk refuses meanwhile; and nothing blocks a thread for ever. */
class ThreadOrderTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();
    private final Post third = after(second, "103");
    private final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();

    @BeforeEach
    void aThreadBegan() {
        stage.hears(mention);
    }

    @Test
    void aLaterPostWaitsForARefusedOne() {
        stage.desk.refuse("closed for lunch");
        stage.hears(second);
        stage.desk.accept();

        stage.hears(third);
        assertThat(stage.desk.ticket().posts()).isEmpty();
        assertThat(stage.entry(third).reason().orElseThrow()).contains("waits for post 102 of its thread", "closed for lunch");
        assertThat(stage.entry(third).attempts()).isZero();
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).as("it can be answered").hasSize(3);
        work(3);

        assertThat(stage.desk.ticket().posts()).containsExactly(second, third);
    }

    @Test
    void aPostThatTripsTheDeskBlocksOnlyItsThread() {
        stage.desk.breakOn(second::equals);

        stage.hears(second, third, other);

        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.desk.tickets().getFirst().posts()).isEmpty();
    }

    @Test
    void aFloodBehindAPoisonedPostHoldsUpNobodyElse() {
        stage.desk.breakOn(second::equals);
        stage.network.said(second);
        Post last = second;
        for (int i = 0; i < 900; i++) {
            last = after(last, Integer.toString(1000 + i));
            stage.network.said(last);
        }
        stage.hears(post("301").by("777", "bob").text("@acme where is my tea").at(last.createdAt().plusSeconds(1)).build());

        assertThat(stage.desk.tickets()).hasSize(2);
    }

    @Test
    void afterSomeHoursTheThreadGoesOnVisiblyWithoutAPoisonedPost() {
        stage.desk.breakOn(second::equals);
        stage.hears(second, third);

        work(9 * 60);

        assertThat(stage.desk.ticket().posts()).containsExactly(third);
        assertThat(stage.entry(second).state()).isNotEqualTo(JournalState.DONE);
        assertThat(stage.entry(second).reason().orElseThrow()).contains("later posts of its thread do not wait for it any more");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("The post 102 waits", "do not wait for it any more");
        stage.desk.accept();
        work(2 * 60);
        assertThat(stage.desk.ticket().posts()).as("late, and not lost").containsExactly(third, second);
    }

    @Test
    void aPoisonedFirstPostDoesNotBlockItsThreadForEver() {
        Stage fresh = new Stage();
        fresh.desk.breakOn(mention::equals);
        fresh.hears(mention, second, third);
        for (int minute = 0; minute < 9 * 60; minute++) {
            fresh.clock.advance(Duration.ofMinutes(1));
            fresh.work();
        }

        assertThat(fresh.desk.ticket().draft().post()).isEqualTo(second);
        assertThat(fresh.desk.ticket().posts()).containsExactly(third);
        fresh.desk.accept();
        for (int minute = 0; minute < 2 * 60; minute++) {
            fresh.clock.advance(Duration.ofMinutes(1));
            fresh.work();
        }
        assertThat(fresh.desk.ticket().posts()).containsExactlyInAnyOrderElementsOf(List.of(third, mention));
    }

    private void work(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            stage.clock.advance(Duration.ofMinutes(1));
            stage.work();
        }
    }

    private static Post after(Post earlier, String id) {
        return replyTo(earlier, id).text("@acme and " + id).at(earlier.createdAt().plusSeconds(1)).build();
    }
}
