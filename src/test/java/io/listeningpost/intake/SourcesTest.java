package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Spent;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.issues.Field;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Listens;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Source TEAPOTS = new Source.Search("s1", "teapot");

    private final Stage stage = new Stage(LinkedAccounts.acme().build().withHearing(Listens.toEverything().build()));

    @BeforeEach
    void everythingIsHeard() {
        stage.network.hears(Heard.values());
    }

    private void listen(Hearing hearing) {
        stage.accounts.save(stage.accounts.find(ACME).orElseThrow().withHearing(hearing));
    }

    private PollReport pollAfter(Duration time) {
        stage.clock.advance(time);
        stage.network.forgetCalls();
        return stage.poll();
    }

    private SourceHealth health(Source source) {
        return stage.sources.of(ACME, source.key()).orElseThrow();
    }

    private Post found(String id) {
        return post(id).text("a teapot without a lid").at(stage.clock.instant()).build();
    }

    @Test
    void asksEverySourceAtFirstMentionsFirst() {
        stage.poll();

        assertThat(stage.network.calls()).containsExactly("mentions", "direct", "quotes", "search:s1");
    }

    @Test
    void asksEachAtItsOwnPace() {
        stage.poll();
        int direct = 0;
        int slow = 0;
        for (int minute = 0; minute < 20; minute++) {
            pollAfter(Duration.ofMinutes(1));
            assertThat(stage.network.calls()).contains("mentions");
            direct += stage.network.calls().contains("direct") ? 1 : 0;
            slow += stage.network.calls().contains("quotes") && stage.network.calls().contains("search:s1") ? 1 : 0;
        }

        assertThat(direct).isEqualTo(10);
        assertThat(slow).isEqualTo(4);
    }

    @Test
    void asksAllAtOnceWhenSomebodyAsks() {
        stage.poll();
        stage.sources.hurry(ACME);

        pollAfter(Duration.ofSeconds(1));

        assertThat(stage.network.calls()).containsExactly("mentions", "direct", "quotes", "search:s1");
    }

    @Test
    void asksOnlyForWhatTheNetworkHasAndTheAdminWants() {
        stage.network.hears(Heard.MENTION, Heard.SEARCH);
        stage.poll();
        assertThat(stage.network.calls()).containsExactly("mentions", "search:s1");

        stage.network.hears(Heard.values());
        listen(Listens.toEverything().withoutDirect().withoutQuotes().searching().build());
        pollAfter(Duration.ofHours(1));
        assertThat(stage.network.calls()).containsExactly("mentions");
    }

    @Test
    void aRateLimitOfOneSourceStopsNoOther() {
        Instant until = MutableClock.START.plus(Duration.ofMinutes(15));
        stage.network.fail(new Source.Direct(), new SocialFailure.RateLimited(until, "429"));
        stage.network.fail(TEAPOTS, new SocialFailure.Refused(Refusal.INVALID, "invalid query"));
        assertThat(stage.poll()).isInstanceOf(PollReport.Finished.class);
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
        assertThat(stage.health.of(ACME).quietUntil()).isEmpty();
        assertThat(health(new Source.Direct()).trouble().orElseThrow()).contains("no more calls until 2026-03-02 09:15 UTC");

        pollAfter(Duration.ofMinutes(10));
        assertThat(stage.network.calls()).containsExactly("mentions", "quotes");
        pollAfter(Duration.ofMinutes(5));
        assertThat(stage.network.calls()).containsExactly("mentions", "direct", "quotes", "search:s1");
        assertThat(health(TEAPOTS).trouble()).isEmpty();
    }

    @Test
    void aRateLimitOfMentionsStopsNoOther() {
        stage.network.failMentions(new SocialFailure.RateLimited(MutableClock.START.plus(Duration.ofMinutes(15)), "429"));

        assertThat(stage.poll()).isInstanceOf(PollReport.Failed.class);

        assertThat(stage.network.calls()).containsExactly("mentions", "direct", "quotes", "search:s1");
        assertThat(stage.health.of(ACME).trouble().orElseThrow()).contains("no more calls");
        pollAfter(Duration.ofMinutes(10));
        assertThat(stage.network.calls()).containsExactly("direct", "quotes", "search:s1");
    }

    @Test
    void tellsAFailingSourceOnceByItsName() {
        stage.network.fail(TEAPOTS, new SocialFailure.Refused(Refusal.INVALID, "invalid query"));

        stage.poll();

        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("The search \"Teapots\"").contains("invalid query");
    }

    @Test
    void refusedKeysAndUsedUpCreditConcernTheAccount() {
        stage.network.fail(new Source.Direct(), new SocialFailure.OutOfCredit("CreditsDepleted"));
        stage.poll();
        assertThat(stage.network.calls()).containsExactly("mentions", "direct");
        assertThat(stage.health.of(ACME).trouble().orElseThrow()).contains("credit");
        assertThat(pollAfter(Duration.ofMinutes(5))).isInstanceOf(PollReport.Skipped.class);
        assertThat(stage.network.calls()).isEmpty();

        stage.network.fail(new Source.Quotes(), new SocialFailure.Unauthorized("401"));
        pollAfter(Duration.ofHours(1));
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
    }

    @Test
    @Field({12, 25})
    void aSourceThatIsSwitchedOnImportsNothingOld() {
        Hearing without = Listens.toEverything().searching().withoutDirect().build();
        listen(without);
        Post old = found("1");
        Post oldMessage = post("2").seenBy(Visibility.DIRECT).thread("dm").text("hello").build();
        stage.hears(old, oldMessage);

        stage.clock.advance(Duration.ofMinutes(1));
        listen(Listens.toEverything().build());
        stage.hears(found("3"));

        assertThat(stage.desk.ticket().draft().post().id().value()).isEqualTo("3");
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.journal.find(ACME, oldMessage.firstId())).isEmpty();
    }

    @Test
    @Field(12)
    void aSourceThatIsSwitchedOffAndOnStartsAnew() {
        stage.hears(found("1"));
        listen(Listens.toEverything().searching().build());
        pollAfter(Duration.ofHours(5));
        Post meanwhile = found("2");
        stage.network.said(meanwhile);
        pollAfter(Duration.ofHours(5));

        listen(Listens.toEverything().build());
        stage.poll();
        stage.work();

        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(stage.journal.find(ACME, meanwhile.firstId()).flatMap(JournalEntry::outcome).filter(IntakeOutcome.OPENED::equals))
                .isEmpty();
    }

    @Test
    void anExpressionThatChangedKeepsItsCursor() {
        stage.poll();
        var before = stage.cursors.find(ACME, TEAPOTS).orElseThrow();
        stage.clock.advance(Duration.ofMinutes(1));

        listen(Listens.toEverything().searching(new KeywordSearch("s1", "Pots", "pot")).build());
        stage.poll();

        assertThat(stage.cursors.find(ACME, TEAPOTS)).contains(before);
        assertThat(health(TEAPOTS).since()).isEqualTo(MutableClock.START);
    }

    @Test
    @Field(19)
    void keepsTheLongestGapOfEachSource() {
        Gap hour = new Gap(MutableClock.START.minusSeconds(3_600), MutableClock.START);
        stage.network.reportGap(hour);
        stage.poll();
        stage.network.reportGap(new Gap(MutableClock.START, MutableClock.START.plusSeconds(5)));
        stage.network.reportGap(TEAPOTS, new Gap(MutableClock.START, MutableClock.START.plusSeconds(7)));
        pollAfter(Duration.ofMinutes(5));

        assertThat(stage.health.of(ACME).gap()).contains(hour);
        assertThat(health(new Source.Mentions()).missed()).hasSize(2);
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("Teapots").contains("2026-03-02 09:00 UTC");
    }

    @Test
    @Field(21)
    void catchesUpAFewPagesARoundWithoutWaiting() {
        IntStream.range(0, 20).forEach(i -> stage.network.said(found("f" + i)));
        IntStream.range(0, 20).forEach(i -> stage.network.said(post("m" + i).at(MutableClock.START.plusSeconds(600 + i)).build()));
        stage.clock.advance(Duration.ofHours(3));
        stage.network.tellAtOnce(2);
        assertThat(stage.poll()).isInstanceOf(PollReport.Finished.class);
        assertThat(stage.network.calls()).containsExactly("mentions", "direct", "quotes", "search:s1");
        assertThat(health(new Source.Mentions()).eager()).isTrue();

        stage.network.tellAtOnce(100);
        pollAfter(Duration.ofMinutes(1));

        assertThat(stage.network.calls()).contains("mentions");
        assertThat(health(new Source.Mentions()).eager()).isFalse();
        assertThat(IntStream.range(0, 20).mapToObj(i -> stage.journal.find(ACME, post("m" + i).build().id()))).allMatch(
                found -> found.isPresent());
    }

    @Test
    void restsOptionalSourcesForTheLastPartOfABudget() {
        stage.accounts.save(stage.accounts.find(ACME).orElseThrow()
                .withBudget(new Budget(true, OptionalLong.of(1_000), OptionalLong.empty())));
        spend(850);

        stage.poll();

        assertThat(stage.network.calls()).containsExactly("mentions", "direct");
        assertThat(health(TEAPOTS).trouble().orElseThrow()).contains("searches, quotes and re-checks rest");
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
    }

    @Test
    void saysThatMentionsStopWhenTheBudgetIsUsedAndGoesOnWithTheNext() {
        stage.accounts.save(stage.accounts.find(ACME).orElseThrow()
                .withBudget(new Budget(true, OptionalLong.of(1_000), OptionalLong.empty())));
        spend(1_000);

        assertThat(stage.poll()).isInstanceOf(PollReport.Skipped.class);
        stage.poll();
        assertThat(stage.network.calls()).isEmpty();
        assertThat(stage.health.of(ACME).trouble().orElseThrow()).contains("mentions and all other reading stop until 2026-03-03");
        assertThat(stage.health.of(ACME).failures()).isEqualTo(1);
        assertThat(stage.setbacks().quiet(ACME)).isEmpty();

        stage.clock.set(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(stage.poll()).isInstanceOf(PollReport.Finished.class);
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
        assertThat(health(TEAPOTS).trouble()).isEmpty();
    }

    @Test
    @Field(22)
    void anEarlierStartChosenWhenLinkingAgainBringsInWhatWasTooOld() {
        Post old = post("1").at(MutableClock.START.minus(Duration.ofMinutes(4))).build();
        Post older = post("2").at(MutableClock.START.minus(Duration.ofDays(2))).build();
        stage.hears(old, older);
        assertThat(stage.desk.tickets()).isEmpty();

        stage.accounts.save(LinkedAccounts.acme().importFrom(MutableClock.START.minus(Duration.ofDays(3))).build());
        stage.relinked();
        stage.poll();
        stage.work();

        assertThat(stage.desk.tickets()).extracting(ticket -> ticket.draft().post()).containsExactly(older, old);
        stage.relinked();
        stage.poll();
        stage.work();
        assertThat(stage.desk.tickets()).hasSize(2);
    }

    private void spend(long micros) {
        stage.meter.add(ACME, new Spent(LocalDate.of(2026, 3, 2), Charge.POST_READ, 1, micros));
    }
}
