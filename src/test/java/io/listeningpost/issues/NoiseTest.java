package io.listeningpost.issues;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostKind;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private final Stage stage = new Stage();

    /** zammad/zammad#627, ushahidi/platform#427: one post was reposted 2,400 times and made 2,400 tickets. */
    @Test
    @Field({11, 13})
    void repostsOpenNothingHoweverMany() {
        Post mention = post("101").build();
        stage.hears(mention);
        IntStream.range(0, 500).forEach(i -> stage.network.said(post("r" + i).by("u" + i, "user" + i).kind(PostKind.REPOST)
                .text("RT @jane_doe: @acme my order is late").at(MutableClock.START.plusSeconds(i)).build()));
        stage.poll();
        while (stage.work().finished() > 0) {
            assertThat(stage.desk.ticket().comments()).isEmpty();
        }

        assertThat(stage.journal.countUnfinished(Stage.ACME)).isZero();
    }

    /** ccnz/Ushahidi_Web PR#13: to drop all that says RT drops people who have news of their own. */
    @Test
    @Field(17)
    void wordsThatBeginWithRtAreNoRepost() {
        Post news = post("101").text("RT @bob: @acme is down. Same in Leeds, since nine!").build();

        stage.hears(news);

        assertThat(stage.entry(news).outcome()).contains(IntakeOutcome.OPENED);
    }

    /** zammad/zammad#2556: a change of settings imported 120 old posts at once. */
    @Test
    @Field(12)
    void aChangeOfSettingsImportsNothingOld() {
        Post old = post("1").at(MutableClock.START.minusSeconds(30)).build();
        Post repost = post("2").kind(PostKind.REPOST).text("RT @acme").build();
        stage.hears(old, repost);

        stage.accounts.save(LinkedAccounts.acme().importFrom(MutableClock.START.minus(Duration.ofDays(9))).withoutReopening().build());
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.desk.tickets()).isEmpty();
    }

    /** gkamradt/twitter-reply-bot#1: every answer in a thread that once named us counts as a mention. */
    @Test
    @Field(16)
    void aHandleThatCameAlongOpensNoRequest() {
        Post beforeUs = post("1").at(MutableClock.START.minusSeconds(30)).build();
        Post chatter = replyTo(beforeUs, "2").by("777", "bob").text("@jane_doe @acme good one").build();

        stage.hears(beforeUs, chatter);

        assertThat(stage.entry(chatter).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.desk.tickets()).isEmpty();
    }
}
