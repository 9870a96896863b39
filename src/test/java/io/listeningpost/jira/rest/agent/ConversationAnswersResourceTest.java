package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.reply.Photo;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be answered, what an answer would look like and cost, and what stops it. */
class ConversationAnswersResourceTest extends OpenConversation {

    @Test
    void offersNoAnswerWhereTheNetworkTakesNone() {
        stage.hears(opener, Posts.replyTo(opener, "102").by("7", "joe").text("@jane_doe calm down").build());
        // X sends such a post along at best; the journal knows it for reading only
        stage.journal.recordContext(Stage.ACME, Posts.replyTo(opener, "104").by("8", "ann").text("@jane_doe hm").build(),
                stage.clock.instant());
        view().get("items").forEach(item -> assertThat(item.get("canAnswer").asBoolean())
                .as(item.get("id").asText()).isEqualTo(item.get("id").asText().equals("101")));
    }

    /** Nobody who was only found may be answered from here; an agent may still go there. */
    @Test
    void showsTheWayByHandWhereTheNetworkTakesNoAnswer() {
        stage.hears(opener);
        Post found = Posts.replyTo(opener, "105").by("9", "lee").text("acme phones are slow").build();
        stage.journal.record(Stage.ACME, found, stage.clock.instant());
        remember(found, Optional.empty(), Heard.SEARCH);
        JsonNode item = view().at("/items/1");
        assertThat(item.get("canAnswer").asBoolean()).isFalse();
        assertThat(item.get("cannot").asText()).isEqualTo("search");
        remember(found, Optional.of(Refusal.NOT_ADDRESSED), Heard.SEARCH);
        assertThat(view().at("/items/1/cannot").asText()).as("when intake knows it at once").isEqualTo("search");
        JsonNode preview = preview("{\"text\":\"Can we help?\",\"target\":\"105\"}");
        assertThat(preview.at("/byHand/url").asText()).isEqualTo("https://x.example/i/status/105");
        assertThat(preview.at("/byHand/text").asText()).isEqualTo("Can we help?");
        assertThat(preview.get("blockers").findValuesAsText("code")).containsExactly("not-addressed");
        assertThat(preview.get("hints").findValuesAsText("code")).contains("found-by-search");
        assertThat(preview.get("cost").isNull()).isTrue();
    }

