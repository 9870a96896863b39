package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.cost.Spent;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Hearing;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Author;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Listens;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecheckTest {

    private static final Duration SECOND_LOOK = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived")
            .with(new Media("photo", Optional.of("https://media.example/1.png"), Optional.of("a broken box"))).build();
    private final Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();

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
            assertThat(erasure.why()).isEqualTo(Absence.DELETED);
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
        assertThat(left.reason().orElseThrow()).contains("deleted on the network", stage.clock.instant().toString());
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
    void oneAbsenceThatEndsErasesNothing() {
        stage.hears(mention);
        stage.network.hide(mention.id());
        lookAfter(PostWatch.PACE);
        stage.network.show(mention.id());
        lookAfter(SECOND_LOOK);
        stage.network.hide(mention.id());

        assertThat(lookAfter(PostWatch.PACE)).as("a first absence again").isEqualTo(new RecheckReport(1, 0, 0, Optional.empty()));
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
        assertThat(lookAfter(SECOND_LOOK).erased()).isEqualTo(1);
    }

    @Test
    void anErrorIsNoAbsence() {
        stage.hears(mention);
        stage.clock.advance(PostWatch.PACE);
        for (int i = 0; i < 4; i++) {
            stage.network.failLookup(new SocialFailure.Unavailable("503"));
            assertThat(lookAfter(SECOND_LOOK)).isEqualTo(RecheckReport.NOTHING);
        }

        assertThat(stage.network.lookedUp()).hasSize(4);
        assertThat(stage.sources.of(ACME, SecondLook.KEY).orElseThrow().trouble().orElseThrow()).contains("503");
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
        assertThat(lookAfter(SECOND_LOOK).erased()).isZero();
        assertThat(stage.sources.of(ACME, SecondLook.KEY).orElseThrow().trouble()).isEmpty();
    }

    @Test
    void anErrorBetweenTwoAbsencesCountsForNeither() {
        stage.hears(mention);
        stage.network.delete(mention.id());
        lookAfter(PostWatch.PACE);
        stage.network.failLookup(new SocialFailure.Unknown("timed out"));

        assertThat(lookAfter(SECOND_LOOK)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
        assertThat(lookAfter(SECOND_LOOK).erased()).isEqualTo(1);
    }

    @Test
    void silenceIsNoAbsence() {
        stage.hears(mention, second);
        stage.network.sayNothingOf(mention.id());
        lookAfter(PostWatch.PACE);
        stage.network.sayNothingOf(mention.id());
        assertThat(lookAfter(HOUR).asked()).as("asked again soon").isEqualTo(1);

        assertThat(lookAfter(HOUR).erased()).isZero();
        assertThat(stage.desk.erasures()).isEmpty();
        assertThat(stage.entry(mention).post()).isEqualTo(mention);
    }

    @Test
    void givesANetworkMoreTimeThatDeniesAllOfManyPosts() {
        hearsMany(10);
        stage.network.talkNonsense(1);

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(new RecheckReport(10, 0, 0, Optional.empty()));
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("none of 10 posts", "look again at 10 of them before");
        assertThat(lookAfter(HOUR.minusMillis(1))).isEqualTo(RecheckReport.NOTHING);
        assertThat(lookAfter(Duration.ofMillis(1))).isEqualTo(new RecheckReport(10, 0, 0, Optional.empty()));
        assertThat(stage.desk.erasures()).isEmpty();
    }

    @Test
    void believesTheSecondLookAtManyPostsAndTellsNoTaleOfAThird() {
        hearsMany(10);
        stage.network.talkNonsense(2);
        lookAfter(PostWatch.PACE);
        stage.health.reset(ACME);

        assertThat(lookAfter(HOUR).erased()).isEqualTo(10);
        assertThat(stage.health.of(ACME).warning()).isEmpty();
    }

    @Test
    void givesMoreTimeAlsoToThoseThatWereMissedBeforeTheOthers() {
        List<Post> all = hearsMany(12);
        all.subList(4, 12).forEach(each -> stage.journal.later(stage.entry(each).id(),
                MutableClock.START.plus(PostWatch.PACE).plus(SECOND_LOOK)));
        stage.network.talkNonsense(2);

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(new RecheckReport(4, 0, 0, Optional.empty()));
        assertThat(lookAfter(SECOND_LOOK)).isEqualTo(new RecheckReport(12, 0, 0, Optional.empty()));
        assertThat(lookAfter(HOUR).asked()).isEqualTo(12);
        assertThat(stage.desk.erasures()).isEmpty();
    }

    @Test
    void takesSilenceAboutManyPostsForNoAbsence() {
        hearsMany(10).forEach(each -> stage.network.sayNothingOf(each.id()));

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(new RecheckReport(10, 0, 0, Optional.empty()));
        assertThat(stage.health.of(ACME).warning()).isEmpty();
    }

    @Test
    void believesThatNineOfTenAreGone() {
        List<Post> all = hearsMany(10);
        all.stream().skip(1).forEach(each -> stage.network.delete(each.id()));

        lookAfter(PostWatch.PACE);

        assertThat(stage.health.of(ACME).warning()).isEmpty();
        assertThat(lookAfter(SECOND_LOOK).erased()).isEqualTo(9);
        assertThat(stage.desk.tickets()).filteredOn(ticket -> ticket.shows(ticket.draft().post().firstId())).hasSize(1);
    }

    @Test
    void tellsHiddenFromDeleted() {
        stage.hears(mention);
        stage.network.hide(mention.id());

        lookTwice();

        assertThat(stage.desk.erasures()).extracting(Erasure::why).containsExactly(Absence.HIDDEN);
        assertThat(stage.entry(mention).reason().orElseThrow()).contains("hidden by its author").doesNotContain("deleted");
        assertThat(stage.desk.ticket().shows(mention.firstId())).isFalse();
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
    void leavesAloneWhatIsOlderThanTheAdminWants() {
        stage.hears(mention);
        save(settings().withHearing(recheckFor(2)));
        stage.clock.set(MutableClock.START.plus(Duration.ofDays(2)));
        assertThat(stage.recheck().asked()).isEqualTo(1);
        stage.network.delete(mention.id());

        for (int i = 0; i < 5; i++) {
            assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        }
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
        assertThat(stage.journal.due(ACME, stage.clock.instant(), 100)).isEmpty();
    }

    @Test
    void looksTheSecondTimeAlsoWhenThePostGrewTooOldBetween() {
        stage.hears(mention);
        save(settings().withHearing(recheckFor(2)));
        stage.network.delete(mention.id());
        stage.clock.set(MutableClock.START.plus(Duration.ofDays(2)));
        stage.recheck();

        assertThat(lookAfter(SECOND_LOOK).erased()).isEqualTo(1);
    }

    @Test
    void asksNothingWhenTheAdminWantsNone() {
        stage.hears(mention);
        save(settings().withHearing(recheckFor(0)));
        stage.network.delete(mention.id());

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        assertThat(lookAfter(SECOND_LOOK)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.lookedUp()).isEmpty();
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
    }

    @Test
    void restsWhileTheBudgetIsForEssentialsOnly() {
        stage.hears(mention);
        save(settings().withBudget(new Budget(false, OptionalLong.of(100), OptionalLong.empty())));
        stage.clock.advance(PostWatch.PACE);
        LocalDate today = LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC);
        stage.meter.add(ACME, new Spent(today, Charge.POST_READ, 1, 80));

        assertThat(stage.recheck()).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.lookedUp()).isEmpty();

        stage.clock.set(today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(stage.recheck().asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "REVOKED"})
    void asksNothingForAnAccountThatIsNotLinked(AccountState state) {
        stage.hears(mention);
        save(settings().withState(state));

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.lookedUp()).isEmpty();
    }

    @Test
    void asksOnceInADay() {
        stage.hears(mention);

        int rounds = (int) Duration.ofDays(3).dividedBy(Duration.ofMinutes(30));
        for (int i = 0; i < rounds; i++) {
            lookAfter(Duration.ofMinutes(30));
        }

        assertThat(stage.network.lookedUp()).containsExactly(mention.id(), mention.id(), mention.id());
    }

    @Test
    void asksForAHundredAtOnceTheLongestDueFirst() {
        List<PostId> ids = IntStream.range(0, 120).mapToObj(i -> new PostId("5" + i)).toList();
        for (int i = 0; i < ids.size(); i++) {
            Post each = stage.network.said(post(ids.get(i).value()).build());
            stage.journal.record(ACME, each, Heard.MENTION, MutableClock.START.minusSeconds(i));
        }

        assertThat(lookAfter(PostWatch.PACE).asked()).isEqualTo(100);
        assertThat(stage.network.calls()).containsExactly("lookup");
        assertThat(stage.network.lookedUp()).containsExactlyElementsOf(ids.reversed().subList(0, 100));
        assertThat(stage.recheck().asked()).isEqualTo(20);
        assertThat(stage.network.lookedUp().subList(100, 120)).containsExactlyElementsOf(ids.reversed().subList(100, 120));
        assertThat(stage.recheck()).isEqualTo(RecheckReport.NOTHING);
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

    @Test
    void aRateLimitOfLookUpsDoesNotStopPolling() {
        stage.hears(mention);
        stage.clock.advance(PostWatch.PACE);
        Instant until = stage.clock.instant().plus(Duration.ofMinutes(15));
        stage.network.failLookup(new SocialFailure.RateLimited(until, "429"));
        stage.recheck();

        stage.clock.set(until.minusMillis(1));
        assertThat(stage.recheck()).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.lookedUp()).hasSize(1);
        assertThat(stage.poll()).isInstanceOf(PollReport.Finished.class);
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
        stage.clock.set(until);
        assertThat(stage.recheck().asked()).isEqualTo(1);
    }

    @Test
    void revokesAnAccountWhoseKeysAreRefusedAndErasesNothing() {
        stage.hears(mention);
        stage.network.takeOnly("other");

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
        assertThat(lookAfter(SECOND_LOOK)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.desk.ticket().shows(mention.firstId())).isTrue();
    }

    @Test
    void neverAsksForOwnPostsRepostsAndDirectMessages() {
        Post own = post("301").by(ACME.userId(), "acme").text("New opening hours").build();
        Post repost = post("302").by("502", "bob").kind(PostKind.REPOST).text("RT @acme New opening hours").build();
        Post shared = post("304").by("502", "bob").kind(PostKind.REPOST).text("RT").build();
        Post campaign = post("305").by(ACME.userId(), "acme").text("Ask us anything").build();
        stage.hears(own, repost);
        stage.journal.record(ACME, post("303").build(), Heard.DIRECT, stage.clock.instant());
        stage.journal.recordContext(ACME, campaign, stage.clock.instant());
        stage.journal.recordContext(ACME, shared, stage.clock.instant());
        stage.work();

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.lookedUp()).doesNotContain(own.id(), repost.id(), shared.id(), campaign.id(), new PostId("303"));
        assertThat(stage.journal.due(ACME, stage.clock.instant(), 100)).isEmpty();
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

    private RecheckReport lookAfter(Duration time) {
        stage.clock.advance(time);
        return stage.recheck();
    }

    /** The first look that finds posts gone, and the second. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void finishesAnErasureThoughNobodyAsksAnyMore(boolean paused) {
        stage.hears(mention, second);
        stage.network.delete(second.id());
        stage.desk.refuse("the request is locked");
        lookTwice();
        assertThat(stage.desk.ticket().shows(second.firstId())).isTrue();

        AccountSettings account = stage.accounts.find(ACME).orElseThrow();
        stage.accounts.save(paused ? account.withState(AccountState.PAUSED) : account.withHearing(recheckFor(0)));
        stage.desk.accept();
        stage.network.forgetCalls();

        assertThat(lookAfter(HOUR)).isEqualTo(new RecheckReport(0, 0, 1, Optional.empty()));
        assertThat(stage.desk.ticket().shows(second.firstId())).isFalse();
        assertThat(stage.entry(second).outcome()).contains(IntakeOutcome.DELETED);
        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.calls()).isEmpty();
    }

    private RecheckReport lookTwice() {
        lookAfter(PostWatch.PACE);
        return lookAfter(SECOND_LOOK);
    }

    private List<Post> hearsMany(int many) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            posts.add(post("7" + i).by("60" + i, "customer_" + i).build());
        }
        stage.hears(posts.toArray(Post[]::new));
        assertThat(stage.desk.tickets()).hasSize(many);
        return posts;
    }

    private static Posts stranger(String id) {
        return post(id).by("777", "bob").at(MutableClock.START.minus(HOUR));
    }

    private static Post quoting(Post quoted) {
        return post("104").text("@acme what of this?").quotes(quoted.id().value()).build();
    }

    private static AccountSettings settings() {
        return LinkedAccounts.acme().build();
    }

    private void save(AccountSettings settings) {
        stage.accounts.save(settings);
    }

    private static Hearing recheckFor(int days) {
        return Listens.toEverything().recheckingFor(days).build();
    }
}
