package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.Channel;
import io.listeningpost.reply.Preview;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was said, by whom and in which order, and what became of what we said. */
class ConversationThreadResourceTest extends OpenConversation {

    /** Two threads that an agent merged: whoever answers in one does not answer what was said in the other meanwhile. */
    @Test
    void showsAnswersBelowWhatTheyAnswerAfterAMerge() {
        Post other = Posts.post("201").by(JANE).text("@acme hello?").at(opener.createdAt().plusSeconds(120)).build();
        stage.hears(opener, other);
        stage.clock.advance(Duration.ofMinutes(10));
        stage.queued(opener, "We look into it");
        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(view().get("talks")).as("one thread needs no heading").isEmpty();
        stage.conversations.merge(stage.conversation(other).id(), stage.conversation(opener).id());

        assertThat(view().get("items").findValuesAsText("role")).containsExactly("customer", "us", "customer");
        assertThat(view().at("/items/0/id").asText()).isEqualTo("101");
        assertThat(view().at("/items/1/parts/0/text").asText()).isEqualTo("We look into it");
        assertThat(view().at("/items/2/id").asText()).isEqualTo("201");
        assertThat(view().get("talks").toString()).isEqualTo("[{\"items\":2,\"own\":true,\"request\":null},"
                + "{\"items\":1,\"own\":false,\"request\":\"SUP-2\"}]");
    }

    /** Whoever opened a thread that was merged is a customer for whoever reads, and is not answered unless chosen. */
    @Test
    void tellsTheCustomerOfAMergedThreadFromBystanders() {
        Post other = Posts.post("201").by("8", "kim").text("@acme me too").at(opener.createdAt().plusSeconds(120)).build();
        Post beside = Posts.replyTo(other, "202").by("7", "joe").text("@kim @acme so what").at(opener.createdAt().plusSeconds(180)).build();
        stage.hears(opener, other, beside);
        stage.conversations.merge(stage.conversation(other).id(), stage.conversation(opener).id());

        assertThat(view().get("items").findValuesAsText("role")).containsExactly("customer", "joined", "bystander");
        assertThat(view().get("items").findValuesAsText("canAnswer")).containsExactly("true", "true", "true");
        stage.clock.advance(Duration.ofMinutes(10));
        assertThat(answer("{\"text\":\"On its way\",\"clientKey\":\"aaaaaaaa\"}").status()).isEqualTo(201);
        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(view().get("items").findValuesAsText("above")).as("ours answers the customer").contains("101");
    }

    /** The thread with which the request began may be the younger one, and one that joined it comes from no request. */
    @Test
    void showsTheOldestThreadFirstWhicheverTheRequestBeganWith() {
        Post other = Posts.post("201").by(JANE).text("@acme hello?").at(opener.createdAt().minusSeconds(600)).build();
        stage.hears(opener);
        stage.journal.record(Stage.ACME, other, Heard.MENTION, stage.clock.instant());
        stage.conversations.join(stage.conversation(opener).id(), other.thread());

        assertThat(view().get("items").findValuesAsText("id")).startsWith("201", "101");
        assertThat(view().get("talks").toString()).isEqualTo("[{\"items\":1,\"own\":false,\"request\":null},"
                + "{\"items\":1,\"own\":true,\"request\":null}]");
    }

