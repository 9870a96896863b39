package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionPollTest {

    private static final Source MENTIONS = new Source.Mentions();

    private final Stage stage = new Stage();

    @Test
    void storesEveryPageBeforeTheCursorMoves() {
        for (int i = 0; i < 7; i++) {
            stage.network.said(post("10" + i).at(MutableClock.START.plusSeconds(i)).build());
        }
        stage.clock.advance(Duration.ofMinutes(1));

        assertThat(stage.poll()).isEqualTo(new PollReport.Finished(7, 0, 0, 0, Optional.empty()));
        assertThat(stage.journal.countUnfinished(ACME)).isEqualTo(7);
        assertThat(stage.cursors.find(ACME, MENTIONS)).contains(new Cursor("2026-03-02T09:01:00Z"));
    }

    @Test
    void startsEarlierWhenTheAdminChoseTo() {
        Stage earlier = new Stage(LinkedAccounts.acme().importFrom(MutableClock.START.minus(Duration.ofDays(2))).build());
        earlier.network.said(post("1").at(MutableClock.START.minus(Duration.ofDays(1))).build());

        assertThat(earlier.poll()).isInstanceOfSatisfying(PollReport.Finished.class, report -> assertThat(report.fresh()).isEqualTo(1));
    }

    @Test
    void knowsWhatItReadsAgain() {
        stage.network.said(post("1").build());
        stage.poll();
        stage.clock.advance(Duration.ofMinutes(1));

        assertThat(stage.poll()).isEqualTo(new PollReport.Finished(0, 0, 1, 0, Optional.empty()));
    }

    @Test
    void keepsStoredPagesAndTheOldCursorWhenALaterPageFails() {
        for (int i = 0; i < 5; i++) {
            stage.network.said(post("10" + i).at(MutableClock.START.plusSeconds(i)).build());
        }
        stage.network.failMentions(new SocialFailure.Unavailable("503"));

        assertThat(stage.poll()).isInstanceOf(PollReport.Failed.class);
        assertThat(stage.journal.countUnfinished(ACME)).isEqualTo(3);
        assertThat(stage.cursors.find(ACME, MENTIONS)).isEmpty();

        stage.clock.advance(Duration.ofMinutes(1));
        assertThat(stage.poll()).isEqualTo(new PollReport.Finished(2, 0, 3, 0, Optional.empty()));
    }

    @Test
    void waitsAsLongAsARateLimitSays() {
        Instant until = MutableClock.START.plus(Duration.ofMinutes(13));
        stage.network.failMentions(new SocialFailure.RateLimited(until, "429"));

        assertThat(stage.poll()).isInstanceOfSatisfying(PollReport.Failed.class, report -> {
            assertThat(report.quietUntil()).isEqualTo(until);
            assertThat(report.reason()).contains("no more calls until");
        });
        stage.network.forgetCalls();
        stage.clock.set(until.minusSeconds(1));
        assertThat(stage.poll()).isEqualTo(new PollReport.Skipped("quiet until " + until));
        assertThat(stage.network.calls()).isEmpty();
        stage.clock.set(until);
        assertThat(stage.poll()).isInstanceOf(PollReport.Finished.class);
    }

    @Test
    void believesNoRateLimitOfMoreThanADayNorOneInThePast() {
        stage.network.failMentions(new SocialFailure.RateLimited(Instant.MAX, "429"));
        stage.poll();
        assertThat(mentions().quietUntil()).contains(MutableClock.START.plus(Duration.ofDays(1)));

        stage.sources.hurry(ACME);
        stage.network.failMentions(new SocialFailure.RateLimited(Instant.EPOCH, "429"));
        stage.poll();
        assertThat(mentions().quietUntil().orElseThrow()).isAfter(stage.clock.instant());
    }

    @Test
    void revokesAnAccountWhoseKeysAreRefused() {
        stage.network.takeOnly("another");

        assertThat(stage.poll()).isInstanceOf(PollReport.Failed.class);
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
        assertThat(health().trouble().orElseThrow()).contains("link the account again");
        stage.network.forgetCalls();
        assertThat(stage.poll()).isEqualTo(new PollReport.Skipped("the account is REVOKED"));
        assertThat(stage.network.calls()).isEmpty();
    }

    @Test
    void doesNotRevokeKeysThatWereChangedMeanwhile() {
        stage.network.takeOnly("fresh");
        var stale = stage.accounts.linked(ACME).orElseThrow();
        stage.accounts.saveCredentials(ACME, new Credentials(Map.of("token", "fresh")));

        stage.accounts.revoke(stale);

        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
    }

    @Test
    void tellsUsedUpCreditFromARateLimit() {
        stage.network.failMentions(new SocialFailure.OutOfCredit("CreditsDepleted"));

        stage.poll();

        assertThat(health().trouble().orElseThrow()).contains("credit is used up").contains("CreditsDepleted").doesNotContain("until");
        assertThat(health().quietUntil()).contains(MutableClock.START.plus(Duration.ofHours(1)));
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsLongerAfterEachFailureInARowUpToTenMinutes(boolean unknown) {
        Duration before = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            stage.network.failMentions(unknown ? new SocialFailure.Unknown("reset") : new SocialFailure.Unavailable("503"));
            stage.poll();
            Duration pause = Duration.between(stage.clock.instant(), health().quietUntil().orElseThrow());
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofMinutes(10));
            before = pause;
            stage.clock.advance(pause);
        }
        assertThat(before).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(health().failures()).isEqualTo(8);

        assertThat(stage.poll()).isInstanceOf(PollReport.Finished.class);
        assertThat(health().failures()).isZero();
        assertThat(health().trouble()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void saysWhatTheNetworkRefuses(Refusal why) {
        stage.network.failMentions(new SocialFailure.Refused(why, "the network's own words"));

        assertThat(stage.poll()).isInstanceOfSatisfying(PollReport.Failed.class, report ->
                assertThat(report.quietUntil()).isAfterOrEqualTo(MutableClock.START.plus(Duration.ofMinutes(15))));
        assertThat(health().trouble().orElseThrow()).contains("the network's own words");
    }

    @Test
    void reportsAGap() {
        Gap gap = new Gap(MutableClock.START.minusSeconds(900), MutableClock.START.minusSeconds(300));
        stage.network.reportGap(gap);

        assertThat(stage.poll()).isEqualTo(new PollReport.Finished(0, 0, 0, 0, Optional.of(gap)));
        assertThat(health().gap()).contains(gap);
    }

    @Test
    void keepsWhatCannotBeReadAndGoesOn() {
        stage.network.malformed(new Malformed(Optional.of(new PostId("7")), "{\"id\":7}", "author_id is missing"));
        stage.network.said(post("8").build());

        assertThat(stage.poll()).isEqualTo(new PollReport.Finished(1, 0, 0, 1, Optional.empty()));
        assertThat(stage.journal.find(ACME, new PostId("7"))).hasValueSatisfying(entry -> {
            assertThat(entry.outcome()).contains(IntakeOutcome.REJECTED);
            assertThat(entry.reason()).contains("author_id is missing");
        });
        assertThat(health().warning().orElseThrow()).contains("author_id is missing");
        assertThat(health().trouble()).isEmpty();
        assertThat(stage.cursors.find(ACME, MENTIONS)).isPresent();
    }

    @Test
    void keepsContextForReadingOnly() {
        stage.network.alongside(post("50").text("something else").build());

        stage.poll();

        assertThat(stage.journal.find(ACME, new PostId("50")).orElseThrow().outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.journal.countUnfinished(ACME)).isZero();
    }

    @Test
    void countsABrokenStoreAsAFailureAndHandsOnTheException() {
        stage.network.said(post("1").build());
        RuntimeException full = new IllegalStateException("disk full");
        Journal broken = (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class},
                (proxy, method, arguments) -> {
                    throw full;
                });
        MentionPoll poll = new MentionPoll(stage.accounts, stage.keyring(), new SocialNetworks(List.of(stage.network)), broken,
                stage.cursors, stage.health, stage.sources, stage.setbacks(), stage.budgets(), stage.lookUps,
                stage.events, stage.clock);

        assertThat(poll.poll(ACME)).isInstanceOfSatisfying(PollReport.Failed.class, report -> {
            assertThat(report.bug()).containsSame(full);
            assertThat(report.quietUntil()).isAfter(stage.clock.instant());
        });
        assertThat(health().failures()).isEqualTo(1);
        assertThat(health().trouble().orElseThrow()).contains("could not be stored").doesNotContain("disk full");
        assertThat(stage.cursors.find(ACME, MENTIONS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = AccountState.class, names = {"PAUSED", "REVOKED"})
    void asksNothingForAnAccountThatIsNotLinked(AccountState state) {
        stage.accounts.save(LinkedAccounts.acme().state(state).build());

        assertThat(stage.poll()).isInstanceOf(PollReport.Skipped.class);
        assertThat(stage.network.calls()).isEmpty();
    }

    @Test
    void saysWhenTheNetworkIsNotInstalledOrTheKeysCannotBeOpened() {
        MentionPoll without = new MentionPoll(stage.accounts, stage.keyring(), new SocialNetworks(List.of()), stage.journal,
                stage.cursors, stage.health, stage.sources, stage.setbacks(), stage.budgets(), stage.lookUps,
                stage.events, stage.clock);
        assertThat(without.poll(ACME)).isInstanceOfSatisfying(PollReport.Failed.class, report ->
                assertThat(report.reason()).contains("not installed"));

        Stage keyless = new Stage();
        keyless.accounts.remove(ACME);
        keyless.accounts.save(LinkedAccounts.acme().build());
        assertThat(keyless.poll()).isInstanceOfSatisfying(PollReport.Failed.class, report ->
                assertThat(report.reason()).contains("link it again"));
    }

    @Test
    void skipsAnAccountNobodyKnows() {
        stage.accounts.remove(ACME);

        assertThat(stage.poll()).isEqualTo(new PollReport.Skipped("no such account"));
    }

    private SourceHealth mentions() {
        return stage.sources.of(ACME, MENTIONS.key()).orElseThrow();
    }

    private AccountHealth health() {
        return stage.health.of(ACME);
    }
}
