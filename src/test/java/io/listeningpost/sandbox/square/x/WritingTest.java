package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final String OWN = "/2/users/" + Seed.BRAND_ID + "/tweets";

    private final MovableClock clock = new MovableClock();
    private Square square;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory().at(clock));
        robot = Robot.ofBrand(square.url());
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void answersAMentionAndFindsTheAnswerAmongItsOwn() throws Exception {
        Post mention = square.x().post("nora_k", "@acme where is my parcel?");

        Robot.Got got = robot.reply(mention.id(), "Sorry! Looking now & back soon.");

        assertThat(got.status()).isEqualTo(201);
        assertThat(got.body().path("data").path("text").asText()).isEqualTo("@nora_k Sorry! Looking now &amp; back soon.");
        String id = got.body().path("data").path("id").asText();
        assertThat(robot.get(OWN).ids()).isEqualTo(id);
        assertThat(square.x().thread(mention.id())).extracting(Post::id).containsExactly(mention.id(), id);
    }

    @Test
    void refusesAnAnswerToSomebodyWhoDidNotAddressUs() throws Exception {
        Post stranger = square.x().post("nora_k", "acme is slow today");

        Robot.Got got = robot.reply(stranger.id(), "Can we help?");

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("type").asText()).isEqualTo("https://api.x.com/2/problems/not-authorized-for-resource");
        assertThat(got.body().path("title").asText()).isEqualTo("Authorization Error");
        assertThat(got.body().path("detail").asText())
                .isEqualTo("You can only reply to or quote posts where you are mentioned or are the author.");
    }

    @Test
    void answersItselfAndSomebodyWhoQuotedIt() throws Exception {
        String own = robot.post("/2/tweets", "{\"text\":\"We are open.\"}").body().path("data").path("id").asText();
        Post quote = square.x().quote("kid42", own, "are they?");

        assertThat(robot.reply(own, "Until six.").status()).isEqualTo(201);
        assertThat(robot.reply(quote.id(), "We are!").status()).isEqualTo(201);
    }

    @Test
    void refusesTheSameWordsWithinADay() throws Exception {
        assertThat(robot.post("/2/tweets", "{\"text\":\"Hello there\"}").status()).isEqualTo(201);

        Robot.Got again = robot.post("/2/tweets", "{\"text\":\"Hello  there\"}");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.body().path("detail").asText()).isEqualTo("You are not allowed to create a Tweet with duplicate content.");

        clock.pass(Duration.ofHours(25));
        assertThat(robot.post("/2/tweets", "{\"text\":\"Hello there\"}").status()).isEqualTo(201);
    }

    @Test
    void countsLengthAsXDoesWithoutTheImpliedMentions() throws Exception {
        Post mention = square.x().post("nora_k", "@acme @kid42 help");

        assertThat(robot.reply(mention.id(), "@nora_k " + "a".repeat(280)).status()).isEqualTo(201);
        assertThat(robot.reply(mention.id(), "b".repeat(281)).status()).isEqualTo(400);
        assertThat(robot.reply(mention.id(), "日".repeat(141)).status()).isEqualTo(400);
        assertThat(robot.reply(mention.id(), "日".repeat(140)).status()).isEqualTo(201);
        assertThat(robot.reply(mention.id(), "c".repeat(256) + " https://acme.com/a/very/long/path/that/counts/as/23").status())
                .isEqualTo(201);
        assertThat(robot.reply(mention.id(), "d".repeat(281)).error()).startsWith("Your Tweet text is too long.");
    }

    @Test
    void shortensLinksInWhatItKeeps() throws Exception {
        Robot.Got got = robot.post("/2/tweets", "{\"text\":\"See acme.com/help now\"}");

        assertThat(got.body().path("data").path("text").asText()).matches("See https://t\\.co/\\w{10} now");
        JsonNode urls = robot.get(OWN, "tweet.fields", "entities").body().path("data").path(0).path("entities").path("urls");
        assertThat(urls.path(0).path("expanded_url").asText()).isEqualTo("http://acme.com/help");
        assertThat(urls.path(0).path("display_url").asText()).isEqualTo("acme.com/help");
    }

    @Test
    void refusesAnAnswerToAPostThatIsGone() throws Exception {
        Post mention = square.x().post("nora_k", "@acme never mind");
        square.x().delete("nora_k", mention.id());

        Robot.Got got = robot.reply(mention.id(), "Sure?");

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("detail").asText())
                .isEqualTo("You attempted to reply to a Tweet that is deleted or not visible to you.");
    }

    @Test
    void respectsWhomTheAuthorLetsAnswer() throws Exception {
        Post root = square.x().publish("big_voice", Draft.byHand("Who else waits?").open(ReplySettings.FOLLOWING));
        Post inside = square.x().reply("big_voice", root.id(), "I mean you, @acme");

        Robot.Got got = robot.reply(inside.id(), "We are here.");

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("detail").asText()).contains("restricted who can reply");
    }

    @Test
    void refusesASuspendedAccountAndAReadOnlyToken() throws Exception {
        var readOnly = square.x().issue("acme", false);
        Robot.Got noPermission = Robot.with(square.url(), readOnly.token(), readOnly.secret()).post("/2/tweets", "{\"text\":\"hi\"}");
        assertThat(noPermission.status()).isEqualTo(403);
        assertThat(noPermission.body().path("type").asText()).endsWith("oauth1-permissions");

        square.x().world().keep(square.x().person("acme").with(false, false, true));
        Robot.Got got = robot.post("/2/tweets", "{\"text\":\"hi\"}");
        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("detail").asText()).contains("suspended");
    }

    @Test
    void readsTheBodyBySchema() throws Exception {
        assertThat(robot.post("/2/tweets", "{\"text\":\"a\",\"colour\":\"red\"}").error())
                .isEqualTo("$.colour: is not defined in the schema and the schema does not allow additional properties");
        assertThat(robot.post("/2/tweets", "{\"text\":\"a\",\"reply\":{\"to\":\"1\"}}").error()).startsWith("$.reply.to: is not defined");
        assertThat(robot.post("/2/tweets", "{\"text\":7}").status()).isEqualTo(400);
        assertThat(robot.post("/2/tweets", "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":12}}").status()).isEqualTo(400);
        assertThat(robot.post("/2/tweets", "{\"text\":\"  \"}").status()).isEqualTo(400);
        assertThat(robot.post("/2/tweets", "{\"text\":\"a\"} x").status()).isEqualTo(400);
        assertThat(robot.post("/2/tweets", "{}").status()).isEqualTo(400);
        assertThat(square.x().postsBy("acme")).isEmpty();
    }

    @Test
    void refusesASecondCashtag() throws Exception {
        Robot.Got got = robot.post("/2/tweets", "{\"text\":\"$ACME and $OTHER\"}");

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("detail").asText()).startsWith("Posts are limited to a maximum of one cashtag");
    }

    @Test
    void deletesOwnPostsOnly() throws Exception {
        Post foreign = square.x().post("nora_k", "@acme hi");
        String own = robot.post("/2/tweets", "{\"text\":\"soon gone\"}").body().path("data").path("id").asText();

        assertThat(robot.delete("/2/tweets/" + foreign.id()).status()).isEqualTo(403);
        assertThat(robot.delete("/2/tweets/" + own).body().path("data").path("deleted").asBoolean()).isTrue();
        assertThat(robot.get("/2/tweets/" + own).body().path("errors").path(0).path("title").asText()).isEqualTo("Not Found Error");
    }
}
