package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts for an absence, and what does not. */
class RecheckDoubtsTest extends Rechecks {

    private List<Post> hearsMany(int many) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            posts.add(post("7" + i).by("60" + i, "customer_" + i).build());
        }
        stage.hears(posts.toArray(Post[]::new));
        assertThat(stage.desk.tickets()).hasSize(many);
        return posts;
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
}
