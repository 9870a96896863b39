package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.api.Wording;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final String MENTIONS = "/2/users/" + Seed.BRAND_ID + "/mentions";

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
    void countsCallsByEndpointInWindowsOfFifteenMinutes() throws Exception {
        square.x().change(Settings.usual().limit("GET /2/users/:id/mentions", 2));

        Robot.Got first = robot.get(MENTIONS);
        assertThat(first.headers()).containsEntry("x-rate-limit-limit", "2").containsEntry("x-rate-limit-remaining", "1")
                .containsEntry("x-rate-limit-reset", Long.toString(clock.instant().plusSeconds(900).getEpochSecond()));
        assertThat(robot.get(MENTIONS, "max_results", "1").status()).isEqualTo(400);
        Robot.Got over = robot.get(MENTIONS);
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.body()).hasToString(
                "{\"title\":\"Too Many Requests\",\"type\":\"about:blank\",\"status\":429,\"detail\":\"Too Many Requests\"}");
        assertThat(over.headers()).containsEntry("x-rate-limit-remaining", "0");
        assertThat(robot.get("/2/users/me").status()).isEqualTo(200);

        clock.pass(Duration.ofMinutes(15));
        assertThat(robot.get(MENTIONS).status()).isEqualTo(200);
    }

    @Test
    void startsWithTheLimitsOfX() throws Exception {
        assertThat(robot.get(MENTIONS).headers()).containsEntry("x-rate-limit-limit", "300");
        assertThat(robot.get("/2/users/me").headers()).containsEntry("x-rate-limit-limit", "75");
        assertThat(robot.post("/2/tweets", "{\"text\":\"a\"}").headers()).containsEntry("x-rate-limit-limit", "100");
    }

    @Test
    void chargesByThePriceListAndOncePerDay() throws Exception {
        Post mention = square.x().post("nora_k", "@acme hi");
        Post stranger = square.x().post("kid42", "acme who");
        square.x().credits(Credits.of(1_000_000));

        robot.get(MENTIONS);
        assertThat(spent()).isEqualTo(1_000);
        robot.get(MENTIONS, "expansions", "author_id");
        assertThat(spent()).isEqualTo(11_000);
        robot.get("/2/tweets", "ids", stranger.id());
        assertThat(spent()).isEqualTo(16_000);
        robot.reply(mention.id(), "hello");
        assertThat(spent()).isEqualTo(26_000);
        robot.post("/2/tweets", "{\"text\":\"plain\"}");
        assertThat(spent()).isEqualTo(41_000);
        robot.reply(mention.id(), "see acme.com");
        assertThat(spent()).isEqualTo(241_000);

        clock.pass(Duration.ofDays(1));
        robot.get(MENTIONS);
        assertThat(spent()).isEqualTo(242_000);
    }

    @Test
    void refusesWhenThePurseIsEmptyAndChargesNothingForAnEmptyPage() throws Exception {
        square.x().credits(Credits.of(500));
        assertThat(robot.get(MENTIONS).status()).isEqualTo(200);
        assertThat(spent()).isZero();
        square.x().post("nora_k", "@acme hi");
        assertThat(robot.get(MENTIONS).status()).isEqualTo(200);

        Robot.Got got = robot.get(MENTIONS);

        assertThat(got.status()).isEqualTo(402);
        assertThat(got.body().path("title").asText()).isEqualTo("CreditsDepleted");
        assertThat(got.body().path("type").asText()).endsWith("/problems/credits");
        square.x().credits(Credits.free());
        assertThat(robot.get(MENTIONS).status()).isEqualTo(200);
    }

    @Test
    void speaksTheNewNamesWhenTold() throws Exception {
        Post root = square.x().post("big_voice", "@acme " + "word ".repeat(80));
        square.x().reply("kid42", root.id(), "same");
        assertThat(robot.get(MENTIONS, "post.fields", "note_post").status()).isEqualTo(400);

        square.x().change(Settings.usual().with(Wording.NEW));
        assertThat(robot.get(MENTIONS, "tweet.fields", "text").status()).isEqualTo(400);
        JsonNode body = robot.get(MENTIONS, "post.fields", "note_post,referenced_posts", "expansions", "referenced_posts.id").body();
        assertThat(body.path("data").path(1).has("note_post")).isTrue();
        assertThat(body.path("data").path(0).path("referenced_posts").path(0).path("id").asText()).isEqualTo(root.id());
        assertThat(body.path("data").path(0).has("edit_history_post_ids")).isTrue();
        assertThat(body.path("includes").path("posts")).hasSize(1);
        assertThat(robot.get(MENTIONS, "expansions", "referenced_posts").body().path("includes").path("posts")).hasSize(1);
        assertThat(body.toString()).doesNotContain("tweet");

        square.x().change(Settings.usual().with(Wording.MOVING));
        assertThat(robot.get(MENTIONS, "tweet.fields", "note_tweet").body().path("data").path(1).has("note_post")).isTrue();
    }

    private long spent() {
        return square.x().world().credits().spent();
    }
}
