package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final String MENTIONS = "/2/users/" + Seed.BRAND_ID + "/mentions";

    private Square square;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory());
        robot = Robot.ofBrand(square.url());
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void givesOnlyIdTextAndHistoryUnlessAskedForMore() throws Exception {
        Post post = square.x().post("nora_k", "@acme where is my parcel?");

        JsonNode data = robot.get(MENTIONS).body().path("data").path(0);

        assertThat(data.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("id", "text", "edit_history_tweet_ids");
        assertThat(data.path("id").isTextual()).isTrue();
        assertThat(data.path("id").asText()).isEqualTo(post.id());
        assertThat(data.path("text").asText()).isEqualTo("@acme where is my parcel?");
    }

    @Test
    void givesWhatIsAskedFor() throws Exception {
        Post first = square.x().post("nora_k", "@acme where is my parcel?");
        Post answer = square.x().reply("kid42", first.id(), "same here");

        JsonNode body = robot.get(MENTIONS, "tweet.fields",
                "author_id,conversation_id,created_at,in_reply_to_user_id,lang,referenced_tweets",
                "expansions", "author_id,referenced_tweets.id", "user.fields", "public_metrics,protected").body();

        JsonNode newest = body.path("data").path(0);
        assertThat(newest.path("id").asText()).isEqualTo(answer.id());
        assertThat(newest.path("text").asText()).isEqualTo("@nora_k @acme same here");
        assertThat(newest.path("conversation_id").asText()).isEqualTo(first.id());
        assertThat(newest.path("created_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(newest.path("referenced_tweets").path(0).path("type").asText()).isEqualTo("replied_to");
        assertThat(newest.path("referenced_tweets").path(0).path("id").asText()).isEqualTo(first.id());
        assertThat(newest.path("in_reply_to_user_id").asText()).isEqualTo(first.author());
        assertThat(body.path("includes").path("tweets").path(0).path("id").asText()).isEqualTo(first.id());
        assertThat(body.path("includes").path("users").findValuesAsText("username")).containsExactly("kid42", "nora_k");
        assertThat(body.path("includes").path("users").path(1).path("public_metrics").path("followers_count").asInt()).isEqualTo(1000);
    }

    @Test
    void encodesAmpersandAndAnglesOnce() throws Exception {
        square.x().post("nora_k", "@acme <b>bed & breakfast</b> &amp;");

        assertThat(robot.get(MENTIONS).body().path("data").path(0).path("text").asText())
                .isEqualTo("@acme &lt;b&gt;bed &amp; breakfast&lt;/b&gt; &amp;amp;");
    }

    @Test
    void cutsLongTextAndGivesTheWholeInANoteIfAsked() throws Exception {
        String words = "@acme " + "word ".repeat(80) + "end";
        square.x().post("big_voice", words);

        JsonNode plain = robot.get(MENTIONS).body().path("data").path(0);
        assertThat(plain.has("note_tweet")).isFalse();
        assertThat(plain.path("text").asText()).hasSizeLessThan(285).contains("… https://t.co/").doesNotContain("end");

        JsonNode note = robot.get(MENTIONS, "tweet.fields", "note_tweet").body().path("data").path(0);
        assertThat(note.path("note_tweet").path("text").asText()).isEqualTo(words);
    }

    @Test
    void pagesNewestFirstAndHasATokenOnlyIfThereIsMore() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(square.x().post("nora_k", "@acme " + i).id());
        }

        Robot.Got first = robot.get(MENTIONS, "max_results", "5");
        Robot.Got second = robot.get(MENTIONS, "max_results", "5", "pagination_token", next(first));
        Robot.Got third = robot.get(MENTIONS, "max_results", "5", "pagination_token", next(second));

        assertThat(first.ids()).isEqualTo(String.join(",", ids.reversed().subList(0, 5)));
        assertThat(third.ids()).isEqualTo(ids.get(1) + "," + ids.get(0));
        assertThat(third.body().path("meta").has("next_token")).isFalse();
        assertThat(first.body().path("meta").path("newest_id").asText()).isEqualTo(ids.get(11));
        assertThat(first.body().path("meta").path("oldest_id").asText()).isEqualTo(ids.get(7));
        assertThat(first.body().path("meta").path("result_count").asInt()).isEqualTo(5);
        String previous = second.body().path("meta").path("previous_token").asText();
        Robot.Got back = robot.get(MENTIONS, "max_results", "5", "pagination_token", previous);
        assertThat(back.ids()).isEqualTo(first.ids());
    }

    @Test
    void leavesOutDataWhenThereIsNothing() throws Exception {
        JsonNode body = robot.get(MENTIONS).body();

        assertThat(body.has("data")).isFalse();
        assertThat(body.path("meta").path("result_count").asInt(-1)).isZero();
        assertThat(body.path("meta").has("newest_id")).isFalse();
    }

    @Test
    void keepsToTheWindowOfIds() throws Exception {
        String a = square.x().post("nora_k", "@acme a").id();
        String b = square.x().post("nora_k", "@acme b").id();
        String c = square.x().post("nora_k", "@acme c").id();

        assertThat(robot.get(MENTIONS, "since_id", a).ids()).isEqualTo(c + "," + b);
        assertThat(robot.get(MENTIONS, "until_id", b).ids()).isEqualTo(a);
    }

    @Test
    void reachesBackEightHundredMentionsOnly() throws Exception {
        String oldest = square.x().post("nora_k", "@acme the very first").id();
        for (int i = 0; i < 800; i++) {
            square.x().post("kid42", "@acme " + i);
        }

        assertThat(robot.get(MENTIONS, "until_id", Long.toString(Long.parseLong(oldest) + 1)).body().has("data")).isFalse();
    }

    @Test
    void refusesWrongParametersTogether() throws Exception {
        Robot.Got got = robot.get(MENTIONS, "max_results", "4", "since_id", "abc", "colour", "red", "tweet.fields", "text,smell");

        assertThat(got.status()).isEqualTo(400);
        assertThat(got.body().path("title").asText()).isEqualTo("Invalid Request");
        assertThat(got.body().path("errors").findValuesAsText("message")).hasSize(4)
                .anyMatch(text -> text.equals("The `max_results` query parameter value [4] is not between 5 and 100"))
                .anyMatch(text -> text.startsWith("The query parameter [colour] is not one of ["))
                .anyMatch(text -> text.startsWith("The `since_id` query parameter value [abc] does not match"))
                .anyMatch(text -> text.startsWith("The `tweet.fields` query parameter value [smell] is not one of ["));
    }

    @Test
    void showsAnEditUnderItsNewIdOnly() throws Exception {
        Post old = square.x().post("nora_k", "@acme helo");
        Post now = square.x().edit("nora_k", old.id(), "@acme hello");

        JsonNode data = robot.get(MENTIONS).body().path("data");

        assertThat(data).hasSize(1);
        assertThat(data.path(0).path("id").asText()).isEqualTo(now.id()).isNotEqualTo(old.id());
        assertThat(data.path(0).path("edit_history_tweet_ids").toString()).isEqualTo("[\"" + old.id() + "\",\"" + now.id() + "\"]");
    }

    @Test
    void tellsWhichReferencedPostIsGone() throws Exception {
        Post first = square.x().post("nora_k", "@acme help");
        square.x().reply("kid42", first.id(), "me too");
        square.x().delete("nora_k", first.id());

        JsonNode body = robot.get(MENTIONS, "expansions", "referenced_tweets.id").body();

        assertThat(body.path("data")).hasSize(1);
        assertThat(body.path("includes").has("tweets")).isFalse();
        assertThat(body.path("errors").path(0).path("title").asText()).isEqualTo("Not Found Error");
        assertThat(body.path("errors").path(0).path("resource_id").asText()).isEqualTo(first.id());
    }

    @Test
    void hidesProtectedAndSuspendedPeople() throws Exception {
        Person shy = square.x().join("shy", "Shy", 3);
        square.x().world().keep(shy.with(false, true, false));
        square.x().post("shy", "@acme psst");
        square.x().post("kid42", "@acme hi");
        square.x().world().keep(square.x().person("kid42").with(false, false, true));

        assertThat(robot.get(MENTIONS).body().has("data")).isFalse();
    }

    @Test
    void carriesRepostsAsRetweets() throws Exception {
        Post post = square.x().post("nora_k", "@acme " + "long ".repeat(30));
        square.x().repost("big_voice", post.id());

        JsonNode newest = robot.get(MENTIONS, "tweet.fields", "referenced_tweets").body().path("data").path(0);

        assertThat(newest.path("text").asText()).startsWith("RT @nora_k: @acme long").endsWith("…").hasSize(140);
        assertThat(newest.path("referenced_tweets").path(0).path("type").asText()).isEqualTo("retweeted");
    }

    @Test
    void showsALateMentionOnlyAfterItsTimeAndUnderItsOldId() throws Exception {
        MovableClock clock = new MovableClock();
        try (Square slow = Square.start(SquareOptions.inMemory().at(clock))) {
            Post late = slow.x().publish("nora_k", Draft.byHand("@acme late").late(Duration.ofSeconds(40)));
            Post prompt = slow.x().post("kid42", "@acme prompt");
            Robot brand = Robot.ofBrand(slow.url());
            assertThat(brand.get(MENTIONS).ids()).isEqualTo(prompt.id());

            clock.pass(Duration.ofSeconds(41));

            assertThat(brand.get(MENTIONS).ids()).isEqualTo(prompt.id() + "," + late.id());
            assertThat(brand.get(MENTIONS, "since_id", prompt.id()).body().has("data")).isFalse();
        }
    }

    private static String next(Robot.Got page) {
        return page.body().path("meta").path("next_token").asText();
    }
}
