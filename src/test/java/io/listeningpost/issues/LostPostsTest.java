package io.listeningpost.issues;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LostPostsTest {

    private final Stage stage = new Stage();

    /** valory-xyz/IEKit#307: a mention that appears late is lost for ever when polling goes by the last id alone. */
    @Test
    @Field(18)
    void aMentionThatAppearsLateIsFound() {
        Instant written = stage.clock.instant().plusSeconds(30);
        stage.roundAfter(Duration.ofMinutes(1));
        stage.roundAfter(Duration.ofMinutes(1));

        stage.hears(post("101").at(written).build());

        assertThat(stage.desk.tickets()).hasSize(1);
    }

    /** chatwoot/chatwoot#4415: it stopped some time ago without a word, and linking again lost everything in between. */
    @Test
    @Field(22)
    void anAccountLinkedAgainCatchesUpAndTheSilenceIsSeen() {
        stage.round();
        stage.network.takeOnly("fresh");
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.health.of(Stage.ACME).troubleSince()).contains(stage.clock.instant());
        for (int hour = 0; hour < 24; hour++) {
            stage.network.said(post("h" + hour).at(stage.clock.instant()).build());
            stage.roundAfter(Duration.ofHours(1));
        }

        new AccountLinking(new SocialNetworks(List.of(stage.network)), stage.accounts, stage.accounts.removals(),
                stage.health::reset, stage.clock)
                .link(MemoryNetwork.X, new Credentials(Map.of("token", "fresh")), LinkRequest.by("robot"));
        stage.round();

        assertThat(stage.desk.tickets()).hasSize(24);
    }

    /** zammad's spec, line 941: a busy term is capped at 120 posts and the rest is dropped. */
    @Test
    @Field(24)
    void aFloodIsQueuedAndNothingIsDropped() {
        IntStream.range(0, 1_000).forEach(i -> stage.network.said(post("f" + i).at(MutableClock.START.plusMillis(i)).build()));
        stage.poll();
        for (int rounds = 0; rounds < 5; rounds++) {
            stage.work();
        }

        assertThat(stage.desk.tickets()).hasSize(1_000);
    }

    /** mispy-archive/twitter_ebooks#5: on its first start a bot answered mentions that were months old. */
    @Test
    @Field(25)
    void theFirstPollImportsNothing() {
        stage.network.said(post("1").at(MutableClock.START.minus(Duration.ofDays(60))).build());
        stage.network.said(post("2").at(MutableClock.START.minusSeconds(20)).build());

        stage.round();

        assertThat(stage.desk.tickets()).isEmpty();
    }

    /** ushahidi/platform#1582: everything is set up, nothing comes, and nobody is told why. */
    @Test
    @Field(23)
    void everyReasonWhyNothingComesIsToldInWords() {
        stage.network.failMentions(new SocialFailure.OutOfCredit("CreditsDepleted"));
        stage.poll();
        assertThat(stage.health.of(Stage.ACME).trouble().orElseThrow()).contains("credit");

        stage.health.reset(Stage.ACME);
        stage.desk.refuse("the request type 25 is gone");
        Post waiting = post("3").build();
        stage.hears(waiting);
        assertThat(stage.health.of(Stage.ACME).warning().orElseThrow()).contains("the request type 25 is gone");
        assertThat(stage.entry(waiting).reason()).contains("the request type 25 is gone");
    }
}
