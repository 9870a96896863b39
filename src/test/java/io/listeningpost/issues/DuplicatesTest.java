package io.listeningpost.issues;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();

    /** zammad/zammad#406, chatwoot/chatwoot#596: the brand's own answer came back as a new ticket or conversation. */
    @Test
    @Field({1, 2})
    void anAnswerOfOursPolledBackOpensNothing() {
        stage.hears(mention);
        stage.queued(mention, "@acme is on it");
        stage.roundAfter(Duration.ofMinutes(1));
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.desk.ticket().comments()).isEmpty();
        assertThat(stage.entry(stage.network.ours().getFirst()).outcome()).contains(IntakeOutcome.OWN);
    }

    /** zammad/zammad#406: the answer is polled back before its id is stored, because the process died in between. */
    @Test
    @Field(1)
    void anAnswerOfOursPolledBackBeforeWeStoredItOpensNothing() {
        stage.hears(mention);
        stage.queued(mention, "@acme is on it");
        stage.clock.advance(Duration.ofMinutes(1));
        stage.network.loseAnswerOfReply();
        stage.deliver();
        assertThat(stage.ownPosts.find(Stage.ACME, stage.lastOfOurs())).isEmpty();

        stage.poll();
        stage.work();

        assertThat(stage.desk.ticket().comments()).isEmpty();
    }

    /** chatwoot/chatwoot#1043, #3325, zammad/zammad#251: what the brand writes by itself opens conversations. */
    @Test
    @Field({3, 4})
    void aPostOfOursOpensNothingUntilACustomerAnswersIt() {
        Post ours = post("500").by("99", "acme").text("New tea in the shop! @acme").build();
        stage.hears(ours);
        assertThat(stage.desk.tickets()).isEmpty();

        Post answer = replyTo(ours, "501").by("777", "bob").text("mine came broken").build();
        stage.hears(answer);

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(answer);
        assertThat(stage.desk.ticket().draft().context()).containsExactly(ours);
    }

    /** zammad/zammad#1973: the brand spoke first, and each answer of the customer became another ticket. */
    @Test
    @Field(5)
    void theAnswersToAThreadWeBeganShareOneRequest() {
        Post ours = post("500").by("99", "acme").text("@bob your parcel is here").build();
        Post answer = replyTo(ours, "501").by("777", "bob").text("which parcel?").build();
        Post more = replyTo(answer, "502").by("777", "bob").text("@acme I ordered none").build();

        stage.hears(ours, answer, more);

        assertThat(stage.desk.ticket().posts()).containsExactly(more);
    }

    /** cezarsa/silver_bird#204: a time-out, then the same words published over and over. */
    @Test
    @Field(6)
    void aTimeOutNeverPostsTwice() {
        stage.hears(mention);
        OutboxEntry entry = stage.queued(mention, "Sorry! See acme.com");
        stage.network.loseAnswerOfReply();
        for (int i = 0; i < 60; i++) {
            stage.roundAfter(Duration.ofMinutes(1));
        }

        assertThat(stage.network.ours()).hasSize(1);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    /** PLhery/node-twitter-api-v2#469, sferik/x-ruby#24: "duplicate content" gives no id; it may be our own success. */
    @Test
    @Field(7)
    void aDuplicateIsLookedUpAndLinked() {
        stage.hears(mention);
        OutboxEntry entry = stage.queued(mention, "Sorry!");
        stage.clock.advance(Duration.ofMinutes(1));
        stage.network.send(stage.accounts.linked(Stage.ACME).orElseThrow(), Outgoing.answer(mention.id(), "Sorry!"));

        stage.deliver();

        assertThat(stage.now(entry).parts().getFirst().postId()).contains(stage.lastOfOurs());
        assertThat(stage.network.ours()).hasSize(1);
    }

    /** akrherz/iembot#163: the same refusal for words that another reply said. */
    @Test
    @Field(7)
    void aDuplicateOfOtherWordsIsForAPersonToDecide() {
        stage.hears(mention);
        OutboxEntry entry = stage.queued(mention, "Sorry!");
        stage.network.failReply(new SocialFailure.Refused(Refusal.DUPLICATE, "duplicate content"));
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.triesAgain(entry)).isTrue();
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.network.texts()).containsExactly("Sorry!");
    }

    /** bluesky-social/atproto#612: a post that is both an answer and a mention is told twice. */
    @Test
    @Field(8)
    void aPostToldTwiceCountsOnce() {
        stage.hears(mention);
        Post both = replyTo(mention, "102").text("@acme hello?").build();
        stage.network.said(both);
        stage.journal.record(Stage.ACME, both, stage.clock.instant());
        stage.poll();
        stage.work();
        stage.journal.record(Stage.ACME, both, stage.clock.instant());
        stage.work();

        assertThat(stage.desk.ticket().posts()).containsExactly(both);
    }

    /** Each edit has an id of its own: mastodon/mastodon PR#28324, and X since edits exist. */
    @Test
    @Field(43)
    void anEditedPostStaysOneRequest() {
        stage.hears(mention);
        stage.hears(editOf(mention, "102").text("@acme my order 12 never arrived").build());

        assertThat(stage.desk.tickets()).hasSize(1);
    }
}
