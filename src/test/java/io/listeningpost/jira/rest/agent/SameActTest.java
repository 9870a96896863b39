package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Post;
import io.listeningpost.status.StatusOutcome;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer, a move and a note in one press: the answer stands whatever becomes of the rest. */
class SameActTest {

    private final RestStage rest = new RestStage(new Stage(LinkedAccounts.acme().says("10", "We are on it").build()));
    private final Stage stage = rest.stage;
    private final Post opener = Posts.post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(opener);
    }

    @Test
    void answersNotesAndMoves() {
        RestStage.Reply sent = send("12345678", "\"move\": \"11\", \"note\": \" ask the warehouse \"");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().get("undone")).isEmpty();
        assertThat(stage.acts.moved).containsExactly("SUP-1");
        assertThat(stage.acts.notes.values()).containsExactly("agent: ask the warehouse");
        assertThat(said()).hasSize(1);
    }

    /** Whoever looks in another tab learns that taking the answer back leaves the rest. */
    @Test
    void tellsThatMoreWasWantedInTheSameAct() {
        send("12345678", "\"move\": \"11\"");
        assertThat(shown().at("/items/1/delivery/besides").asBoolean()).isTrue();
    }

    @Test
    void tellsNothingOfMovesThatNobodyWanted() {
        send("12345678", "\"note\": \"x\"");
        assertThat(shown().at("/items/1/delivery/besides").asBoolean(true)).isFalse();
    }

    @Test
    void tellsNothingOfAMoveThatWaitsForApproval() {
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of(), false));
        send("12345678", "\"move\": \"11\"");
        assertThat(shown().at("/items/1/delivery/state").asText()).isEqualTo("submitted");
        assertThat(shown().at("/items/1/delivery/besides").asBoolean(true)).isFalse();
    }

    @Test
    void tellsTheMovesOfTheMoment() {
        assertThat(moves()).containsExactly("Start progress");
        send("12345678", "\"move\": \"11\"");
        assertThat(moves()).isEmpty();
    }

    @Test
    void doesNothingTwiceWhenTheButtonIsPressedAgain() {
        String besides = "\"move\": \"11\", \"note\": \"ask the warehouse\"";
        send("12345678", besides);
        RestStage.Reply again = send("12345678", besides);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("undone")).isEmpty();
        assertThat(stage.acts.moved).hasSize(1);
        assertThat(stage.acts.notes).hasSize(1);
        assertThat(said()).hasSize(1);
    }

    /** A node that died between answer and move left the move to the next press. */
    @Test
    void makesTheMoveThatWasLeftUndone() {
        send("12345678", "\"note\": \"x\"");
        send("12345678", "\"move\": \"11\", \"note\": \"x\"");

        assertThat(stage.acts.moved).containsExactly("SUP-1");
        assertThat(said()).hasSize(1);
    }

    @Test
    void sendsTheAnswerAndTellsWhatJiraRefused() {
        stage.acts.refuse("Resolution is required.");

        RestStage.Reply sent = send("12345678", "\"move\": \"11\", \"note\": \"x\"");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().get("undone").toString()).contains("note could not be written").contains("did not move")
                .contains("Resolution is required.");
        assertThat(said()).hasSize(1);
    }

    @Test
    void doesNothingWhereTheAnswerIsRefused() {
        assertThat(send("12345678", "\"move\": \"eleven\"").fields()).containsExactly("move");
        assertThat(send("12345678", "\"note\": \"" + "x".repeat(10_001) + "\"").fields()).containsExactly("note");
        assertThat(as("{\"text\": \"Call +49 30 1234567\", \"clientKey\": \"12345678\", \"move\": \"11\", \"note\": \"x\"}").status())
                .isEqualTo(409);
        assertThat(as("{\"text\": \"\", \"clientKey\": \"12345678\", \"move\": \"11\", \"note\": \"x\"}").status()).isEqualTo(400);

        assertThat(stage.acts.moved).isEmpty();
        assertThat(stage.acts.notes).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void movesNothingBeforeTheAnswerIsApproved() {
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of(), false));

        RestStage.Reply sent = send("12345678", "\"move\": \"11\", \"note\": \"x\"");

        assertThat(sent.json().get("undone").toString()).contains("has to be approved first");
        assertThat(stage.acts.moved).isEmpty();
        assertThat(stage.acts.notes).hasSize(1);
    }

    /** What the status would say, the answer says. */
    @Test
    void doublesNoStatusReply() {
        send("12345678", "\"move\": \"11\"");

        assertThat(stage.moves(opener, "1", "10")).isEqualTo(new StatusOutcome.Silent(StatusOutcome.Reason.SAID_BY_ANSWER,
                "whoever moved the request answered in the same act"));
        assertThat(said()).extracting(OutboxEntry::kind).containsExactly(ReplyKind.ANSWER);
    }

    @Test
    void letsOtherMovesSpeakAsEver() {
        send("12345678", "");
        assertThat(stage.moves(opener, "1", "10")).isInstanceOf(StatusOutcome.Queued.class);
        send("87654321", "\"move\": \"11\", \"seen\": [\"1\"]");
        assertThat(stage.moves(opener, "10", "1", "bruno")).isNotInstanceOf(StatusOutcome.Queued.class);
        assertThat(stage.moves(opener, "1", "10", "bruno")).as("somebody else's").isInstanceOf(StatusOutcome.Queued.class);
        stage.moves(opener, "10", "1");
        stage.clock.advance(Duration.ofMinutes(3));
        assertThat(stage.moves(opener, "1", "10")).as("later").isInstanceOf(StatusOutcome.Queued.class);
    }

    private JsonNode shown() {
        return rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1")).json();
    }

    private List<String> moves() {
        return rest.as(Role.AGENT, () -> rest.conversations().moves("SUP-1")).json().get("moves").findValuesAsText("name");
    }

    private List<OutboxEntry> said() {
        return stage.outbox.ofConversation(stage.conversation(opener).id());
    }

    private RestStage.Reply send(String clientKey, String besides) {
        return as("{\"text\": \"Sorry, we look into it\", \"clientKey\": \"" + clientKey + "\"" + (besides.isEmpty() ? "" : ", ") + besides
                + "}");
    }

    private RestStage.Reply as(String body) {
        return rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", body));
    }
}