    @Test
    void answersByDirectMessageWhenAsked() {
        stage.hears(opener);
        assertThat(view().at("/composer/direct").asBoolean()).isTrue();
        assertThat(preview("{\"text\":\"Your number?\",\"direct\":true}").get("channel").asText()).isEqualTo("direct");
        assertThat(answer("{\"text\":\"Your number?\",\"direct\":true,\"clientKey\":\"abcdefgh\"}").status()).isEqualTo(201);
        assertThat(view().at("/items/1/visibility").asText()).isEqualTo("direct");
        assertThat(view().at("/items/0/visibility").asText()).isEqualTo("public");
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
    void namesEverybodyWhomTheNetworkAddressesBesides() {
        Post called = Posts.post("101").by(JANE).text("@acme @Zoe and @Kid42 wait as well, says @JANE_doe").build();
        stage.hears(called);
        JsonNode preview = preview("{\"text\":\"Sorry\"}");
        assertThat(preview.get("handle").asText()).isEqualTo("jane_doe");
        assertThat(preview.get("also").toString()).isEqualTo("[\"kid42\",\"zoe\"]");
        assertThat(preview("{\"text\":\"Sorry\",\"direct\":true}").get("also")).as("only she reads it").isEmpty();

        stage.queued(called, "Sorry");
        stage.roundAfter(Duration.ofMinutes(2));
        String ours = stage.network.ours().getFirst().id().value();
        JsonNode further = preview("{\"text\":\"One more thing\",\"target\":\"" + ours + "\"}");
        assertThat(further.get("handle").asText()).isEmpty();
        assertThat(further.get("also").toString()).isEqualTo("[\"jane_doe\",\"kid42\",\"zoe\"]");
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
    void tellsWhatAnAnswerCostsBeforeItIsSent() {
        stage.hears(opener);
        JsonNode cheap = preview("{\"text\":\"On its way\"}");
        assertThat(cheap.get("channel").asText()).isEqualTo("public");
        assertThat(cheap.get("cost").asText()).isEqualTo("0.01");
        assertThat(cheap.get("linkCost").isNull()).isTrue();
        JsonNode dear = preview("{\"text\":\"See acme.com\"}");
        assertThat(dear.get("cost").asText()).isEqualTo("0.20");
        assertThat(dear.get("linkCost").asText()).isEqualTo("0.20");
        assertThat(dear.get("hints").findValuesAsText("code")).containsExactly("bare-link", "dear-link", "no-apology");
        assertThat(dear.at("/hints/0/message").asText()).contains("https://");
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

    @Test
    void stopsASecondAnswerWithALookAtTheFirst() {
        stage.hears(opener);
        String first = answer("{\"text\":\"On its way\",\"clientKey\":\"aaaaaaaa\"}").json().get("id").asText();

        RestStage.Reply stopped = answer("{\"text\":\"Which order?\",\"clientKey\":\"bbbbbbbb\"}");

        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.message()).startsWith("You answered this already.");
        assertThat(stopped.json().at("/standing/0/id").asText()).isEqualTo(first);
        assertThat(stopped.json().at("/standing/0/by").asText()).isEqualTo("Ada Agent");
        assertThat(stopped.json().at("/standing/0/mine").asBoolean()).isTrue();
        assertThat(stopped.json().at("/standing/0/at").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(stopped.json().at("/standing/0/state").asText()).isEqualTo("waiting");
        assertThat(stopped.json().at("/standing/0/parts/0").asText()).isEqualTo("On its way");
        assertThat(answer("{\"text\":\"On its way\",\"clientKey\":\"aaaaaaaa\"}").status()).isEqualTo(201);
        assertThat(answer("{\"text\":\"Which order?\",\"clientKey\":\"bbbbbbbb\",\"seen\":[\"x\",null]}").status()).isEqualTo(409);
        assertThat(answer("{\"text\":\"Which order?\",\"clientKey\":\"bbbbbbbb\",\"seen\":[\"" + first + "\"]}").status())
                .isEqualTo(201);
        assertThat(stage.outbox.all()).hasSize(2);
    }

    @Test
    void stopsPrivateWordsAndSendsThemWhenTheAnswerSaysTheyWereLookedAt() {
        stage.hears(opener);
        String body = "{\"text\": \"We call +49 30 1234567\", \"clientKey\": \"12345678\"";

        RestStage.Reply refused = answer(body + "}");
        JsonNode preview = preview(body + "}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("anyway");
        assertThat(refused.json().at("/secrets/found/0/words").asText()).isEqualTo("+49 30 1234567");
        assertThat(refused.json().at("/secrets/found/0/kind").asText()).isEqualTo("phone");
        assertThat(preview.get("secrets")).isEqualTo(refused.json().get("secrets"));
        assertThat(preview.at("/parts/0/marks/0/start").asInt()).isEqualTo(8);
        assertThat(preview.at("/parts/0/marks/0/end").asInt()).isEqualTo(22);
        String fingerprint = refused.json().at("/secrets/fingerprint").asText();
        String confirmed = body + ", \"anyway\": \"" + fingerprint + "\"}";
        assertThat(answer(confirmed).status()).isEqualTo(201);
    }

    @Test
    void offersTheImagesOfTheRequestAndTakesThemAlong() {
        stage.hears(opener);
        stage.attachments.attach(issue(), "10", "label.png", "image/png", 200);
        stage.attachments.attach(issue(), "11", "x-101-1.jpg", "image/jpeg", 100);
        JsonNode composer = view().get("composer");
        assertThat(composer.at("/photos/most").asInt()).isPositive();
        assertThat(composer.get("images").findValuesAsText("id")).containsExactly("10", "11");
        assertThat(view().at("/items/0/media/0/image/id").asText()).as("what intake attached").isEqualTo("11");
        var stored = answer("{\"text\":\"Here\",\"photos\":[{\"attachment\":\"10\",\"alt\":\" The label \"}],\"clientKey\":\"abcdefgh\"}");
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stage.outbox.ofConversation(stage.conversation(opener).id()).getFirst().photos())
                .containsExactly(new Photo("10", "label.png", "The label"));
        assertThat(view().at("/items/1/media/0/alt").asText()).isEqualTo("The label");
        assertThat(view().at("/items/1/media/0/image/name").asText()).isEqualTo("label.png");
    }

    private long issue() {
        return stage.conversation(opener).request().orElseThrow().issueId();
    }

    @Test
    void saysWhichPhotosCannotGoAlong() {
        stage.hears(opener);
        assertThat(preview("{\"text\":\"a\",\"photos\":[{\"attachment\":\"99\"}]}").at("/blockers/0/code").asText())
                .isEqualTo("photo-gone");
        var twice = rest.as(Role.AGENT, () -> rest.conversations().preview("SUP-1",
                "{\"text\":\"a\",\"photos\":[{\"attachment\":\"9\"},{\"attachment\":\"9\"},null]}"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.fields()).containsExactly("photos[1].attachment", "photos[2].attachment");
        assertThat(answer("{\"text\":\"a\",\"photos\":[{\"attachment\":\"99\"}],\"clientKey\":\"abcdefgh\"}").fields())
                .containsExactly("photos");
    }

    @Test
    void offersACommentAndMakesOneAnswerOfIt() {
        stage.hears(opener);
        stage.accounts.save(LinkedAccounts.acme().wording(new Wording(Optional.empty(), List.of(), List.of(), Sharing.ASK)).build());
        RequestRef request = stage.conversation(opener).request().orElseThrow();
        stage.comments.put(7, request, "agent", stage.clock.instant().plusSeconds(1), "We look into it");

        JsonNode offer = view().at("/offers/0");
        assertThat(offer.get("text").asText()).isEqualTo("We look into it");
        assertThat(offer.get("by").asText()).isEqualTo("Ada Agent");
        assertThat(offer.get("mine").asBoolean()).isTrue();
        assertThat(offer.get("usable").asBoolean()).isTrue();
        String mark = offer.get("comment").asText();
        RestStage.Reply sent = fromComment(mark, "87654321");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(fromComment(mark, "another-press").json().get("id")).isEqualTo(sent.json().get("id"));
        assertThat(view().get("offers")).isEmpty();
        assertThat(view().at("/items/1/delivery/comment").isNull()).isTrue();

        stage.comments.put(7, request, "agent", stage.clock.instant(), "We looked into it");
        assertThat(view().at("/items/1/delivery/comment").asText()).isEqualTo("changed");
        RestStage.Reply stale = fromComment(mark, "87654321");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.fields()).containsExactly("comment");
        stage.comments.remove(7);
        assertThat(view().at("/items/1/delivery/comment").asText()).isEqualTo("gone");
        for (String wrong : List.of("7", "x:y", "99999999999999999999:v1", ":", "8:v1")) {
            assertThat(fromComment(wrong, "87654321").status()).as(wrong).isEqualTo(409);
        }
    }

    @Test
    void offersTheCommentsOfItsOwnRequestOnly() {
        stage.hears(opener);
        stage.comments.put(7, new RequestRef(4711, "SUP-4711"), "agent", stage.clock.instant(), "Elsewhere");
        String mark = "7:" + stage.comments.find(7).orElseThrow().version();

        assertThat(fromComment(mark, "87654321").status()).isEqualTo(409);
    }

    private RestStage.Reply fromComment(String mark, String clientKey) {
        return answer("{\"text\": \"We look into it\", \"clientKey\": \"" + clientKey + "\", \"comment\": \"" + mark + "\"}");
    }
}