    /** What was answered before conversations came together is answered still; what was not is not. */
    @Test
    void warnsAfterAMergeOfTheSecondAnswerToTheSamePost() {
        Post other = Posts.post("201").by(JANE).text("@acme hello?").at(opener.createdAt().plusSeconds(120)).build();
        stage.hears(opener, other);
        stage.clock.advance(Duration.ofMinutes(10));
        assertThat(answer("{\"text\":\"On its way\",\"clientKey\":\"aaaaaaaa\"}").status()).isEqualTo(201);
        stage.conversations.merge(stage.conversation(other).id(), stage.conversation(opener).id());

        assertThat(answer("{\"text\":\"Which order?\",\"target\":\"101\",\"clientKey\":\"bbbbbbbb\"}").status()).isEqualTo(409);
        assertThat(answer("{\"text\":\"Here we are\",\"target\":\"201\",\"clientKey\":\"cccccccc\"}").status()).isEqualTo(201);
    }

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
        String ours = view.at("/items/2/id").asText();
        assertThat(view.at("/items").findValuesAsText("above")).containsExactly("null", "101", "101", ours);
        assertThat(view.get("url").asText()).isEqualTo(opener.permalink().toString());
        assertThat(view.at("/items/0/media/0/alt").asText()).isEqualTo("A doormat");
    }

    @Test
    void tellsThatTheCustomerIsBlocked() {
        stage.hears(opener);
        assertThat(view().get("blocked").asBoolean()).isFalse();
        stage.blocked.block(new BlockedAuthor(Stage.ACME, JANE.id(), JANE.handle(), "ada", stage.clock.instant(), "spam"));
        assertThat(view().get("blocked").asBoolean()).isTrue();
        assertThat(view().toString()).as("why stands with the author").doesNotContain("spam");
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

    /** An edit is another post of another moment, and still what the others answer. */
    @Test
    void leavesAnEditedPostWhereItWasWritten() {
        Post same = Posts.replyTo(opener, "102").by("7", "joe").text("@acme mine, too").at(opener.createdAt().plusSeconds(30)).build();
        stage.hears(opener, same);
        stage.hears(Posts.replyTo(opener, "103").by(JANE).text("@acme hello?").at(opener.createdAt().plusSeconds(40)).build());
        stage.hears(Posts.editOf(opener, "111").text("@acme my order 4711 is late").build());
        stage.hears(Posts.editOf(same, "112").text("@acme mine, too, and it is red").build());

        JsonNode view = view();

        assertThat(view.get("items").findValuesAsText("id")).startsWith("111", "112", "103");
        assertThat(view.at("/items").findValuesAsText("edited")).containsExactly("true", "true", "false");
    }

    /** Whoever approves it, or reads what a status is about to say, did not see the preview. */
    @Test
    void tellsWhomTheNetworkAddressesWithWhatIsNotOutYet() {
        Post named = Posts.post("101").by(JANE).text("@acme @kid42 @Jane_Doe @zoe look").build();
        stage.hears(named);
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of(), true));
        stage.queued(named, "Sorry, all of you");

        assertThat(view().at("/items/1/delivery/state").asText()).isEqualTo("submitted");
        assertThat(view().at("/items/1/delivery/also").toString()).isEqualTo("[\"kid42\",\"zoe\"]");

        stage.teams.save(Stage.ACME, Team.EVERY_AGENT);
        stage.queued(named, "And something else");
        stage.roundAfter(Duration.ofMinutes(2));
        JsonNode out = view().at("/items/1/delivery");
        assertThat(out.get("state").asText()).isEqualTo("delivered");
        assertThat(out.get("also")).as("who reads it stands in front of it").isEmpty();
    }

    /** Of our own post, whoever that answered, too. */
    @Test
    void tellsWhomTheNetworkAddressesWhereWeGoOnFromAPostOfOurs() {
        Post named = Posts.post("101").by(JANE).text("@acme @kid42 look").build();
        stage.hears(named);
        long first = stage.queued(named, "We look").id();
        stage.roundAfter(Duration.ofMinutes(2));
        stage.replies().answer(new AnswerDraft(stage.conversation(named).id(), Optional.of(stage.lastOfOurs().value()), "Found it",
                List.of(), false, "agent", "key-2").after(Set.of(first)));

        assertThat(view().at("/items/2/delivery/also").toString()).isEqualTo("[\"jane_doe\",\"kid42\"]");
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

    @Test
    void tellsNoWordOfAPostThatIsGone() {
        stage.hears(opener);
        remember(opener, Optional.of(Refusal.TARGET_GONE), Heard.MENTION);
        JsonNode item = view().at("/items/0");
        assertThat(item.get("gone").asBoolean()).isTrue();
        assertThat(item.get("erased").asBoolean()).as("a refused answer told it, and no look").isFalse();
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
        assertThat(item.get("erased").asBoolean()).isTrue();
        assertThat(item.get("goneWhy").asText()).isEqualTo("deleted; found out at 10");
        assertThat(item.get("role").asText()).isEqualTo("customer");
        assertThat(view().at("/items/1/quoted").isNull()).isTrue();
    }

    @Test
    void tellsFromWhichAccountAndByWhichWayItCame() {
        stage.hears(opener);
        assertThat(view().get("way").asText()).isEqualTo("mention");
        assertThat(view().at("/account/handle").asText()).isEqualTo("acme");
        remember(opener, Optional.empty(), Heard.SEARCH);
        assertThat(view().get("way").asText()).isEqualTo("search");
    }
}
