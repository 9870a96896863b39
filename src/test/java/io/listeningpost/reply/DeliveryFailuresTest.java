package io.listeningpost.reply;

import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Moments;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network refuses, and how long an answer waits for it. */
class DeliveryFailuresTest extends Deliveries {

    @Test
    void waitsForARateLimitWithoutCountingTheAttempt() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        Instant until = stage.clock.instant().plus(Duration.ofMinutes(20));
        stage.network.failReply(new SocialFailure.RateLimited(until, "429"));

        DeliveryReport report = afterGrace();

        assertThat(report.held().orElseThrow()).contains(Moments.told(until));
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.now(entry).notBefore()).isEqualTo(until);
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.network.calls()).isEmpty();
        stage.clock.set(until);
        stage.round();
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void waitsForNewKeysAndThenSendsEverything() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(other, "Hello you");
        stage.network.takeOnly("fresh");

        afterGrace();
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.health.of(ACME).trouble().orElseThrow()).contains("link the account again");
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofDays(2));
        assertThat(stage.network.calls()).isEmpty();

        stage.accounts.saveCredentials(ACME, new Credentials(Map.of("token", "fresh")));
        stage.accounts.save(LinkedAccounts.acme().build());
        stage.health.reset(ACME);
        stage.round();
        assertThat(stage.network.texts()).containsExactly("Hello", "Hello you");
    }

    @Test
    void waitsLongForCredit() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.OutOfCredit("CreditsDepleted"));

        afterGrace();

        assertThat(stage.now(entry).reason().orElseThrow()).contains("credit is used up");
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.now(entry).notBefore()).isEqualTo(stage.clock.instant().plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @EnumSource(value = Refusal.class, names = {"NOT_ADDRESSED", "TARGET_GONE", "RESTRICTED", "TOO_LONG", "INVALID"})
    void givesUpWhatIsRefusedForGoodInPlainWordsAndGoesOnWithTheRest(Refusal why) {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(other, "Hello again");
        stage.network.failReply(new SocialFailure.Refused(why, "type: not-authorized-for-resource"));

        DeliveryReport report = afterGrace();

        assertThat(report.dead()).isEqualTo(1);
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).reason().orElseThrow()).doesNotContain(why.name()).endsWith("not-authorized-for-resource");
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofHours(5));
        assertThat(stage.network.calls()).doesNotContain("reply");
    }

    @Test
    void holdsAllRepliesButGoesOnListeningWhenTheAccountMayNotPost() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        OutboxEntry second = stage.queued(other, "Hello you");
        stage.network.failReply(new SocialFailure.Refused(Refusal.ACCOUNT_BARRED, "read only"));

        afterGrace();

        assertThat(stage.network.calls()).containsOnlyOnce("reply");
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.now(second).reason().orElseThrow()).contains("does not let the account post").contains("read only");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("does not let the account post");
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.network.calls()).containsExactly("mentions");
        stage.roundAfter(Duration.ofHours(1));
        assertThat(stage.network.texts()).containsExactly("Hello", "Hello you");
    }

    @Test
    void triesAgainLaterWhenTheNetworkIsInTrouble() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Unavailable("503"));

        DeliveryReport report = afterGrace();
        assertThat(report.retried()).isEqualTo(1);
        assertThat(stage.now(entry).uncertain()).isFalse();
        assertThat(stage.now(entry).attempts()).isEqualTo(1);
        assertThat(stage.health.of(ACME).trouble().orElseThrow()).contains("503");
        assertThat(stage.health.of(ACME).quietUntil().orElseThrow()).isAfter(stage.clock.instant());

        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(stage.network.calls()).doesNotContain("own");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesUpAfterTwelveAttemptsOverHoursAndGoesOnWithTheNextReply(boolean unknown) {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(mention, "Next");
        Instant start = stage.clock.instant();
        for (int i = 0; i < 12; i++) {
            stage.network.failReply(unknown ? new SocialFailure.Unknown("reset") : new SocialFailure.Unavailable("503"));
        }

        while (stage.now(entry).state() != DeliveryState.DEAD && stage.clock.instant().isBefore(start.plus(Duration.ofDays(1)))) {
            stage.roundAfter(Duration.ofMinutes(1));
        }

        assertThat(Duration.between(start, stage.clock.instant())).isGreaterThan(Duration.ofHours(2));
        assertThat(stage.now(entry).attempts()).isEqualTo(12);
        assertThat(stage.now(entry).reason().orElseThrow()).startsWith("Given up after 12 attempts.");
        stage.roundAfter(Duration.ofMinutes(10));
        assertThat(stage.network.texts()).containsExactly("Next");
    }
}
