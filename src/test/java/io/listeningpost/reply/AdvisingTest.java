package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.Advice.Kind;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.util.List;
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
