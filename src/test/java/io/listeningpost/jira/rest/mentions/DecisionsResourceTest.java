package io.listeningpost.jira.rest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.mentions.Decision;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsResourceTest {

    private final RestStage rest = new RestStage();
    private final Post old = Posts.post("50").text("@acme old").at(LinkedAccounts.acme().build().importFrom().minusSeconds(60)).build();
    private final Post mention = Posts.post("101").text("@acme late").build();

    private String row(Post post) {
        return Long.toString(rest.stage.entry(post).id());
    }

    private RestStage.Reply decide(String body) {
        return rest.as(Role.AGENT, () -> rest.decisions().decide("SUP", body));
    }

    private RestStage.Reply decide(String key, String act, String reason, String... rows) {
        return decide("{\"key\": \"" + key + "\", \"act\": \"" + act + "\", \"reason\": \"" + reason + "\", \"rows\": [\""
                + String.join("\", \"", rows) + "\"]}");
    }

    private RestStage.Reply undo(String decision) {
        return rest.as(Role.AGENT, () -> rest.decisions().undo("SUP", "{\"decisions\": [\"" + decision + "\"]}"));
    }

    private RestStage.Reply block(String... rows) {
        return rest.as(Role.AGENT, () -> rest.blocked().block("SUP",
                "{\"reason\": \"rude\", \"rows\": [\"" + String.join("\", \"", rows) + "\"]}"));
    }

    @Test
    void tellsWhatCameOfEachOfMany() {
        rest.stage.hears(old, mention);

        JsonNode results = decide("12345678", "open", "", row(old), row(mention), "777", "none").json().get("results");

        assertThat(results.findValuesAsText("row")).containsExactly(row(old), row(mention), "777", "none");
        assertThat(results.get(0).get("state").asText()).isEqualTo("done");
        assertThat(results.get(0).at("/mention/request").asText()).isEqualTo("SUP-2");
        assertThat(results.get(0).at("/mention/why").asText()).isEqualTo("Ada Agent asked for a request.");
        assertThat(results.get(1).get("state").asText()).isEqualTo("refused");
        assertThat(results.get(1).get("message").asText()).isEqualTo("It stands on a request already.");
        assertThat(results.get(2).get("message").asText()).contains("not here any more");
        assertThat(rest.stage.desk.tickets()).hasSize(2);
    }

    @Test
    void decidesOnceByOneKey() {
        rest.stage.hears(old);

        decide("12345678", "open", "", row(old));
        JsonNode again = decide("12345678", "open", "", row(old)).json().get("results");

        assertThat(again.get(0).get("state").asText()).isEqualTo("done");
        assertThat(rest.stage.desk.tickets()).hasSize(1);
    }

    @Test
    void ignoresWithReasonAndTakesItBack() {
        rest.stage.hears(old);
        JsonNode ignored = decide("12345678", "ignore", "an advertisement", row(old)).json().at("/results/0");
        assertThat(ignored.at("/mention/shelf").asText()).isEqualTo("ignored");
        assertThat(ignored.at("/mention/why").asText()).isEqualTo("Ada Agent ignored it: an advertisement");
        assertThat(ignored.at("/mention/decision/undoUntil").asText())
                .isEqualTo(rest.stage.clock.instant().plus(Decision.REVOCABLE).toString());

        JsonNode undone = undo(ignored.get("decision").asText()).json().at("/results/0");

        assertThat(undone.get("state").asText()).isEqualTo("done");
        assertThat(undone.at("/mention/shelf").asText()).isEqualTo("context");
        assertThat(undone.at("/mention/decision").isNull()).isTrue();
        assertThat(undo(ignored.get("decision").asText()).json().at("/results/0/state").asText()).isEqualTo("done");
        assertThat(undo("999").json().at("/results/0/state").asText()).isEqualTo("refused");
    }

    private RestStage.Reply link(String key, String request, boolean together, String... rows) {
        return decide("{\"key\": \"" + key + "\", \"act\": \"link\", \"request\": \"" + request + "\", \"together\": " + together
                + ", \"rows\": [\"" + String.join("\", \"", rows) + "\"]}");
    }

    @Test
    void linksToARequestAndTakesItBack() {
        String portal = rest.stage.desk.filed().key();
        rest.stage.hears(old);

        JsonNode linked = link("12345678", " " + portal.toLowerCase(Locale.ROOT), false, row(old)).json().at("/results/0");

        assertThat(linked.get("state").asText()).isEqualTo("done");
        assertThat(linked.at("/mention/request").asText()).isEqualTo(portal);
        assertThat(linked.at("/mention/why").asText()).isEqualTo("Ada Agent linked it to this request.");
        assertThat(linked.at("/mention/decision/act").asText()).isEqualTo("link");
        JsonNode undone = undo(linked.get("decision").asText()).json().at("/results/0");
        assertThat(undone.get("state").asText()).isEqualTo("done");
        assertThat(undone.at("/mention/shelf").asText()).isEqualTo("context");
    }

    @Test
    void saysWhyItDoesNotLink() {
        rest.stage.hears(mention, old);

        assertThat(link("12345678", "SUP-1", false, row(old)).json().at("/results/0/message").asText()).contains("has another thread");
        assertThat(link("12345679", "SUP-1", true, row(old)).json().at("/results/0/state").asText()).isEqualTo("done");
        assertThat(rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1")).json().get("items").findValuesAsText("text"))
                .contains("@acme old", "@acme late");
        assertThat(link("12345670", "SUP-7", false, row(old)).fields()).containsExactly("request");
        assertThat(link("12345670", "", false, row(old)).fields()).containsExactly("request");
    }

    @Test
    void mergesTheRequestOfAPostIntoAnother() {
        Post other = Posts.post("201").text("@acme still late").build();
        rest.stage.hears(mention, other);

        JsonNode merged = decide("{\"key\": \"12345678\", \"act\": \"merge\", \"request\": \"SUP-1\", \"rows\": [\"" + row(other) + "\"]}")
                .json().at("/results/0");

        assertThat(merged.get("state").asText()).isEqualTo("done");
        assertThat(merged.at("/mention/why").asText()).isEqualTo("Ada Agent merged its request into SUP-1, where its thread goes on.");
        assertThat(merged.at("/mention/decision/undoUntil").isNull()).isTrue();
        RestStage.Reply left = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-2"));
        assertThat(left.status()).isEqualTo(404);
        assertThat(left.message()).contains("goes on in SUP-1");
        assertThat(left.json().get("request").asText()).as("for programs").isEqualTo("SUP-1");
        assertThat(rest.as(Role.AGENT, () -> rest.conversations().get("SUP-9")).json().has("request")).as("nowhere to go").isFalse();
        assertThat(rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1")).json().get("items").findValuesAsText("text"))
                .containsExactly("@acme late", "@acme still late");
        assertThat(decide("{\"key\": \"12345679\", \"act\": \"merge\", \"rows\": [\"" + row(other) + "\"]}").fields())
                .containsExactly("request");
    }

    @Test
    void splitsAPostFromItsRequestAndPutsItBack() {
        Post other = Posts.replyTo(mention, "102").by("777", "joe").text("@acme my refund").build();
        rest.stage.hears(old, mention, other);
        assertThat(canOf(other)).contains("split");
        assertThat(canOf(mention)).doesNotContain("split");

        JsonNode split = decide("12345678", "split", "", row(other), row(mention), row(old)).json().get("results");

        assertThat(split.get(0).get("state").asText()).isEqualTo("done");
        assertThat(split.get(0).at("/mention/request").asText()).isEqualTo("SUP-2");
        assertThat(split.get(0).at("/mention/why").asText()).isEqualTo("Ada Agent made it a request of its own, out of SUP-1.");
        assertThat(split.get(0).at("/mention/decision/act").asText()).isEqualTo("split");
        assertThat(split.get(0).at("/mention/decision/undoUntil").isNull()).isFalse();
        assertThat(split.get(1).get("message").asText()).contains("nothing to split it from");
        assertThat(split.get(2).get("message").asText()).isEqualTo("It stands on no request that could be merged or split.");
        assertThat(texts("SUP-1")).containsExactly("@acme late");
        assertThat(texts("SUP-2")).containsExactly("@acme my refund");

        rest.stage.clock.advance(Duration.ofSeconds(5));
        assertThat(undo(split.get(0).get("decision").asText()).json().at("/results/0/state").asText()).isEqualTo("done");
        assertThat(texts("SUP-1")).containsExactly("@acme late", "@acme my refund");
    }

    @Test
    void offersNothingToTakeBackWhereARequestIsMade() {
        rest.stage.hears(old);
        JsonNode opened = decide("12345678", "open", "", row(old)).json().at("/results/0/mention");

        assertThat(opened.get("shelf").asText()).isEqualTo("request");
        assertThat(opened.at("/decision/state").asText()).isEqualTo("done");
        assertThat(opened.at("/decision/undoUntil").isNull()).isTrue();
    }

    @Test
    void offersNothingToTakeBackWhereASplitIsAnswered() {
        Post other = Posts.replyTo(mention, "102").by("777", "joe").text("@acme my refund").build();
        rest.stage.hears(mention, other);
        decide("12345678", "split", "", row(other));
        assertThat(undoUntil(other).isNull()).isFalse();

        rest.stage.clock.advance(Duration.ofSeconds(5));
        OutboxEntry answer = rest.stage.queued(AnswerDraft.of(rest.stage.conversations
                .byRequest(rest.stage.entry(other).issueId().orElseThrow()).orElseThrow().id(), "It is on its way", "agent", "k1234567"));
        assertThat(undoUntil(other).isNull()).isTrue();
        rest.stage.outbox.withdraw(answer.id(), "taken back");
        assertThat(undoUntil(other).isNull()).as("as if nothing had been said").isFalse();
    }

    @Test
    void offersNothingToTakeBackWhereALinkIsAnswered() {
        rest.stage.hears(mention, old);
        link("12345678", "SUP-1", true, row(old));
        assertThat(undoUntil(old).isNull()).isFalse();

        rest.stage.queued(new AnswerDraft(rest.stage.conversation(mention).id(), Optional.of(old.id().value()), "It is on its way",
                List.of(), false, "agent", "k1234567"));
        assertThat(undoUntil(old).isNull()).isTrue();
    }

    private JsonNode undoUntil(Post post) {
        return rest.as(Role.AGENT, () -> rest.mentions().rows("SUP", row(post))).json().at("/values/0/decision/undoUntil");
    }

    @Test
    void splitsNothingFromARequestThatTheAgentMayNotEdit() {
        Post other = Posts.replyTo(mention, "102").by("777", "joe").text("@acme my refund").build();
        rest.stage.hears(mention, other);
        long issue = rest.stage.entry(other).issueId().orElseThrow();
        rest.stage.desk.delete(issue);

        JsonNode refused = decide("12345678", "split", "", row(other)).json().at("/results/0");

        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.get("message").asText()).contains("not here any more");
        assertThat(rest.stage.decisions.waiting(Stage.ACME, 10)).isEmpty();
        assertThat(rest.stage.entry(other).issueId()).contains(issue);
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS, 401", "CUSTOMER, 404", "LICENSED, 403", "ADMIN, 403", "SYSTEM_ADMIN, 403"})
    void splitsAndPutsBackForAgentsOnly(Role role, int status) {
        Post other = Posts.replyTo(mention, "102").by("777", "joe").text("@acme my refund").build();
        rest.stage.hears(mention, other);
        String wanted = "{\"key\": \"12345678\", \"act\": \"split\", \"rows\": [\"" + row(other) + "\"]}";

        assertThat(rest.as(role, () -> rest.decisions().decide("SUP", wanted)).status()).isEqualTo(status);
        assertThat(rest.stage.desk.tickets()).hasSize(1);

        String decision = decide(wanted).json().at("/results/0/decision").asText();
        assertThat(rest.as(role, () -> rest.decisions().undo("SUP", "{\"decisions\": [\"" + decision + "\"]}")).status())
                .isEqualTo(status);
        assertThat(rest.stage.decisions.find(Long.parseLong(decision)).orElseThrow().state()).isEqualTo(Decision.State.DONE);
    }

    @Test
    void putsNothingBackForWhoMayNotEditBothRequests() {
        Post other = Posts.replyTo(mention, "102").by("777", "joe").text("@acme my refund").build();
        rest.stage.hears(mention, other);
        long from = rest.stage.entry(other).issueId().orElseThrow();
        String decision = decide("12345678", "split", "", row(other)).json().at("/results/0/decision").asText();
        rest.stage.desk.delete(from);

        assertThat(undo(decision).json().at("/results/0/state").asText()).isEqualTo("refused");
        assertThat(rest.stage.decisions.find(Long.parseLong(decision)).orElseThrow().state()).isEqualTo(Decision.State.DONE);
    }

    private List<String> texts(String request) {
        JsonNode items = rest.as(Role.AGENT, () -> rest.conversations().get(request)).json().get("items");
        return items.valueStream().map(item -> item.at("/parts/0/text").asText()).toList();
    }

    private String canOf(Post post) {
        return rest.as(Role.AGENT, () -> rest.mentions().rows("SUP", row(post))).json().at("/values/0/can").toString();
    }

    @Test
    void blocksAndUnblocksAuthors() {
        rest.stage.hears(mention);
        JsonNode blocked = block(row(mention), "777").json().get("results");
        assertThat(blocked.get(0).at("/mention/blocked").asBoolean()).isTrue();
        assertThat(blocked.get(0).at("/mention/can").toString()).isEqualTo("[\"merge\",\"unblock\"]");
        assertThat(blocked.get(1).get("state").asText()).isEqualTo("refused");
        JsonNode all = rest.as(Role.AGENT, () -> rest.blocked().all("SUP")).json().at("/values/0");
        assertThat(all.get("handle").asText()).isEqualTo("jane_doe");
        assertThat(all.get("reason").asText()).isEqualTo("rude");

        rest.as(Role.AGENT, () -> rest.blocked().unblock("SUP", "{\"account\": \"x:99\", \"author\": \"501\"}"));

        assertThat(rest.stage.blocked.ofAccount(Stage.ACME, 10)).isEmpty();
        assertThat(rest.as(Role.AGENT, () -> rest.blocked().unblock("SUP", "{\"account\": \"x:1\", \"author\": \"501\"}")).status())
                .isEqualTo(404);
    }

    @Test
    void refusesToBlockOurselves() {
        Post own = Posts.post("60").by("99", "acme").text("hello").build();
        rest.stage.hears(own, mention);
        rest.stage.journal.recordContext(Stage.ACME, own, rest.stage.clock.instant());

        assertThat(block(row(own)).json().at("/results/0/message").asText()).isEqualTo("It is ours.");
        assertThat(rest.stage.blocked.ofAccount(Stage.ACME, 10)).isEmpty();
    }

    @Test
    void namesWhatToMend() {
        rest.stage.hears(old);

        assertThat(decide("short", "open", "", row(old)).fields()).containsExactly("key");
        assertThat(decide("12345678", "delete", "", row(old)).fields()).containsExactly("act");
        assertThat(decide("12345678", "ignore", "x".repeat(501), row(old)).fields()).containsExactly("reason");
        assertThat(decide("{\"key\": \"12345678\", \"act\": \"open\", \"rows\": []}").fields()).containsExactly("rows");
        assertThat(decide("{\"key\": \"12345678\", \"act\": \"open\", \"rows\": [null]}").fields()).containsExactly("rows");
        assertThat(rest.stage.decisions.ofPost(Stage.ACME, old.firstId(), 10)).isEmpty();
    }
}
