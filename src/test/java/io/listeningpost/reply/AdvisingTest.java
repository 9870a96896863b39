package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.Advice.Kind;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdvisingTest {

    private final Stage stage = new Stage();

    private List<Advice> advice(Post mention, String text) {
        return stage.replies().preview(AnswerDraft.of(stage.conversation(mention).id(), text, "agent", "")).advice();
    }

    private Post complaint() {
        Post mention = post("101").text("@acme my parcel never arrived").build();
        stage.hears(mention);
        return mention;
    }

    @Test
    void missesAnApologyOnAComplaintAndSaysWhy() {
        Post mention = complaint();

        assertThat(advice(mention, "We look into it")).containsExactly(new Advice(Kind.NO_APOLOGY, "never arrived"));
        assertThat(advice(mention, "So sorry, we look into it")).isEmpty();
        assertThat(advice(mention, " ")).isEmpty();
    }

    @Test
    void asksForAnApologyOnce() {
        Post mention = complaint();
        stage.queued(mention, "Sorry, Jane! Which order is it?");
        Post more = replyTo(mention, "102").text("@acme order 7, still waiting").build();
        stage.hears(more);

        assertThat(advice(mention, "Found it, it is with the carrier")).isEmpty();
    }

    /** The complaint need not stand in the very post that is answered. */
    @Test
    void looksAtAllThatTheCustomerSaidSinceOurLastAnswer() {
        Post mention = complaint();
        Post more = replyTo(mention, "102").text("@acme it is order 7").build();
        stage.hears(more);

        assertThat(advice(mention, "We look into it")).containsExactly(new Advice(Kind.NO_APOLOGY, "never arrived"));

        stage.queued(more, "Which street is it?");
        assertThat(advice(mention, "We look into it")).as("answered since").isEmpty();
    }

    /** Whoever answers in public may not read what was said in private. */
    @Test
    void keepsPrivateComplaintsOutOfPublicAnswers() {
        Post mention = post("101").text("@acme when do you open?").build();
        stage.hears(mention);
        stage.turns.remember(privately(stage.turns.ofConversation(stage.conversation(mention).id()).getFirst()));

        assertThat(advice(mention, "At ten")).isEmpty();
    }

    /** The customer's private complaint, as the journal knows it. */
    private Turn privately(Turn turn) {
        Post complaint = post("201").text("my parcel never arrived").build();
        stage.journal.record(Stage.ACME, complaint, Heard.DIRECT, stage.clock.instant());
        return new Turn(turn.account(), turn.conversationId(), complaint.id(), complaint.firstId(), turn.userId(), turn.handle(), true,
                true, false, turn.at().minusSeconds(1), Optional.of(new ThreadId("dm")), Optional.empty());
    }

    @Test
    void missesNoneWhereNobodyComplains() {
        Post mention = post("101").text("@acme when do you open?").build();
        stage.hears(mention);

        assertThat(advice(mention, "At ten")).isEmpty();
    }

    @Test
    void noticesDefensiveOpenings() {
        Post mention = complaint();

        assertThat(advice(mention, "Actually, sorry: it was sent")).containsExactly(new Advice(Kind.DEFENSIVE, "Actually"));
    }

    @Test
    void noticesAPromiseUnlessTheRequestIsDueSomeTime() {
        Post mention = complaint();
        String text = "Sorry! You hear from us within 24 hours";

        assertThat(advice(mention, text)).containsExactly(new Advice(Kind.PROMISE, "within 24 hours"));
        stage.due.add("SUP-1");
        assertThat(advice(mention, text)).isEmpty();
    }

    @Test
    void noticesNearlyTheSameWords() {
        Post mention = complaint();
        stage.queued(mention, "Sorry, we are looking for your parcel and will write here");

        assertThat(advice(mention, "Sorry! We are looking for your parcel, and we will write here"))
                .containsExactly(new Advice(Kind.LIKE_BEFORE, "Sorry, we are looking for your parcel and will write here"));
        assertThat(advice(mention, "Your parcel is found: it stands at the carrier, ready for you")).isEmpty();
    }

    @Test
    void standsInNoWay() {
        Post mention = complaint();
        Preview preview = stage.replies().preview(AnswerDraft.of(stage.conversation(mention).id(), "Actually, tomorrow", "agent", ""));

        assertThat(preview.advice()).hasSize(3);
        assertThat(preview.blockers()).isEmpty();
        assertThat(stage.queued(mention, "Actually, tomorrow").parts()).hasSize(1);
    }
}
