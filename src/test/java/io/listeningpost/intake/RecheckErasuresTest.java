package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Moments;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a look finds gone is taken out of everything that shows it, what it finds changed is changed. */
class RecheckErasuresTest extends Rechecks {

    private static Posts stranger(String id) {
        return post(id).by("777", "bob").at(MutableClock.START.minus(HOUR));
    }

    private static Post quoting(Post quoted) {
        return post("104").text("@acme what of this?").quotes(quoted.id().value()).build();
    }

    @Test
    void erasesADeletedPostAtTheSecondClearLookAndNotBefore() {
        stage.hears(mention, second);
        stage.network.delete(mention.id());

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(new RecheckReport(2, 0, 0, Optional.empty()));
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
        assertThat(stage.entry(mention).post()).isEqualTo(mention);
        assertThat(lookAfter(SECOND_LOOK.minusMillis(1))).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();

        assertThat(lookAfter(Duration.ofMillis(1))).isEqualTo(new RecheckReport(1, 0, 1, Optional.empty()));
        assertThat(stage.desk.ticket().shows(mention.firstId())).isFalse();
        assertThat(stage.desk.ticket().posts()).containsExactly(second);
        assertThat(stage.desk.erasures()).singleElement().satisfies(erasure -> {
            assertThat(erasure.opens()).isTrue();
            assertThat(erasure.why()).isEqualTo(Erasure.Why.DELETED);
            assertThat(erasure.noticedAt()).isEqualTo(stage.clock.instant());
        });
    }

    @Test
    void erasesAComment() {
        stage.hears(mention, second);
        stage.network.delete(second.id());

        lookTwice();

        assertThat(stage.desk.ticket().posts()).isEmpty();
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
        assertThat(stage.desk.erasures()).extracting(Erasure::opens).containsExactly(false);
    }

    @Test
    void goesOnInTheRequestWhoseFirstPostIsGone() {
        stage.hears(mention, second);
        stage.network.delete(mention.id());
        lookTwice();
        Post third = replyTo(second, "104").text("@acme hello?").at(stage.clock.instant()).build();

        stage.hears(third);

        assertThat(stage.desk.ticket().posts()).containsExactly(second, third);
        assertThat(stage.desk.ticket().shows(mention.firstId())).isFalse();
    }

    @Test
    void leavesOnlyATombstoneInTheJournal() {
        stage.hears(mention);
        stage.network.delete(mention.id());

        lookTwice();

        JournalEntry left = stage.entry(mention);
        assertThat(left.outcome()).contains(IntakeOutcome.DELETED);
        assertThat(left.state()).isEqualTo(JournalState.DONE);
        assertThat(left.reason().orElseThrow()).contains("deleted on the network", Moments.told(stage.clock.instant()));
        assertThat(left.post().id()).isEqualTo(mention.id());
        assertThat(left.post().createdAt()).isEqualTo(mention.createdAt());
        assertThat(left.post().text()).isEmpty();
        assertThat(left.post().author()).isEqualTo(Author.unknown(""));
        assertThat(left.post().media()).isEmpty();
        assertThat(left.post().mentions()).isEmpty();
        assertThat(left.post().toString()).doesNotContain("arrived", "jane", "501", "broken", "media.example");
    }

    @Test
    void forgetsWhoSpokeAndBarsTheWayToThem() {
        stage.hears(mention, second);
        stage.network.delete(second.id());

        lookTwice();

        List<Turn> turns = stage.turns.ofConversation(stage.conversation(mention).id());
        assertThat(turns).extracting(Turn::firstId).containsExactly(mention.firstId(), second.firstId());
        assertThat(turns).extracting(Turn::handle).containsExactly("jane_doe", "");
        assertThat(turns).extracting(Turn::closed).containsExactly(Optional.empty(), Optional.of(Refusal.TARGET_GONE));
    }

    @Test
    void tellsHiddenFromDeleted() {
        stage.hears(mention);
        stage.network.hide(mention.id());

        lookTwice();

        assertThat(stage.desk.erasures()).extracting(Erasure::why).containsExactly(Erasure.Why.HIDDEN);
        assertThat(stage.entry(mention).reason().orElseThrow()).contains("hidden by its author").doesNotContain("deleted");
        assertThat(stage.desk.ticket().shows(mention.firstId())).isFalse();
    }

    @Test
    void erasesContextFromEveryRequestThatShowsIt() {
        Post quoted = stage.network.said(stranger("90").text("our flat pack arrived broken").build());
        Post another = post("105").by("502", "bob").text("@acme and this?").quotes("90").build();
        stage.hears(quoting(quoted), another);
        assertThat(stage.desk.tickets()).hasSize(2).allMatch(ticket -> ticket.shows(quoted.firstId()));
        stage.network.delete(quoted.id());

        lookTwice();

        assertThat(stage.desk.tickets()).hasSize(2).noneMatch(ticket -> ticket.shows(quoted.firstId()));
        assertThat(stage.desk.tickets()).allMatch(ticket -> ticket.shows(ticket.draft().post().firstId()));
        assertThat(stage.entry(quoted).outcome()).contains(IntakeOutcome.DELETED);
        assertThat(stage.entry(quoted).post().text()).isEmpty();
    }

