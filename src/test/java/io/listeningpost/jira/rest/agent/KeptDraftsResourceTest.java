package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.KeptDraft;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptDraftsResourceTest {

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;
    private final Post opener = Posts.post("101").build();

    @BeforeEach
    void hear() {
        stage.hears(opener);
    }

    private JsonNode kept() {
        return rest.as(Role.AGENT, () -> rest.drafts().get("SUP-1")).json().get("draft");
    }

    private RestStage.Reply keep(String body) {
        return rest.as(Role.AGENT, () -> rest.drafts().keep("SUP-1", body));
    }

    private RestStage.Reply discard(String revision) {
        return rest.as(Role.AGENT, () -> rest.drafts().discard("SUP-1", revision));
    }

    @Test
    void keepsEverythingThatWasChosen() {
        assertThat(kept().isNull()).isTrue();

        RestStage.Reply reply = keep("""
                {"text": "Sorry \uD83D\uDE00", "target": "101", "direct": true, "photos": [{"attachment": "10001", "alt": "a label"}, null,
                 {"attachment": "10002"}], "comment": "7:v1", "move": "41", "note": "call them"}""");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode draft = kept();
        assertThat(reply.json().get("draft")).isEqualTo(draft);
        assertThat(draft.get("text").asText()).isEqualTo("Sorry \uD83D\uDE00");
        assertThat(draft.get("target").asText()).isEqualTo("101");
        assertThat(draft.get("direct").asBoolean()).isTrue();
        assertThat(draft.get("photos").findValuesAsText("alt")).containsExactly("a label", "");
        assertThat(draft.get("comment").asText()).isEqualTo("7:v1");
        assertThat(draft.get("move").asText()).isEqualTo("41");
        assertThat(draft.get("note").asText()).isEqualTo("call them");
        assertThat(draft.get("at").asText()).isEqualTo(stage.clock.instant().toString());
    }

    @Test
    void writesOverNothingThatTheCallerDidNotSee() {
        String first = keep("{\"text\": \"Sor\"}").json().at("/draft/revision").asText();
        String second = keep("{\"text\": \"Sorry\", \"revision\": \"" + first + "\"}").json().at("/draft/revision").asText();

        RestStage.Reply late = keep("{\"text\": \"Hello\", \"revision\": \"" + first + "\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.fields()).containsExactly("revision");
        assertThat(late.json().at("/draft/text").asText()).isEqualTo("Sorry");
        assertThat(late.json().at("/draft/revision").asText()).isEqualTo(second);
        assertThat(keep("{\"text\": \"Hello\"}").status()).isEqualTo(409);
        assertThat(discard(first).status()).isEqualTo(409);
        assertThat(discard(first).json().at("/draft/text").asText()).isEqualTo("Sorry");
        assertThat(kept().get("text").asText()).isEqualTo("Sorry");
    }

    @Test
    void saysThatTheDraftIsGone() {
        String revision = keep("{\"text\": \"Sorry\"}").json().at("/draft/revision").asText();
        assertThat(discard(revision).status()).isEqualTo(204);

        RestStage.Reply late = keep("{\"text\": \"Sorry!\", \"revision\": \"" + revision + "\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("draft").isNull()).isTrue();
        assertThat(late.message()).contains("not saved any more");
        assertThat(kept().isNull()).isTrue();
    }

    @Test
    void isKeptNoLongerOnceItIsSent() {
        String revision = keep("{\"text\": \"Sorry\"}").json().at("/draft/revision").asText();

        assertThat(send("another-draft", revision + "1")).isEqualTo(201);
        assertThat(kept().isNull()).as("what was not sent stays").isFalse();
        assertThat(send("the-same-draft", revision)).isEqualTo(201);

        assertThat(kept().isNull()).isTrue();
    }

    private int send(String key, String revision) {
        return rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", "{\"text\": \"Sorry, " + key + "\", \"clientKey\": \"" + key
                + "\", \"seen\": [\"1\"], \"draft\": \"" + revision + "\"}")).status();
    }

    @Test
    void staysWhenTheAnswerIsRefused() {
        String revision = keep("{\"text\": \" \"}").json().at("/draft/revision").asText();

        assertThat(rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", "{\"text\": \" \", \"clientKey\": \"12345678\", "
                + "\"draft\": \"" + revision + "\"}")).status()).isEqualTo(400);

        assertThat(kept().isNull()).isFalse();
    }

    @Test
    void isErasedWithThePostsOfTheThread() {
        keep("{\"text\": \"You wrote: my order is late\"}");
        stage.network.delete(opener.id());
        stage.roundAfter(Duration.ofDays(2));
        stage.roundAfter(Duration.ofDays(2));

        assertThat(stage.drafts.find(stage.conversation(opener).id(), Role.AGENT.key())).isEmpty();
    }

    @Test
    void isBounded() {
        RestStage.Reply long1 = keep("{\"text\": \"" + "x".repeat(KeptDraft.Content.MOST + 1) + "\"}");
        assertThat(long1.status()).isEqualTo(400);
        assertThat(long1.message()).contains("50,000");
        assertThat(keep("{\"text\": \"" + "x".repeat(KeptDraft.Content.MOST) + "\"}").status()).isEqualTo(200);
        assertThat(keep("{\"photos\": [" + "{},".repeat(20) + "{}]}").fields()).containsExactly("photos");
    }

    @Test
    void refusesWhatIsNoRevision() {
        for (String wrong : new String[] {"x", "-1", "9999999999999999999", "1.5"}) {
            assertThat(keep("{\"text\": \"a\", \"revision\": \"" + wrong + "\"}").fields()).as(wrong).containsExactly("revision");
            assertThat(discard(wrong).fields()).as(wrong).containsExactly("revision");
        }
        assertThat(discard("").fields()).containsExactly("revision");
    }

    @Test
    void isForThoseWhoMayAnswer() {
        stage.teams.save(Stage.ACME, new Team(Set.of("others"), Set.of(), Approval.NEVER, Set.of(), Set.of(), true));

        assertThat(keep("{\"text\": \"Sorry\"}").status()).isEqualTo(403);
        assertThat(discard("1").status()).isEqualTo(403);
        assertThat(rest.as(Role.AGENT, () -> rest.drafts().get("SUP-1")).status()).isEqualTo(403);
    }
}
