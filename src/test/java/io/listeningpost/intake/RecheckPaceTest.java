package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Spent;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which posts are looked at, how often, and when nobody asks. */
class RecheckPaceTest extends Rechecks {

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

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "REVOKED"})
    void asksNothingForAnAccountThatIsNotLinked(AccountState state) {
        stage.hears(mention);
        save(settings().withState(state));

        assertThat(lookAfter(PostWatch.PACE)).isEqualTo(RecheckReport.NOTHING);
        assertThat(stage.network.lookedUp()).isEmpty();
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
}
