package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mentions that wait: for a route, for the desk, for others before them, or for the account. */
class IntakeWaitingTest extends Mentioned {

    @Test
    void waitsWithoutARouteAndGoesOnWhenThereIsOne() {
        stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        stage.hears(mention);
        assertThat(stage.entry(mention).reason().orElseThrow()).startsWith("no route");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("no route");
        assertThat(stage.desk.tickets()).isEmpty();

        stage.accounts.save(LinkedAccounts.acme().build());
        stage.clock.advance(Duration.ofMinutes(1));
        stage.work();

        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void keepsTheOrderOfAThreadThatWaitsForARoute() {
        stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();
        Post stranger = replyTo(second, "103").by("777", "bob").text("@jane_doe @acme same").build();
        stage.hears(mention, second, stranger);

        stage.accounts.save(LinkedAccounts.acme().build());
        stage.clock.advance(Duration.ofMinutes(2));
        stage.work();

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
        assertThat(stage.desk.ticket().posts()).containsExactly(second, stranger);
    }

    @Test
    void postponesWhatTheDeskRefusesLongerEachTimeAndSaysWhy() {
        stage.desk.refuse("the field Region is required");
        stage.hears(mention);
        assertThat(stage.entry(mention).reason()).contains("the field Region is required");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("the field Region is required");
        assertThat(stage.work().finished()).isZero();

        Duration before = Duration.ZERO;
        for (int i = 0; i < 10; i++) {
            Duration pause = Duration.between(stage.clock.instant(), stage.entry(mention).notUntil().orElseThrow());
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofHours(1));
            before = pause;
            stage.clock.advance(pause);
            assertThat(stage.work().postponed()).isEqualTo(1);
        }
        stage.desk.accept();
        stage.clock.advance(Duration.ofHours(1));
        stage.work();
        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
    }

    @Test
    void letsTheFirstPostOfAThreadOpenItsRequestAlsoWhenTheDeskRefusesFirst() {
        stage.desk.refuse("closed for lunch");
        Post second = replyTo(mention, "102").text("@acme hello?").build();
        stage.hears(mention, second);
        assertThat(stage.entry(second).reason().orElseThrow()).contains("waits for post 101").contains("closed for lunch");

        stage.desk.accept();
        for (int i = 0; i < 3; i++) {
            stage.clock.advance(Duration.ofMinutes(1));
            stage.work();
        }

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
        assertThat(stage.desk.ticket().posts()).containsExactly(second);
    }

    @Test
    void hearsStopEvenWhileTheDeskRefuses() {
        stage.hears(mention);
        stage.desk.refuse("closed");

        stage.hears(replyTo(mention, "102").text("@acme STOP!").build());

        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).last().matches(Turn::stop);
    }

    @Test
    void doesNotHoldUpOthersForAPostThatTripsOverABug() {
        stage.desk.breakOn(post -> post.equals(mention));
        Post other = post("110").text("@acme hello").build();
        stage.network.said(mention);
        stage.network.said(other);
        stage.poll();

        IntakeReport report = stage.work();

        assertThat(report.bugs()).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(report.outcomes()).isEqualTo(Map.of(IntakeOutcome.OPENED, 1));
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(stage.entry(mention).reason().orElseThrow()).contains("IllegalStateException").doesNotContain("trips over");
        stage.desk.accept();
        stage.clock.advance(Duration.ofMinutes(1));
        stage.work();
        assertThat(stage.desk.tickets()).hasSize(2);
    }

    @Test
    void goesOnWithStoredPostsWhileTheKeysAreRefusedAndRestsWhilePaused() {
        stage.network.said(mention);
        stage.poll();
        stage.accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).build());
        assertThat(stage.work().waiting()).isEqualTo(1);
        assertThat(stage.desk.tickets()).isEmpty();

        stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());
        stage.work();
        assertThat(stage.desk.tickets()).hasSize(1);
    }

    @Test
    void worksAFloodOldestFirstInRounds() {
        for (int i = 0; i < 450; i++) {
            stage.journal.record(ACME, post(Integer.toString(10_000 - i)).at(MutableClock.START.plusSeconds(450 - i)).build(),
                    MutableClock.START);
        }

        IntakeReport first = stage.work();

        assertThat(first.finished()).isEqualTo(200);
        assertThat(first.waiting()).isEqualTo(250);
        List<Post> opened = stage.desk.tickets().stream().map(ticket -> ticket.draft().post()).toList();
        assertThat(opened).isSortedAccordingTo((one, other) -> one.createdAt().compareTo(other.createdAt()));
        stage.work();
        assertThat(stage.work().waiting()).isZero();
        assertThat(stage.desk.tickets()).hasSize(450);
    }
}
