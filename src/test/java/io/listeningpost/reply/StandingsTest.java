package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.FreeTenure;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requests learn what became of replies, whatever breaks in between. */
class StandingsTest {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();
    private final List<String> notes = new ArrayList<>();
    private boolean broken;

    private void note(RequestRef request, Optional<Instant> lastAnswer, int failed) {
        if (broken) {
            throw new IllegalStateException("Jira is away");
        }
        notes.add(request.key() + " " + lastAnswer.isPresent() + " " + failed);
    }

    private List<RuntimeException> tell() {
        return new Standings(stage.conversations, stage.outbox, this::note).tell(ACME, FreeTenure.of("node-1", 1));
    }

    @Test
    void tellsWhenAnAnswerIsOutAndNotBefore() {
        stage.hears(mention);
        stage.queued(mention, "Sorry!");
        tell();
        assertThat(notes).isEmpty();

        stage.roundAfter(GRACE);
        tell();
        tell();

        assertThat(notes).containsExactly("SUP-1 true 0");
    }

    @Test
    void tellsWhatFailedAndThatItIsTriedAgain() {
        stage.hears(mention);
        OutboxEntry entry = stage.queued(mention, "Sorry!");
        stage.network.failReply(new SocialFailure.Refused(Refusal.RESTRICTED, ""));
        stage.roundAfter(GRACE);
        tell();
        assertThat(stage.triesAgain(entry)).isTrue();
        tell();

        assertThat(notes).containsExactly("SUP-1 false 1", "SUP-1 false 0");
    }

    @Test
    void triesAgainWhatCouldNotBeTold() {
        stage.hears(mention, other);
        stage.queued(mention, "Sorry!");
        stage.queued(other, "Here it comes");
        stage.roundAfter(GRACE);
        broken = true;
        assertThat(tell()).hasSize(2);
        broken = false;

        assertThat(tell()).isEmpty();

        assertThat(notes).containsExactlyInAnyOrder("SUP-1 true 0", "SUP-2 true 0");
    }

    /** One request once, however many replies of it are news. */
    @Test
    void looksAtAConversationOnce() {
        stage.hears(mention);
        stage.queued(mention, "One");
        stage.queued(mention, "Two");
        stage.roundAfter(GRACE);
        stage.deliver();
        tell();

        assertThat(notes).containsExactly("SUP-1 true 0");
        assertThat(stage.outbox.untold(ACME, 0, 10)).isEmpty();
    }
}
