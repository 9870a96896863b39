package io.listeningpost.jira.rest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.Route;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MentionsResourceTest {

    private static final Instant LONG_AGO = LinkedAccounts.acme().build().importFrom().minusSeconds(60);

    private final RestStage rest = new RestStage();

    private RestStage.Reply page(String shelf, String way, String author, String unanswered, String before, String limit) {
        return rest.as(Role.AGENT, () -> rest.mentions().page("SUP", "", shelf, way, author, "", unanswered, before, limit));
    }

    private JsonNode all() {
        return page("", "", "", "", "", "50").json();
    }

    private static JsonNode row(JsonNode page, String text) {
        for (JsonNode row : page.get("values")) {
            if (row.get("text").asText().contains(text)) {
                return row;
            }
        }
        throw new AssertionError("no post says " + text + ": " + page);
    }

    private static List<String> texts(RestStage.Reply reply) {
        return reply.json().get("values").findValuesAsText("text");
    }

    @Test
    void tellsWhatBecameOfEveryPostAndWhy() {
        Post opener = Posts.post("101").text("@acme late").build();
        rest.stage.network.malformed(new Malformed(Optional.of(new PostId("104")), "{}", "text is missing"));
        rest.stage.hears(opener, Posts.replyTo(opener, "102").text("@acme hello?").build(),
                Posts.post("103").kind(PostKind.REPOST).text("RT @acme").by("7", "joe").build(),
                Posts.post("105").text("@acme long ago").at(LONG_AGO).build());
        rest.stage.journal.recordContext(Stage.ACME, Posts.post("106").text("beside").build(), rest.stage.clock.instant());

        JsonNode page = all();

        assertThat(row(page, "late").get("request").asText()).isEqualTo("SUP-1");
        assertThat(row(page, "late").get("shelf").asText()).isEqualTo("request");
        assertThat(row(page, "late").get("why").asText()).isEqualTo("It addressed us.");
        assertThat(row(page, "late").get("answered").asBoolean(true)).isFalse();
        assertThat(row(page, "hello?").get("outcome").asText()).isEqualTo("commented");
        assertThat(row(page, "RT").get("shelf").asText()).isEqualTo("other");
        assertThat(row(page, "{}").get("shelf").asText()).isEqualTo("rejected");
        assertThat(row(page, "{}").get("why").asText()).contains("text is missing");
        assertThat(row(page, "long ago").get("why").asText()).contains("older than the moment");
        assertThat(row(page, "long ago").get("can").toString()).isEqualTo("[\"open\",\"link\",\"ignore\",\"block\"]");
        assertThat(row(page, "beside").get("way").asText()).isEqualTo("beside");
        assertThat(page.get("accounts").findValuesAsText("handle")).containsExactly("acme");
    }

    @Test
    void tellsWhichRequestAPostWouldBeAddedTo() {
        Post opener = Posts.post("101").text("@acme late").build();
        rest.stage.hears(opener, Posts.post("105").text("@acme long ago").at(LONG_AGO).build());
        rest.stage.journal.recordContext(Stage.ACME, Posts.replyTo(opener, "102").by("778", "ann").text("me too").build(),
                rest.stage.clock.instant());

        assertThat(row(all(), "me too").get("joins").asText()).isEqualTo("SUP-1");
        assertThat(row(all(), "me too").get("request").isNull()).isTrue();
        assertThat(row(all(), "long ago").get("joins").isNull()).as("would open one").isTrue();
        assertThat(row(all(), "@acme late").get("joins").isNull()).as("stands there").isTrue();
    }

    /** A customer answers our answer, and with theirs ours is read. */
    @Test
    void offersNothingToDoAboutWhatWeSaid() {
        Post opener = Posts.post("101").text("@acme late").build();
        rest.stage.hears(opener);
        Post ours = Posts.replyTo(opener, "102").by("99", "acme").text("on its way").build();
        rest.stage.journal.recordContext(Stage.ACME, ours, rest.stage.clock.instant());

        JsonNode row = row(all(), "on its way");

        assertThat(row.get("shelf").asText()).isEqualTo("other");
        assertThat(row.get("outcome").asText()).isEqualTo("own");
        assertThat(row.get("why").asText()).isEqualTo("We wrote it.");
        assertThat(row.get("can")).isEmpty();
    }

    @Test
    void pointsToTheRequestThatAMergedOneGoesOnIn() {
        Post opener = Posts.post("101").text("@acme late").build();
        Post again = Posts.post("201").text("@acme hello?").build();
        rest.stage.hears(opener, again);
        assertThat(row(all(), "hello?").get("request").asText()).isEqualTo("SUP-2");

        rest.stage.conversations.merge(rest.stage.conversation(again).id(), rest.stage.conversation(opener).id());

        assertThat(row(all(), "hello?").get("request").asText()).isEqualTo("SUP-1");
        assertThat(row(all(), "hello?").get("cameTo").asText()).isEqualTo("SUP-2");
        assertThat(row(all(), "late").get("request").asText()).isEqualTo("SUP-1");
        assertThat(row(all(), "late").get("cameTo").isNull()).isTrue();
        assertThat(row(all(), "hello?").get("can").toString()).as("merged already").doesNotContain("merge");
        assertThat(row(all(), "late").get("can").toString()).as("goes on").contains("merge");
    }

    @Test
    void findsPostsByTheirWords() {
        rest.stage.hears(Posts.post("101").text("@acme where is my REFUND").build(),
                Posts.post("201").text("@acme my tea is cold").build());

        assertThat(texts(words("refund"))).containsExactly("@acme where is my REFUND");
        assertThat(texts(words("MY @acme"))).hasSize(2);
        assertThat(texts(words("refund tea"))).isEmpty();
        assertThat(words("w".repeat(201)).json().toString()).contains("words");
    }

    @Test
    void findsNoPostByWordsThatWereDeleted() {
        Post post = Posts.post("101").text("@acme my secret pot").build();
        rest.stage.hears(post);
        rest.stage.journal.erased(rest.stage.entry(post).id(), Posts.post("101").text("").build(), "deleted");

        assertThat(texts(words("secret"))).isEmpty();
        assertThat(words("").json().get("values")).hasSize(1);
    }

    private RestStage.Reply words(String words) {
        return rest.as(Role.AGENT, () -> rest.mentions().page("SUP", "", "", "", "", words, "", "", "50"));
    }

    @Test
    void knowsWhatIsAnswered() {
        Post opener = Posts.post("101").text("@acme late").build();
        rest.stage.hears(opener, Posts.post("110").by("9", "else").text("@acme unheard").build());
        rest.stage.queued(opener, "We look into it");
        rest.stage.clock.advance(Duration.ofMinutes(2));
        rest.stage.deliver();

        assertThat(row(all(), "late").get("answered").asBoolean()).isTrue();
        assertThat(texts(page("", "", "", "true", "", "50"))).containsExactly("@acme unheard");
    }

    @Test
    void pagesNewestFirstWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            rest.stage.hears(Posts.post("20" + i).text("@acme " + i).build());
        }
        List<String> seen = new ArrayList<>();
        String before = "";
        do {
            JsonNode page = page("", "", "", "", before, "3").json();
            assertThat(page.get("values")).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.get("values").findValuesAsText("text"));
            before = page.get("next").asText("");
        } while (!before.isEmpty());
        assertThat(seen).containsExactly("@acme 6", "@acme 5", "@acme 4", "@acme 3", "@acme 2", "@acme 1", "@acme 0");
    }

    @Test
    void filtersByWhatBecameOfItHowItWasHeardAndWhoWroteIt() {
        rest.stage.hears(Posts.post("101").text("@acme one").by("7", "Jane_Doe").build(),
                Posts.post("102").text("@acme two").by("8", "joe").at(LONG_AGO).build());
        rest.stage.journal.record(Stage.ACME, Posts.post("103").text("three").by("9", "kim").build(), Heard.SEARCH,
                rest.stage.clock.instant());

        assertThat(texts(page("request", "", "", "", "", "50"))).containsExactly("@acme one");
        assertThat(texts(page("context", "", "", "", "", "50"))).containsExactly("@acme two");
        assertThat(texts(page("waiting", "", "", "", "", "50"))).containsExactly("three");
        assertThat(texts(page("ignored", "", "", "", "", "50"))).isEmpty();
        assertThat(texts(page("", "search", "", "", "", "50"))).containsExactly("three");
        assertThat(texts(page("", "", "@jane", "", "", "50"))).containsExactly("@acme one");
        assertThat(texts(page("request", "search", "", "", "", "50"))).isEmpty();
    }

    /** Rare posts far down are found in steps, each of which looks at so many rows and no more. */
    @Test
    void looksSoFarAndGoesOnFromThere() {
        rest.stage.journal.recordContext(Stage.ACME, Posts.post("1").text("rare").by("7", "rare").build(), rest.stage.clock.instant());
        for (int i = 0; i < 4_500; i++) {
            rest.stage.journal.recordContext(Stage.ACME, Posts.post("9" + i).by("8", "often").build(), rest.stage.clock.instant());
        }
        String before = "";
        int pages = 0;
        List<String> found = new ArrayList<>();
        do {
            JsonNode page = page("", "", "rare", "", before, "50").json();
            found.addAll(page.get("values").findValuesAsText("text"));
            pages++;
            before = page.get("next").asText("");
            assertThat(page.get("partial").asBoolean()).isEqualTo(!before.isEmpty());
        } while (!before.isEmpty());
        assertThat(found).containsExactly("rare");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void showsOnlyTheAccountsOfTheProject() {
        AccountId other = new AccountId(Stage.ACME.network(), "77");
        rest.stage.accounts.save(LinkedAccounts.account(other, "elsewhere").route(new Route(4, 1)).build());
        rest.stage.journal.recordContext(other, Posts.post("500").text("elsewhere").build(), rest.stage.clock.instant());
        rest.stage.hears(Posts.post("101").text("@acme here").build());
        String there = Long.toString(rest.stage.journal.find(other, new PostId("500")).orElseThrow().id());

        assertThat(all().get("values").findValuesAsText("text")).containsExactly("@acme here");
        assertThat(rest.as(Role.AGENT, () -> rest.mentions().rows("SUP", there)).json().get("values")).isEmpty();
        assertThat(rest.as(Role.AGENT, () -> rest.mentions().page("SUP", other.toString(), "", "", "", "", "", "", "50")).json()
                .get("values")).isEmpty();
    }

    @Test
    void tellsHowManyAreNew() {
        rest.stage.hears(Posts.post("101").build());
        String newest = all().get("newest").asText();
        rest.stage.hears(Posts.post("102").build(), Posts.post("103").build());

        assertThat(rest.as(Role.AGENT, () -> rest.mentions().news("SUP", newest)).json().get("fresh").asInt()).isEqualTo(2);
        assertThat(rest.as(Role.AGENT, () -> rest.mentions().news("SUP", "latest")).fields()).containsExactly("after");
    }

    /** An agent may be kept from single requests; what was said in private there stays there. */
    @Test
    void withholdsPrivateWordsOfRequestsThatTheCallerMayNotSee() {
        Post letter = Posts.post("101").text("my number is 555").seenBy(Visibility.DIRECT).build();
        rest.stage.journal.record(Stage.ACME, letter, Heard.DIRECT, rest.stage.clock.instant());
        rest.stage.work();
        assertThat(row(all(), "555").get("request").asText()).isEqualTo("SUP-1");

        rest.stage.desk.delete(rest.stage.desk.ticket().ref().issueId());

        JsonNode hidden = all().get("values").get(0);
        assertThat(hidden.get("text").asText()).isEmpty();
        assertThat(hidden.get("hidden").asBoolean()).isTrue();
        assertThat(hidden.get("request").isNull()).isTrue();
    }

    /** A word that finds a post tells what stands in it, so that what is withheld is found by none. */
    @ParameterizedTest
    @EnumSource(value = Visibility.class, names = {"DIRECT", "PROTECTED"})
    void findsNoPrivateWordsOfRequestsThatTheCallerMayNotSee(Visibility visibility) {
        Post letter = Posts.post("101").text("my number is 555").seenBy(visibility).build();
        rest.stage.journal.record(Stage.ACME, letter, visibility == Visibility.DIRECT ? Heard.DIRECT : Heard.MENTION,
                rest.stage.clock.instant());
        rest.stage.work();
        assertThat(texts(words("555"))).containsExactly("my number is 555");

        rest.stage.desk.delete(rest.stage.desk.ticket().ref().issueId());

        assertThat(words("555").json().get("values")).isEmpty();
        assertThat(words("").json().get("values")).hasSize(1);
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThat(page("shelf", "way", "", "maybe", "last", "0").fields())
                .containsExactly("shelf", "way", "unanswered", "before", "limit");
        assertThat(page("", "", "", "", "", "201").fields()).containsExactly("limit");
        assertThat(rest.as(Role.AGENT, () -> rest.mentions().rows("SUP", "")).fields()).containsExactly("rows");
        assertThat(rest.as(Role.AGENT, () -> rest.mentions().page("OPS", "", "", "", "", "", "", "", "50")).status()).isEqualTo(404);
    }
}
