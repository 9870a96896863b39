package io.listeningpost.jira.rest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.status.StatusOutcome;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A post is unanswered until an agent's answer to whoever wrote it is out, in the talk in which it was said. */
class AnsweredMentionsTest {

    private final RestStage rest = new RestStage(new Stage(LinkedAccounts.acme().says("10", "We are on it").build()));
    private final Stage stage = rest.stage;
    private final Post opener = Posts.post("101").text("@acme late").build();
    private final Post second = Posts.replyTo(opener, "102").text("@acme hello?").build();
    private final Post third = Posts.replyTo(second, "103").text("@acme anybody?").build();

    private List<String> unanswered() {
        JsonNode page = rest.as(Role.AGENT, () -> rest.mentions().page("SUP", "", "", "", "", "", "true", "", "50")).json();
        List<String> found = new ArrayList<>();
        page.get("values").forEach(row -> {
            assertThat(row.get("answered").asBoolean(true)).as("the row says what the filter does").isFalse();
            found.add(row.get("text").asText());
        });
        return found;
    }

    private void answered(AnswerDraft draft) {
        stage.queued(draft);
        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();
    }

    private void answered(Post post, String text) {
        answered(new AnswerDraft(stage.conversation(post).id(), Optional.of(post.id().value()), text, List.of(), false, "agent",
                UUID.randomUUID().toString()));
    }

    @Test
    void answersWhateverTheAuthorSaidBefore() {
        stage.hears(opener, second, third);
        assertThat(unanswered()).containsExactly("@acme anybody?", "@acme hello?", "@acme late");

        answered(third, "It is on its way");

        assertThat(unanswered()).isEmpty();
    }

    @Test
    void answersAnEarlierPostAndWithItWhatWasSaidMeanwhile() {
        stage.hears(opener, second);
        stage.clock.advance(Duration.ofMinutes(5));
        answered(opener, "It is on its way");
        assertThat(unanswered()).isEmpty();

        stage.hears(Posts.replyTo(second, "104").at(stage.clock.instant().plusSeconds(60)).text("@acme still not here").build());
        assertThat(unanswered()).as("said after it").containsExactly("@acme still not here");
    }

    @Test
    void answersNobodyElse() {
        stage.hears(opener, Posts.replyTo(opener, "105").by("9", "joe").text("@acme mine too").build());
        stage.clock.advance(Duration.ofMinutes(5));
        answered(opener, "It is on its way");

        assertThat(unanswered()).containsExactly("@acme mine too");
    }

    /** What waits can still be taken back. */
    @Test
    void waitsUntilTheAnswerIsOut() {
        stage.hears(opener);
        stage.queued(opener, "It is on its way");
        assertThat(unanswered()).containsExactly("@acme late");

        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();
        assertThat(unanswered()).isEmpty();
    }

    @Test
    void takesNoStatusForAnAnswer() {
        stage.hears(opener);
        assertThat(stage.moves(opener, "1", "10")).isInstanceOf(StatusOutcome.Queued.class);
        stage.clock.advance(Duration.ofMinutes(10));
        stage.deliver();

        assertThat(stage.network.ours()).hasSize(1);
        assertThat(unanswered()).containsExactly("@acme late");
    }

    /** Going on from our own words answers whom they answered. */
    @Test
    void countsWhatGoesOnFromOurOwnWords() {
        stage.hears(opener);
        assertThat(stage.moves(opener, "1", "10")).isInstanceOf(StatusOutcome.Queued.class);
        stage.clock.advance(Duration.ofMinutes(10));
        stage.deliver();
        PostId ours = stage.lastOfOurs();
        answered(new AnswerDraft(stage.conversation(opener).id(), Optional.of(ours.value()), "It left today", List.of(), false, "agent",
                UUID.randomUUID().toString()));

        assertThat(unanswered()).isEmpty();
    }

    /** Two threads of one person in one request: the answer in one leaves the other. */
    @Test
    void answersOnlyInItsOwnTalk() {
        Post again = Posts.post("201").text("@acme and my refund?").build();
        Post more = Posts.replyTo(again, "202").text("@acme refund!").build();
        stage.hears(opener, again, more);
        stage.conversations.merge(stage.conversation(again).id(), stage.conversation(opener).id());
        stage.clock.advance(Duration.ofMinutes(5));

        answered(opener, "It is on its way");
        assertThat(unanswered()).containsExactly("@acme refund!", "@acme and my refund?");

        answered(more, "Your refund is on its way");
        assertThat(unanswered()).isEmpty();
    }
}
