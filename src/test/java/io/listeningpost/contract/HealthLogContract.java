package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.Breaker;
import io.listeningpost.health.HealthLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class HealthLogContract extends Contract {

    private final HealthLog health = stores.health();

    HealthLogContract(Stores stores) {
        super(stores);
    }

    @Test
    void knowsNothingBeforeTheFirstPoll() {
        assertThat(health.of(account)).isEqualTo(AccountHealth.unknown(account));
    }

    @Test
    void countsFailuresAndKeepsSinceWhen() {
        health.wentWell(account, now, Optional.empty());
        health.failed(account, later(60), "X is down 😡", later(120));
        health.failed(account, later(120), "X is still down", later(240));

        assertThat(health.of(account)).isEqualTo(new AccountHealth(account, Optional.of(later(120)), Optional.of(now),
                Optional.of("X is still down"), Optional.of(later(60)), 2, Optional.of(later(240)), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    @Test
    void aGoodPollEndsTheTroubleAndKeepsWarningAndGap() {
        Gap gap = new Gap(now, later(60));
        health.wentWell(account, now, Optional.of(gap));
        health.warned(account, later(1), "the words of status 3 are wrong");
        health.failed(account, later(60), "X is down", later(120));

        health.wentWell(account, later(180), Optional.empty());

        assertThat(health.of(account)).isEqualTo(new AccountHealth(account, Optional.of(later(180)), Optional.of(later(180)),
                Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.of(gap),
                Optional.of("the words of status 3 are wrong"), Optional.of(later(1)), Optional.empty()));
    }

    @Test
    void aWarningThatNobodyRepeatsEndsWithAGoodPollADayLater() {
        health.warned(account, now, "3 of the last posts could not be read");
        health.wentWell(account, later(86_399), Optional.empty());
        assertThat(health.of(account).warning()).isPresent();

        health.failed(account, later(86_400), "X is down", later(86_500));
        assertThat(health.of(account).warning()).as("nobody knows yet").isPresent();

        health.wentWell(account, later(86_460), Optional.empty());
        assertThat(health.of(account).warning()).isEmpty();
        assertThat(health.of(account).warnedAt()).isEmpty();
    }

    @Test
    void aWarningIsNeitherFailureNorQuiet() {
        health.warned(account, now, "first");
        health.warned(account, later(1), "second");

        AccountHealth warned = health.of(account);

        assertThat(warned.warning()).contains("second");
        assertThat(warned.warnedAt()).contains(later(1));
        assertThat(warned.failures()).isZero();
        assertThat(warned.quietUntil()).isEmpty();
        assertThat(warned.lastPollAt()).isEmpty();
    }

    @Test
    void anImpatientPersonEndsTheQuietOnly() {
        health.failed(account, later(60), "no credit", later(3660));
        AccountHealth before = health.of(account);

        health.endQuiet(account);

        assertThat(health.of(account).quietUntil()).isEmpty();
        assertThat(health.of(account).failed(later(61), "no credit", later(3660)).failures()).isEqualTo(2);
        assertThat(health.of(account).trouble()).isEqualTo(before.trouble());
        assertThat(health.of(account).troubleSince()).isEqualTo(before.troubleSince());
    }

    @Test
    void aResetEndsTroubleQuietFailuresAndWarning() {
        health.wentWell(account, now, Optional.of(new Gap(now, later(60))));
        health.failed(account, later(60), "X is down", later(120));
        health.warned(account, later(61), "warning");
        health.replyRefused(account, later(62), 1, "no");

        health.reset(account);

        assertThat(health.of(account)).isEqualTo(new AccountHealth(account, Optional.of(later(60)), Optional.of(now), Optional.empty(),
                Optional.empty(), 0, Optional.empty(), Optional.of(new Gap(now, later(60))), Optional.empty(), Optional.empty(),
                Optional.empty()));
    }

    @Test
    void keepsABreakerThroughEverythingButAReply() {
        for (int reply = 1; reply <= 4; reply++) {
            assertThat(health.replyRefused(account, later(reply), reply, "The author does not let us answer 😡").until()).isEmpty();
        }
        Breaker opened = health.replyRefused(account, later(5), 5, "gone");

        assertThat(opened).isEqualTo(new Breaker(List.of(1L, 2L, 3L, 4L, 5L), "gone", later(1), 1, Optional.of(later(3605))));
        assertThat(health.of(account).breaker()).contains(opened);
        assertThat(health.of(account).warning()).contains(opened.words());
        health.wentWell(account, later(60), Optional.empty());
        health.failed(account, later(70), "X is down", later(80));
        assertThat(health.of(account).breaker()).contains(opened);

        health.replyTaken(account);

        assertThat(health.of(account).breaker()).isEmpty();
        assertThat(health.of(account).warning()).isEmpty();
        assertThat(health.of(account).trouble()).contains("X is down");
    }

    @Test
    void keepsOtherWarningsWhenAReplyGoesOut() {
        health.replyRefused(account, now, 1, "no");
        health.warned(account, later(1), "the words of status 3 are wrong");

        health.replyTaken(account);

        assertThat(health.of(account).warning()).contains("the words of status 3 are wrong");
    }

    @Test
    void tellsTheHealthOfEveryAccountAtOnce() {
        AccountId other = account();
        health.wentWell(account, now, Optional.empty());
        health.failed(other, now, "X is down", later(60));

        assertThat(health.all()).contains(health.of(account), health.of(other))
                .filteredOn(each -> each.account().equals(account)).hasSize(1);
    }

    @Test
    void keepsTroubleOfAnyLength() {
        HostileText.all().forEach(text -> {
            health.failed(account, now, text, later(60));
            assertThat(health.of(account).trouble()).contains(text);
        });
    }

    @Test
    void noFailureGoesUncounted() {
        for (int round = 1; round <= ROUNDS; round++) {
            Together.run(THREADS, i -> {
                health.failed(account, later(i), "thread " + i, later(60));
                return true;
            });

            assertThat(health.of(account).failures()).isEqualTo(round * THREADS);
        }
    }
}