    @Test
    void erasesAPostThatStillWaits() {
        stage.desk.refuse("the service desk is closed");
        stage.hears(mention);
        stage.network.delete(mention.id());

        lookTwice();

        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.DELETED);
        stage.desk.accept();
        stage.clock.advance(HOUR);
        assertThat(stage.work().outcomes()).isEmpty();
        assertThat(stage.desk.tickets()).isEmpty();
    }

    @Test
    void knowsWhichPostOpenedTheRequestWhenTheFirstWasGoneByThen() {
        stage.desk.refuse("the service desk is closed");
        stage.hears(mention, second);
        stage.network.delete(mention.id());
        lookTwice();
        stage.desk.accept();
        stage.clock.advance(HOUR);
        stage.work();
        assertThat(stage.desk.ticket().draft().post()).isEqualTo(second);
        stage.network.delete(second.id());

        lookTwice();

        assertThat(stage.desk.erasures()).singleElement().satisfies(erasure -> {
            assertThat(erasure.post()).isEqualTo(second);
            assertThat(erasure.opens()).isTrue();
        });
    }

    @Test
    void finishesAPostWhoseRequestWasDeleted() {
        stage.hears(mention);
        stage.desk.delete(stage.desk.ticket().ref().issueId());
        stage.network.delete(mention.id());

        lookTwice();

        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.DELETED);
    }

    @Test
    void triesAgainWhatTheDeskRefusesAndTells() {
        stage.hears(mention);
        stage.network.delete(mention.id());
        stage.desk.refuse("the request is locked");

        assertThat(lookTwice().erased()).isZero();
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("101", "cannot be taken out", "the request is locked");
        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
        int asked = stage.network.lookedUp().size();

        stage.desk.accept();
        assertThat(lookAfter(HOUR.minusMillis(1)).erased()).isZero();
        assertThat(lookAfter(Duration.ofMillis(1)).erased()).isEqualTo(1);
        assertThat(stage.desk.ticket().shows(mention.firstId())).isFalse();
        assertThat(stage.network.lookedUp()).as("what is known is not paid for again").hasSize(asked);
    }

    @Test
    void oneErasureThatTripsOverABugHoldsUpNoOther() {
        Post other = post("201").by("502", "bob").build();
        stage.hears(mention, other);
        stage.network.delete(mention.id());
        stage.network.delete(other.id());
        stage.desk.breakOn(each -> each.equals(mention));

        RecheckReport report = lookTwice();

        assertThat(report.erased()).isEqualTo(1);
        assertThat(report.bug().orElseThrow()).hasMessageContaining("the desk trips over 101");
        assertThat(stage.entry(other).outcome()).contains(IntakeOutcome.DELETED);
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("101", "see the log");
        stage.desk.accept();
        assertThat(lookAfter(HOUR).erased()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void finishesAnErasureThoughNobodyAsksAnyMore(boolean paused) {
        stage.hears(mention, second);
        stage.network.delete(second.id());
        stage.desk.refuse("the request is locked");
        lookTwice();
        assertThat(stage.desk.ticket().shows(second.firstId())).isTrue();

        save(paused ? settings().withState(AccountState.PAUSED) : settings().withHearing(recheckFor(0)));
        stage.desk.accept();
        stage.network.forgetCalls();

        assertThat(lookAfter(HOUR)).isEqualTo(new RecheckReport(0, 0, 1, Optional.empty()));
        assertThat(stage.desk.ticket().shows(second.firstId())).isFalse();
        assertThat(stage.entry(second).outcome()).contains(IntakeOutcome.DELETED);
        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.calls()).isEmpty();
    }

    @Test
    void takesAPostThatComesBackAsANewOne() {
        stage.hears(mention, second);
        stage.network.hide(second.id());
        lookTwice();
        stage.network.show(second.id());

        assertThat(stage.journal.record(ACME, second, Heard.MENTION, stage.clock.instant())).isEqualTo(Journal.Recorded.NEW);
        stage.work();

        assertThat(stage.desk.ticket().posts()).containsExactly(second);
        assertThat(stage.entry(second).outcome()).contains(IntakeOutcome.COMMENTED);
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).extracting(Turn::handle)
                .containsExactly("jane_doe", "jane_doe");
        assertThat(lookAfter(PostWatch.PACE).erased()).isZero();
        assertThat(stage.network.lookedUp()).endsWith(mention.id(), second.id());
    }

    @Test
    void changesTheCommentOfAChangedPost() {
        stage.hears(mention, second);
        Post edited = stage.network.said(editOf(second, "103").text("@acme it was due on Tuesday").build());

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(new RecheckReport(2, 1, 0, Optional.empty()));
        stage.work();

        assertThat(stage.desk.ticket().posts()).containsExactly(edited);
        assertThat(lookAfter(PostWatch.PACE).changed()).as("known by then").isZero();
    }

    @Test
    void renewsContextWithoutMakingItWork() {
        Post quoted = stage.network.said(stranger("90").text("our flat pack arrived broken").build());
        stage.hears(quoting(quoted));
        Post edited = stage.network.said(editOf(quoted, "91").text("our flat pack arrived bent").build());

        assertThat(lookAfter(PostWatch.PACE).changed()).isEqualTo(1);

        assertThat(stage.entry(quoted).post()).isEqualTo(edited);
        assertThat(stage.work().outcomes()).isEmpty();
    }
}
