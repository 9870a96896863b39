package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.Pointer;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Hearing;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts that a poll alone would not read, because they are older than what it reads again. */
class PointedPostsTest {

    private static final PostId OLD = new PostId("old");

    private Stage stage = stage();
    private Post old = post("old").build();

    private static Stage stage() {
        AccountSettings acme = LinkedAccounts.acme().build();
        return new Stage(acme.withHearing(new Hearing(acme.hearing().opens(), true, false, List.of(), true, 7, 0, true)));
    }

    @BeforeEach
    void pollOnceLongAfter() {
        old = post("old").at(stage.clock.instant().plusSeconds(60)).build();
        stage.clock.advance(Duration.ofDays(1));
        stage.poll();
        stage.network.said(old);
        stage.clock.advance(Duration.ofMinutes(1));
        stage.network.forgetCalls();
    }

    private void told(PostId... posts) {
        stage.events.change(Stage.ACME, health -> health.told(stage.clock.instant(), List.of(posts)));
    }

    private List<Pointer> pointers() {
        return stage.events.of(Stage.ACME).pointers();
    }

    private boolean isHeard() {
        return stage.journal.find(Stage.ACME, OLD).isPresent();
    }

    @Test
    void areReadByTheirIdsAfterThePoll() {
        stage.poll();
        assertThat(isHeard()).as("no poll reads it").isFalse();

        told(OLD);
        assertThat(stage.poll()).isInstanceOfSatisfying(PollReport.Finished.class, report -> assertThat(report.fresh()).isEqualTo(1));

        assertThat(isHeard()).isTrue();
        assertThat(pointers()).isEmpty();
        stage.work();
        assertThat(stage.desk.tickets()).hasSize(1);
        stage.network.forgetCalls();
        stage.poll();
        assertThat(stage.network.calls()).as("once").doesNotContain("lookup");
    }

    @Test
    void areNotReadOfAnAccountThatHearsNoEventsAnyMore() {
        told(OLD);
        stage.accounts.save(LinkedAccounts.acme().build());
        stage.poll();

        assertThat(isHeard()).isFalse();
        assertThat(stage.network.calls()).doesNotContain("lookup");
    }

    @Test
    void areNotReadWhileTheAccountRests() {
        stage.network.failMentions(new SocialFailure.RateLimited(stage.clock.instant().plus(Duration.ofMinutes(5)), "429"));
        told(OLD);
        stage.poll();
        assertThat(stage.poll()).isInstanceOf(PollReport.Skipped.class);
        assertThat(stage.network.calls()).doesNotContain("lookup");

        stage.clock.advance(Duration.ofMinutes(6));
        stage.poll();
        assertThat(isHeard()).isTrue();
    }

    @Test
    void waitWhenTheNetworkWantsQuietAndThenSoDoesTheAccount() {
        Instant until = stage.clock.instant().plus(Duration.ofMinutes(5));
        stage.network.failLookup(new SocialFailure.RateLimited(until, "429"));
        told(OLD);
        stage.poll();

        assertThat(pointers()).singleElement().extracting(Pointer::asked).isEqualTo(0);
        assertThat(stage.poll()).isInstanceOf(PollReport.Skipped.class);
        stage.clock.advance(Duration.ofMinutes(6));
        stage.poll();
        assertThat(isHeard()).isTrue();
    }

    /** The poll goes on as if there were no events. */
    @Test
    void areLeftToTheSweepsWhenTheyCannotBeRead() {
        for (int i = 0; i < 3; i++) {
            stage.network.failLookup(new SocialFailure.Refused(Refusal.INVALID, "no such field"));
            told(OLD, new PostId("gone"));
            assertThat(stage.poll()).isInstanceOf(PollReport.Finished.class);
            assertThat(stage.health.of(Stage.ACME).trouble()).isEmpty();
            stage.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(pointers()).as("told anew each time").hasSize(2);
        stage.poll();
        assertThat(isHeard()).isTrue();
        assertThat(pointers()).extracting(Pointer::post).containsExactly(new PostId("gone"));
        stage.poll();
        stage.poll();
        assertThat(pointers()).isEmpty();
        stage.network.forgetCalls();
        stage.poll();
        assertThat(stage.network.calls()).doesNotContain("lookup");
    }

    @Test
    void ofOurOwnAreNoMentions() {
        Post ours = stage.network.said(post("ours").by("99", "acme").at(stage.clock.instant().minus(Duration.ofHours(2))).build());
        told(ours.id());
        stage.poll();

        assertThat(stage.journal.find(Stage.ACME, ours.id())).isEmpty();
        assertThat(pointers()).isEmpty();
    }

    /** Killed at any call and started again: read once, not lost, not doubled. */
    @Test
    void areNeitherLostNorDoubledByACrash() {
        boolean killed = true;
        for (int call = 0; killed; call++) {
            for (boolean after : List.of(false, true)) {
                stage = stage();
                pollOnceLongAfter();
                told(OLD);
                stage.killer.strikeAfter(call, after);
                killed = stage.killer.kills(stage::poll);
                stage.killer.rest();
                stage.poll();
                stage.work();

                assertThat(isHeard()).as("killed at call %d", call).isTrue();
                assertThat(pointers()).isEmpty();
                assertThat(stage.desk.tickets()).hasSize(1);
            }
            assertThat(call).isLessThan(100);
        }
    }
}
