package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Listens;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our own answers are asked for again, seldom and cautiously. */
class OwnLookTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();

    private PostId answered() {
        stage.hears(mention);
        OutboxEntry entry = stage.queued(mention, "Sorry!");
        stage.roundAfter(MINUTE);
        return stage.now(entry).parts().getFirst().postId().orElseThrow();
    }

    private RecheckReport lookAfter(Duration time) {
        stage.clock.advance(time);
        return stage.recheck();
    }

    private boolean isGone() {
        return stage.ownPosts.ofConversation(stage.conversation(mention).id()).stream().map(OwnPost::gone).allMatch(at -> at.isPresent());
    }

    private void recheckFor(int days) {
        stage.accounts.save(LinkedAccounts.acme().build().withHearing(Listens.toEverything().recheckingFor(days).build()));
    }

    @Test
    void believesADeletionAtTheSecondLookAnHourLater() {
        stage.network.delete(answered());

        lookAfter(OwnPostWatch.FIRST_LOOK);
        assertThat(isGone()).isFalse();
        lookAfter(HOUR.minusMillis(1));
        assertThat(isGone()).isFalse();
        lookAfter(Duration.ofMillis(1));
        assertThat(isGone()).isTrue();
        assertThat(stage.desk.erasures()).as("our own words are not erased").isEmpty();
    }

    @Test
    void asksInTheSameCallAsForThePostsOfOthers() {
        PostId ours = answered();
        stage.network.forgetCalls();

        assertThat(lookAfter(PostWatch.PACE).asked()).isEqualTo(2);

        assertThat(stage.network.calls()).containsExactly("lookup");
        assertThat(stage.network.lookedUp()).containsExactly(mention.id(), ours);
    }

    /** After about one and three days: whoever deletes an answer does it soon, and every look costs. */
    @Test
    void looksLessAndLessOften() {
        PostId ours = answered();
        Instant out = stage.clock.instant();
        List<Long> hours = new ArrayList<>();
        for (int hour = 0; hour < 24 * 9; hour++) {
            int before = (int) stage.network.lookedUp().stream().filter(ours::equals).count();
            lookAfter(HOUR);
            if (stage.network.lookedUp().stream().filter(ours::equals).count() > before) {
                hours.add(Duration.between(out, stage.clock.instant()).toHours());
            }
        }

        assertThat(hours).containsExactly(22L, 66L);
        assertThat(stage.ownPosts.due(ACME, stage.clock.instant(), 10)).as("left after the days that the admin pays for").isEmpty();
    }

    @Test
    void asksNothingWhereTheAdminWantsNone() {
        stage.network.delete(answered());
        recheckFor(0);

        for (int day = 0; day < 3; day++) {
            lookAfter(Duration.ofDays(1));
        }
        assertThat(stage.network.lookedUp()).isEmpty();
        assertThat(isGone()).isFalse();
    }

    @Test
    void looksTheSecondTimeAlsoWhenItGrewTooOldBetween() {
        recheckFor(1);
        stage.network.delete(answered());
        recheckFor(1);

        lookAfter(Duration.ofHours(24).minus(MINUTE));
        lookAfter(HOUR);

        assertThat(isGone()).isTrue();
    }

    @Test
    void whatIsThereAtTheSecondLookIsNotGone() {
        PostId ours = answered();
        stage.network.talkNonsense(1);
        lookAfter(OwnPostWatch.FIRST_LOOK);
        assertThat(stage.ownPosts.due(ACME, stage.clock.instant().plus(HOUR), 1)).singleElement()
                .satisfies(each -> assertThat(each.missedAt()).isPresent());
        lookAfter(HOUR);
        stage.network.delete(ours);

        lookAfter(OwnPostWatch.FIRST_LOOK.plus(HOUR).multipliedBy(2));
        assertThat(isGone()).as("a first absence again").isFalse();
        lookAfter(HOUR);
        assertThat(isGone()).isTrue();
    }

    /** As when the account is protected for a while, or suspended: what we must not see may be there. */
    @Test
    void whatIsHiddenIsNotGone() {
        stage.network.hide(answered());

        for (int hour = 0; hour < 24 * 5; hour++) {
            lookAfter(HOUR);
        }
        assertThat(isGone()).isFalse();
    }

    @Test
    void anErrorOrSilenceIsNoAbsence() {
        PostId ours = answered();
        stage.network.delete(ours);
        stage.network.failLookup(new SocialFailure.Unavailable("503"));
        lookAfter(OwnPostWatch.FIRST_LOOK);
        stage.network.sayNothingOf(ours);
        lookAfter(HOUR);
        assertThat(stage.network.lookedUp()).filteredOn(ours::equals).hasSize(2);

        assertThat(lookAfter(OwnPostWatch.FIRST_LOOK.plus(HOUR).multipliedBy(2)).asked()).isPositive();
        assertThat(isGone()).as("a first absence").isFalse();
        lookAfter(HOUR);
        assertThat(isGone()).isTrue();
    }

    @Test
    void doesNotAskForWhatWasSaidInPrivate() {
        stage.hears(mention);
        stage.queued(stage.privateDraft(mention, "Your street, please"));
        stage.roundAfter(MINUTE);

        lookAfter(OwnPostWatch.FIRST_LOOK);

        assertThat(stage.network.lookedUp()).containsExactly(mention.id());
    }

    @Test
    void customersPostsComeFirst() {
        PostId ours = answered();
        IntStream.range(0, 99).forEach(i -> stage.journal.record(ACME, stage.network.said(post("5" + i).build()), stage.clock.instant()));

        assertThat(lookAfter(PostWatch.PACE.plus(HOUR)).asked()).isEqualTo(100);
        assertThat(stage.network.lookedUp()).doesNotContain(ours);
        assertThat(lookAfter(MINUTE).asked()).isEqualTo(1);
        assertThat(stage.network.lookedUp()).contains(ours);
    }
}
