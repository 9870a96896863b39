package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Author;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConversationsResourceTest {

    private static final Author JANE = new Author("501", "jane_doe", "Jane Doe", OptionalLong.of(1000), true, Optional.empty());

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;
    private final Post opener = Posts.post("101").by(JANE).with(new Media("photo", Optional.empty(), Optional.of("A doormat"))).build();

    @Test
    void showsWhoSaidWhatOldestFirst() {
        Post bystander = Posts.replyTo(opener, "102").by("7", "joe").text("@jane_doe @acme same here").build();
        stage.hears(opener, bystander);
        stage.queued(opener, "Sorry, we are looking");
        stage.roundAfter(Duration.ofMinutes(2));
        Post thanks = Posts.replyTo(stage.network.ours().getFirst(), "103").by(JANE).text("@acme thanks").at(stage.clock.instant()).build();
        stage.clock.advance(Duration.ofMinutes(1));
        stage.hears(thanks);
        JsonNode view = view();
        assertThat(view.get("items").findValuesAsText("role")).containsExactly("customer", "bystander", "us", "customer");
        assertThat(view.at("/items/2/parts/0/text").asText()).isEqualTo("Sorry, we are looking");
        assertThat(view.at("/items/2/delivery/state").asText()).isEqualTo("delivered");
        assertThat(view.at("/items/2/delivery/by").asText()).isEqualTo("Ada Agent");
        assertThat(view.at("/items/2/parts/0/url").asText()).startsWith("https://x.example/acme/status/");
        assertThat(view.at("/items").findValuesAsText("depth")).containsExactly("0", "1", "1", "2");
        assertThat(view.get("url").asText()).isEqualTo(opener.permalink().toString());
        assertThat(view.at("/items/0/media/0/alt").asText()).isEqualTo("A doormat");
    }

    /** After a crash we learn only later that a reply was out, perhaps when it was answered long since. */
    @Test
    void putsAReplyBeforeItsAnswerHoweverLateWeLearntOfIt() {
        stage.hears(opener);
        stage.queued(opener, "On its way");
        stage.network.loseAnswerOfReply();
        stage.roundAfter(Duration.ofMinutes(2));
        stage.clock.advance(Duration.ofMinutes(1));
        stage.hears(Posts.replyTo(stage.network.ours().getFirst(), "103").by(JANE).text("@acme thanks").at(stage.clock.instant()).build());
        stage.roundAfter(Duration.ofHours(1));
        JsonNode view = view();
        assertThat(view.at("/items/1/delivery/state").asText()).isEqualTo("delivered");
        assertThat(view.get("items").findValuesAsText("role")).containsExactly("customer", "us", "customer");
    }

    @Test
    void describesTheCustomer() {
        stage.hears(opener);
        JsonNode customer = view().get("customer");
        assertThat(customer.get("handle").asText()).isEqualTo("jane_doe");
        assertThat(customer.get("followers").asLong()).isEqualTo(1000);
        assertThat(customer.get("verified").asBoolean()).isTrue();
    }

    @Test
    void showsAPostWithItsNewestWordsAndAnswersItsNewestVersion() {
        stage.hears(opener);
        stage.hears(Posts.editOf(opener, "111").text("@acme my order 4711 is late").build());
        JsonNode item = view().at("/items/0");
        assertThat(item.get("edited").asBoolean()).isTrue();
        assertThat(item.get("id").asText()).isEqualTo("111");
        assertThat(item.at("/parts/0/text").asText()).contains("4711");
        assertThat(item.get("canAnswer").asBoolean()).isTrue();
    }

    @Test
    void offersNoAnswerWhereTheNetworkTakesNone() {
        stage.hears(opener, Posts.replyTo(opener, "102").by("7", "joe").text("@jane_doe calm down").build());
        // X sends such a post along at best; the journal knows it for reading only
        stage.journal.recordContext(Stage.ACME, Posts.replyTo(opener, "104").by("8", "ann").text("@jane_doe hm").build(),
                stage.clock.instant());
        view().get("items").forEach(item -> assertThat(item.get("canAnswer").asBoolean())
                .as(item.get("id").asText()).isEqualTo(item.get("id").asText().equals("101")));
    }

    @Test
    void showsWhatWaitsWithTheEndOfItsGraceTimeLast() {
        stage.hears(opener);
        stage.queued(opener, "On its way");
        JsonNode view = view();
        JsonNode delivery = view.at("/items/1/delivery");
        assertThat(delivery.get("state").asText()).isEqualTo("waiting");
        assertThat(delivery.get("sendsAt").asText()).isEqualTo("2026-03-02T09:01:00Z");
        assertThat(delivery.get("canWithdraw").asBoolean()).isTrue();
        assertThat(delivery.get("canRetry").asBoolean()).isFalse();
        assertThat(view.get("now").asText()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void showsWhatFailedWithItsReason() {
        stage.hears(opener);
        stage.queued(opener, "On its way");
        stage.network.failReply(new SocialFailure.Refused(Refusal.RESTRICTED, "the author restricts who may answer"));
        stage.roundAfter(Duration.ofMinutes(2));
        JsonNode delivery = view().at("/items/1/delivery");
        assertThat(delivery.get("state").asText()).isEqualTo("failed");
        assertThat(delivery.get("reason").asText()).isNotBlank();
        assertThat(delivery.get("canRetry").asBoolean()).isTrue();
    }

    @Test
    void tellsThatSendingWaits() {
        stage.hears(opener);
        stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());
        assertThat(view().at("/account/state").asText()).isEqualTo("revoked");
        stage.accounts.remove(Stage.ACME);
        assertThat(view().at("/account/state").asText()).isEqualTo("removed");
    }

    @Test
    void previewsExactlyWhatIsPublished() {
        stage.hears(opener);
        JsonNode preview = preview("{\"text\":\"" + "word ".repeat(80) + "acme.com\"}");
        assertThat(preview.get("parts")).hasSize(2);
        assertThat(preview.at("/parts/1/text").asText()).endsWith("acme.com 2/2");
        assertThat(preview.get("links").toString()).isEqualTo("[\"acme.com\"]");
        assertThat(preview.get("handle").asText()).isEqualTo("jane_doe");
        assertThat(preview.get("target").asText()).isEqualTo("101");
        assertThat(preview.get("blockers")).isEmpty();
    }

    @Test
    void saysWhatStandsInTheWay() {
        stage.hears(opener);
        JsonNode blocker = preview("{\"text\":\" \"}").at("/blockers/0");
        assertThat(blocker.get("code").asText()).isEqualTo("empty");
        assertThat(blocker.get("message").asText()).startsWith("There is nothing to publish");
        assertThat(preview("{\"text\":\"a\",\"target\":\"999\"}").at("/blockers/0/code").asText()).isEqualTo("no-target");
    }

    @Test
    void storesAnAnswerOnceForOneKey() {
        stage.hears(opener);
        String body = "{\"text\":\"On its way\",\"target\":\"101\",\"clientKey\":\"abcdefgh\"}";
        var first = answer(body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("id").isTextual()).isTrue();
        assertThat(answer(body).json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(stage.outbox.ofConversation(stage.conversation(opener).id())).hasSize(1)
                .allSatisfy(entry -> assertThat(entry.author()).isEqualTo("agent"));
    }

    @Test
    void refusesAnAnswerThatCannotBeSent() {
        stage.hears(opener);
        assertThat(answer("{\"text\":\"a\",\"clientKey\":\"abcdefgh\",\"target\":\"999\"}").fields()).containsExactly("target");
        assertThat(answer("{\"text\":\"\",\"clientKey\":\"abcdefgh\"}").fields()).containsExactly("text");
        assertThat(answer("{\"text\":\"a\"}").fields()).containsExactly("clientKey");
        assertThat(answer("{\"text\":\"a\",\"clientKey\":\"short\"}").fields()).containsExactly("clientKey");
        stage.accounts.remove(Stage.ACME);
        var gone = answer("{\"text\":\"a\",\"clientKey\":\"abcdefgh\"}");
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.fields()).containsExactly("account");
    }

    /** Whether a request is missing or hidden must look the same. */
    @Test
    void answersNotFoundForMissingAndInvisibleAlike() {
        stage.hears(opener);
        var missing = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-77"));
        var invisible = rest.as(Role.CUSTOMER, () -> rest.conversations().get("SUP-1"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json()).isEqualTo(invisible.json());
    }

    private RestStage.Reply answer(String body) {
        return rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", body));
    }

    private JsonNode preview(String body) {
        return rest.as(Role.AGENT, () -> rest.conversations().preview("SUP-1", body)).json();
    }

    private JsonNode view() {
        var reply = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-1"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }
}
