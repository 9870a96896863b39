package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.cost.Spent;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Listens;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecheckTest {

    private static final Duration ALMOST_A_DAY = PostWatch.PACE;

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").withPhoto("https://pbs.example/1.png").build();
    private final Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention, second);
        stage.network.forgetCalls();
    }

    private RecheckReport checkAfter(Duration time) {
        stage.clock.advance(time);
        return stage.recheck();
    }

    private void erased(Post gone) {
        assertThat(stage.desk.ticket().shows(gone.firstId())).isFalse();
        assertThat(stage.entry(gone).outcome()).contains(IntakeOutcome.DELETED);
        Post left = stage.entry(gone).post();
        assertThat(left.text()).isEmpty();
        assertThat(left.media()).isEmpty();
        assertThat(left.mentions()).isEmpty();
        assertThat(left.author().handle() + left.author().id() + left.author().name()).isEmpty();
        assertThat(left.permalink().toString()).doesNotContain("jane");
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id()))
                .filteredOn(turn -> turn.firstId().equals(gone.firstId())).singleElement().satisfies(turn -> {
                    assertThat(turn.handle()).isEmpty();
                    assertThat(turn.closed()).contains(Refusal.TARGET_GONE);
                });
    }

    @Test
    void asksForEveryPostOnceADay() {
        checkAfter(ALMOST_A_DAY.minusMinutes(1));
        assertThat(stage.network.calls()).doesNotContain("lookup");

        assertThat(checkAfter(Duration.ofMinutes(1)).asked()).isEqualTo(2);
        assertThat(stage.recheck().asked()).isZero();
        assertThat(checkAfter(ALMOST_A_DAY).asked()).isEqualTo(2);
    }

    @Test
    void stopsAskingAfterTheDaysTheAdminChose() {
        for (int look = 0; look < 20; look++) {
            checkAfter(ALMOST_A_DAY);
        }

        assertThat(stage.network.calls().stream().filter("lookup"::equals)).hasSize(7);
    }

    @Test
    void asksNothingWhereTheAdminWantsNone() {
        stage.accounts.save(LinkedAccounts.acme().build().withHearing(Listens.toEverything().recheckingFor(0).build()));

        assertThat(checkAfter(ALMOST_A_DAY)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.calls()).isEmpty();
    }

    @Test
    void changesTheCommentOfAPostThatWasChangedLater() {
        Post edited = stage.network.said(editOf(second, "103").text("@acme it was due on Tuesday").build());

        assertThat(checkAfter(ALMOST_A_DAY).changed()).isEqualTo(1);
        stage.work();

        assertThat(stage.desk.ticket().posts()).containsExactly(edited);
    }

    @Test
    void erasesAPostThatTwoLooksDidNotFind() {
        stage.network.delete(second.id());

        assertThat(checkAfter(ALMOST_A_DAY).erased()).isZero();
        assertThat(stage.desk.ticket().shows(second.firstId())).isTrue();
        assertThat(checkAfter(Duration.ofMinutes(9)).asked()).isZero();
        assertThat(checkAfter(Duration.ofMinutes(1)).erased()).isEqualTo(1);

        erased(second);
        assertThat(stage.entry(second).reason().orElseThrow()).contains("deleted").contains("2026-03-03T07:10:00Z");
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
        assertThat(checkAfter(ALMOST_A_DAY).asked()).isEqualTo(1);
    }

    @Test
    void aDeletedOpenerKeepsItsRequest() {
        stage.network.delete(mention.id());
        checkAfter(ALMOST_A_DAY);
        checkAfter(Duration.ofMinutes(10));

        erased(mention);
        assertThat(stage.conversation(mention).request()).contains(stage.desk.ticket().ref());
        Post more = replyTo(second, "104").text("@acme hello?").at(stage.clock.instant()).build();
        stage.hears(more);
        assertThat(stage.desk.ticket().posts()).containsExactly(second, more);
    }

    @Test
    void erasesWhatIsHiddenAndTakesItInAgainWhenItComesBack() {
        stage.network.hide(second.id());
        checkAfter(ALMOST_A_DAY);
        checkAfter(Duration.ofMinutes(10));
        erased(second);
        assertThat(stage.entry(second).reason().orElseThrow()).contains("hidden");

        stage.journal.record(ACME, second, stage.clock.instant());
        stage.work();

        assertThat(stage.desk.ticket().posts()).containsExactly(second);
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).extracting(Turn::handle).contains("jane_doe");
    }

    @Test
    void aPostThatIsThereAgainAtTheSecondLookStays() {
        stage.network.talkNonsense(1);
        checkAfter(ALMOST_A_DAY);

        assertThat(checkAfter(Duration.ofMinutes(10))).isEqualTo(new RecheckReport(2, 0, 0, Optional.empty()));
        assertThat(checkAfter(ALMOST_A_DAY).erased()).isZero();

        stage.network.talkNonsense(1);
        assertThat(checkAfter(ALMOST_A_DAY).erased()).isZero();
        assertThat(stage.desk.ticket().posts()).containsExactly(second);
    }

    @Test
    void givesANetworkThatDeniesEverythingMoreTimeAndSaysSo() {
        IntStream.range(0, 30).forEach(i -> stage.network.said(post("f" + i).at(MutableClock.START).build()));
        stage.hears();
        stage.network.talkNonsense(1);

        checkAfter(ALMOST_A_DAY);

        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("none of 32 posts");
        assertThat(checkAfter(Duration.ofMinutes(59)).asked()).isZero();
        assertThat(checkAfter(Duration.ofMinutes(1))).isEqualTo(new RecheckReport(32, 0, 0, Optional.empty()));
    }

    @Test
    void erasesWhatARequestShowsOfOtherThreads() {
        Post quoted = post("50").by("700", "bob").text("their tea is cold").at(MutableClock.START.minusSeconds(60)).build();
        stage.network.said(quoted);
        Post quoting = post("51").quotes("50").text("@acme true?").at(MutableClock.START.plusSeconds(90)).build();
        stage.hears(quoting);
        assertThat(stage.desk.tickets().getLast().shows(quoted.firstId())).isTrue();

        stage.network.delete(quoted.id());
        checkAfter(ALMOST_A_DAY);
        checkAfter(Duration.ofMinutes(10));

        assertThat(stage.desk.tickets().getLast().shows(quoted.firstId())).isFalse();
        assertThat(stage.entry(quoted).post().text()).isEmpty();
    }

    @Test
    void keepsAskingTheDeskUntilItErases() {
        stage.network.delete(second.id());
        checkAfter(ALMOST_A_DAY);
        stage.desk.refuse("the Jira user is not active");
        assertThat(checkAfter(Duration.ofMinutes(10)).erased()).isZero();
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("not active");

        stage.desk.accept();
        assertThat(checkAfter(Duration.ofHours(1)).erased()).isEqualTo(1);
        erased(second);
    }

    @Test
    void restsWhenTheBudgetIsShortAndWhenTheNetworkWantsQuiet() {
        stage.accounts.save(LinkedAccounts.acme().build().withBudget(new Budget(true, OptionalLong.empty(), OptionalLong.of(100))));
        stage.meter.add(ACME, new Spent(LocalDate.of(2026, 3, 2), Charge.POST_READ, 1, 90));
        assertThat(checkAfter(ALMOST_A_DAY).asked()).isZero();
        stage.accounts.save(LinkedAccounts.acme().build());

        stage.network.failLookup(new SocialFailure.RateLimited(stage.clock.instant().plusSeconds(600), "429"));
        stage.recheck();
        stage.network.forgetCalls();
        checkAfter(Duration.ofSeconds(599));
        assertThat(stage.network.calls()).isEmpty();
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
        assertThat(checkAfter(Duration.ofSeconds(1)).asked()).isEqualTo(2);
    }

    @Test
    void asksAHundredAtATimeTheLongestDueFirst() {
        stage.clock.advance(Duration.ofHours(1));
        IntStream.range(0, 250).forEach(i -> {
            Post post = post("f" + i).at(MutableClock.START).build();
            stage.network.said(post);
            stage.journal.record(ACME, post, stage.clock.instant());
        });
        stage.clock.advance(ALMOST_A_DAY);

        assertThat(stage.recheck().asked()).isEqualTo(100);
        assertThat(stage.network.lookedUp()).contains(mention.id(), second.id());
        assertThat(stage.recheck().asked()).isEqualTo(100);
        assertThat(stage.recheck().asked()).isEqualTo(52);
        assertThat(stage.recheck().asked()).isZero();
        assertThat(stage.network.lookedUp()).doesNotHaveDuplicates();
    }
}
