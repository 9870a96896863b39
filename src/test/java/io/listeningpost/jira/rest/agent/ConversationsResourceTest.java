package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.cost.Spent;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.Channel;
import io.listeningpost.reply.Photo;
import io.listeningpost.reply.Preview;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Author;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void showsAnAnswerThatIsGoneAsSuchWithItsWords() {
        stage.hears(opener);
        stage.queued(opener, "Sorry! ".repeat(60).strip());
        stage.roundAfter(Duration.ofMinutes(2));
        stage.network.delete(stage.network.ours().getFirst().id());
        stage.roundAfter(OwnPostWatch.FIRST_LOOK);
        assertThat(view().at("/items/1/delivery/state").asText()).isEqualTo("delivered");
        stage.roundAfter(Duration.ofHours(1));

        JsonNode item = view().at("/items/1");
        assertThat(item.at("/delivery/state").asText()).isEqualTo("lost");
        assertThat(item.at("/delivery/lostAt").asText()).isEqualTo(stage.clock.instant().toString());
        assertThat(item.at("/parts").findValuesAsText("gone")).containsExactly("true", "false");
        assertThat(item.at("/parts/0/text").asText()).startsWith("Sorry!");
        assertThat(item.at("/parts/0/url").isNull()).isTrue();
        assertThat(item.at("/parts/1/url").asText()).startsWith("https://x.example/acme/status/");
        assertThat(item.get("gone").asBoolean()).as("its words are told").isFalse();
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
        return rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", "{\"text\": \"We look into it\", \"clientKey\": \""
                + clientKey + "\", \"comment\": \"" + mark + "\"}"));
    }

    @Test
    void stopsPrivateWordsAndSendsThemWhenTheAnswerSaysTheyWereLookedAt() {
        stage.hears(opener);
        String body = "{\"text\": \"We call +49 30 1234567\", \"clientKey\": \"12345678\"";

        RestStage.Reply refused = rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", body + "}"));
        JsonNode preview = rest.as(Role.AGENT, () -> rest.conversations().preview("SUP-1", body + "}")).json();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("anyway");
        assertThat(refused.json().at("/secrets/found/0/words").asText()).isEqualTo("+49 30 1234567");
        assertThat(refused.json().at("/secrets/found/0/kind").asText()).isEqualTo("phone");
        assertThat(preview.get("secrets")).isEqualTo(refused.json().get("secrets"));
        assertThat(preview.at("/parts/0/marks/0/start").asInt()).isEqualTo(8);
        assertThat(preview.at("/parts/0/marks/0/end").asInt()).isEqualTo(22);
        String fingerprint = refused.json().at("/secrets/fingerprint").asText();
        String confirmed = body + ", \"anyway\": \"" + fingerprint + "\"}";
        assertThat(rest.as(Role.AGENT, () -> rest.conversations().answer("SUP-1", confirmed)).status()).isEqualTo(201);
    }

    /** What lies between is left out, what the thread began with never. */
    @Test
    void showsTheNewestOfALongThreadAndThePostThatItBeganWith() {
        stage.hears(opener);
        for (int i = 0; i < 520; i++) {
            stage.journal.record(Stage.ACME, Posts.replyTo(opener, Integer.toString(1000 + i)).by("7", "joe").text("@acme me too " + i)
                    .at(opener.createdAt().plusSeconds(60 + i)).build(), Heard.MENTION, stage.clock.instant());
        }
        stage.work();
        stage.work();
        stage.work();

        JsonNode view = view();

        assertThat(view.get("items")).hasSize(501);
        assertThat(view.at("/items/0/id").asText()).isEqualTo("101");
        assertThat(view.at("/items/1/id").asText()).isEqualTo("1020");
        assertThat(view.at("/items/500/id").asText()).isEqualTo("1519");
        assertThat(view.at("/items/1/parent").isNull()).as("it is shown above").isTrue();
        assertThat(view.get("url").asText()).isEqualTo(opener.permalink().toString());
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
    void showsThePrivateTalkThatAPublicThreadWentOnIn() {
        Post before = message("301", "about something else");
        stage.journal.recordContext(Stage.ACME, before, stage.clock.instant());
        stage.hears(opener);
        stage.queued(stage.privateDraft(opener, "What is your order number?"));
        stage.clock.advance(Duration.ofMinutes(2));
        stage.round();
        stage.clock.advance(Duration.ofMinutes(3));
        Post number = message("302", "it is 4711");
        stage.journal.record(Stage.ACME, number, Heard.DIRECT, stage.clock.instant());
        stage.work();
        stage.clock.advance(Duration.ofMinutes(1));
        Post thanks = Posts.replyTo(opener, "103").text("@acme I wrote to you").at(stage.clock.instant()).build();
        stage.hears(thanks);

        JsonNode items = view().get("items");

        assertThat(items).extracting(item -> item.get("id").asText()).containsExactly("101", "reply-1", "302", "103");
        assertThat(items.get(1).get("visibility").asText()).isEqualTo("direct");
        assertThat(items.get(2).get("visibility").asText()).isEqualTo("direct");
        assertThat(items.get(2).get("role").asText()).isEqualTo("customer");
        assertThat(items.get(2).get("canAnswer").asBoolean()).isTrue();
        assertThat(items.get(3).get("visibility").asText()).isEqualTo("public");
        assertThat(before.thread()).isEqualTo(number.thread());
        Preview answer = stage.replies().preview(new AnswerDraft(stage.conversation(opener).id(), Optional.of("302"), "Thank you",
                List.of(), false, "", ""));
        assertThat(answer.channel()).isEqualTo(Channel.DIRECT);
        assertThat(answer.target()).contains(number.id());
    }

    private Post message(String id, String text) {
        ThreadId talk = stage.network.directThread(Stage.ACME, opener.author().id());
        return Posts.post(id).by(opener.author().id(), opener.author().handle()).thread(talk.value()).text(text)
                .seenBy(Visibility.DIRECT).at(stage.clock.instant()).build();
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
        assertThat(dear.get("hints").findValuesAsText("code")).containsExactly("bare-link", "dear-link");
        assertThat(dear.at("/hints/0/message").asText()).contains("https://");
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
    void answersByDirectMessageWhenAsked() {
        stage.hears(opener);
        assertThat(view().at("/composer/direct").asBoolean()).isTrue();
        assertThat(preview("{\"text\":\"Your number?\",\"direct\":true}").get("channel").asText()).isEqualTo("direct");
        assertThat(answer("{\"text\":\"Your number?\",\"direct\":true,\"clientKey\":\"abcdefgh\"}").status()).isEqualTo(201);
        assertThat(view().at("/items/1/visibility").asText()).isEqualTo("direct");
        assertThat(view().at("/items/0/visibility").asText()).isEqualTo("public");
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
    void tellsNoWordOfAPostThatIsGone() {
        stage.hears(opener);
        remember(opener, Optional.of(Refusal.TARGET_GONE), Heard.MENTION);
        JsonNode item = view().at("/items/0");
        assertThat(item.get("gone").asBoolean()).isTrue();
        assertThat(item.get("cannot").asText()).isEqualTo("target-gone");
        assertThat(item.at("/parts/0/text").asText()).isEmpty();
        assertThat(item.get("media")).isEmpty();
        assertThat(item.toString()).doesNotContain("doormat").doesNotContain("order is late");
    }

    @Test
    void leavesATombstoneOfAnErasedPost() {
        stage.hears(opener, Posts.replyTo(opener, "102").by("7", "joe").text("@acme look at this").quotes("101").build());
        Post nothing = Posts.post("101").by(Author.unknown("")).text("").build();
        stage.journal.erased(stage.entry(opener).id(), nothing, "deleted; found out at 10");
        JsonNode item = view().at("/items/0");
        assertThat(item.get("gone").asBoolean()).isTrue();
        assertThat(item.get("goneWhy").asText()).isEqualTo("deleted; found out at 10");
        assertThat(item.get("role").asText()).isEqualTo("customer");
        assertThat(view().at("/items/1/quoted").isNull()).isTrue();
    }

    @Test
    void showsWhatAPostQuotesAndAnswersOutsideTheThread() {
        Post elsewhere = Posts.post("77").by("7", "joe").text("My acme phone burns").build();
        stage.journal.recordContext(Stage.ACME, elsewhere, stage.clock.instant());
        stage.hears(Posts.post("101").by(JANE).quotes("77").build(), Posts.post("120").by(JANE).repliesTo("77").thread("120").build());
        JsonNode quoted = view().at("/items/0/quoted");
        assertThat(quoted.get("text").asText()).isEqualTo("My acme phone burns");
        assertThat(quoted.at("/author/handle").asText()).isEqualTo("joe");
        JsonNode answering = rest.as(Role.AGENT, () -> rest.conversations().get("SUP-2")).json().at("/items/0");
        assertThat(answering.at("/parent/text").asText()).isEqualTo("My acme phone burns");
        assertThat(answering.get("quoted").isNull()).isTrue();
    }

    @Test
    void tellsThatTheBudgetLetsNothingBeRead() {
        stage.hears(opener);
        assertThat(view().at("/account/deafUntil").isNull()).isTrue();
        stage.accounts.save(LinkedAccounts.acme().build().withBudget(new Budget(false, OptionalLong.of(1), OptionalLong.empty())));
        rest.meter.add(Stage.ACME, new Spent(LocalDate.parse("2026-03-02"), Charge.POST_READ, 1, 5_000));
        assertThat(view().at("/account/deafUntil").asText()).isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void tellsThatRepliesRestAfterRefusals() {
        stage.hears(opener);
        assertThat(view().at("/account/restsUntil").isNull()).isTrue();
        for (long reply = 1; reply <= 5; reply++) {
            stage.health.replyRefused(Stage.ACME, stage.clock.instant(), reply, "no");
        }
        assertThat(view().at("/account/restsUntil").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(preview("{\"text\":\"a\"}").get("hints").findValuesAsText("code")).contains("resting");
    }

    @Test
    void tellsWhoElseIsWritingUntilTheyStop() {
        stage.hears(opener);
        long conversation = stage.conversation(opener).id();
        stage.writers.writes(conversation, "JIRAUSER10100", stage.clock.instant(), stage.clock.instant().plusSeconds(25));

        JsonNode mine = rest.as(Role.AGENT, () -> rest.conversations().look("SUP-1", "{\"writing\":true}")).json();

        assertThat(mine.get("writers").findValuesAsText("by")).as("not myself").containsExactly("Social Desk");
        assertThat(mine.at("/writers/0/since").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(mine.get("items")).hasSize(1);
        assertThat(stage.writers.of(conversation, stage.clock.instant())).extracting(writer -> writer.userKey()).contains("agent");
        rest.as(Role.AGENT, () -> rest.conversations().look("SUP-1", "{\"writing\":false}"));
        assertThat(stage.writers.of(conversation, stage.clock.instant())).extracting(writer -> writer.userKey())
                .containsExactly("JIRAUSER10100");
        stage.clock.advance(Duration.ofSeconds(25));
        assertThat(view().get("writers")).isEmpty();
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

    private void remember(Post post, Optional<Refusal> closed, Heard heard) {
        long conversation = stage.conversation(opener).id();
        stage.turns.remember(new Turn(Stage.ACME, conversation, post.id(), post.firstId(), post.author().id(), post.author().handle(),
                post.author().equals(JANE), heard != Heard.SEARCH, false, post.createdAt(), Optional.empty(), closed,
                Answerers.EVERYONE, heard));
    }

    private long issue() {
        return stage.conversation(opener).request().orElseThrow().issueId();
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
