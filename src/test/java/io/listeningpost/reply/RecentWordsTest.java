package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X refuses the same words of the same account in any thread: no reply may meet that with half of it out. */
class RecentWordsTest {

    private static final String LONG = "word ".repeat(80);

    private final Stage stage = new Stage(LinkedAccounts.acme().says("3", LONG).build());
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();

    @BeforeEach
    void twoCustomersWrote() {
        stage.hears(mention, other);
    }

    @Test
    void sendsNothingOfAReplyWhoseSecondPartWasSaidElsewhere() {
        stage.queued(mention, LONG);
        OutboxEntry second = stage.queued(other, LONG);

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.now(second).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(second).reason().orElseThrow()).contains("Part 2 says exactly what the account posted", "nothing was sent");
        assertThat(stage.network.ours()).hasSize(2).allMatch(ours -> ours.thread().equals(mention.thread()));
        assertThat(stage.health.of(Stage.ACME).breaker()).as("the network refused nothing").isEmpty();
    }

    @Test
    void theComposerSaysSoBefore() {
        stage.queued(mention, LONG);
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(preview(LONG).blockers()).containsExactly(Blocker.PART_SAID_ELSEWHERE);
        assertThat(preview(LONG + "!").blockers()).isEmpty();
        stage.clock.advance(Duration.ofHours(25));
        assertThat(preview(LONG).blockers()).isEmpty();
    }

    @Test
    void asksAnAgentToSayOnePostInOtherWordsAndStopsNothing() {
        stage.queued(mention, "Sorry for that");
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(preview("sorry  for that").hints()).containsExactly(Hint.SAID_ELSEWHERE);
        assertThat(preview("sorry  for that").blockers()).isEmpty();
        assertThat(preview("Sorry for this").hints()).isEmpty();
        assertThat(stage.replies().preview(stage.draft(mention, "Sorry for that")).hints()).isEmpty();
        assertThat(stage.replies().preview(stage.draft(mention, "Sorry for that")).blockers()).containsExactly(Blocker.SAME_WORDS);
    }

    @Test
    void privateWordsMayBeSaidAgain() {
        stage.queued(stage.privateDraft(mention, "Sorry for that"));
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(preview("Sorry for that").hints()).isEmpty();
    }

    @Test
    void whatWasHalfOutGoesOnAfterwards() {
        OutboxEntry entry = stage.queued(mention, LONG);
        stage.network.passReplies(1);
        stage.network.loseAnswerOfReply();
        stage.roundAfter(Duration.ofMinutes(1));
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(2);
    }

    /** The same words go to every customer, so the parts carry the request. */
    @Test
    void aStatusReplyInSeveralPostsNeverRepeatsAnother() {
        stage.moves(mention, "1", "3");
        stage.moves(other, "1", "3");

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.network.texts()).hasSize(4).anyMatch(text -> text.endsWith(" SUP-1 2/2"))
                .anyMatch(text -> text.endsWith(" SUP-2 2/2"));
        assertThat(stage.outbox.all()).extracting(OutboxEntry::state).containsOnly(DeliveryState.DELIVERED);
    }

    private Preview preview(String text) {
        return stage.replies().preview(stage.draft(other, text));
    }
}
