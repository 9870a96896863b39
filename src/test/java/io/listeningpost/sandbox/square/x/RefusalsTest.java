package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalsTest {

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
    void saysThatTheMonthIsUsedUpWithoutBeingARateLimit() throws Exception {
        square.troubles().arm(new Trouble.UsageCapped(), "GET", MENTIONS, 1);

        Robot.Got got = robot.get(MENTIONS);

        assertThat(got.status()).isEqualTo(429);
        assertThat(got.body().path("title").asText()).isEqualTo("UsageCapExceeded");
        assertThat(got.body().path("type").asText()).endsWith("/problems/usage-capped");
        assertThat(got.headers()).containsEntry("x-rate-limit-remaining", "299").doesNotContainKey("x-rate-limit-reset");
    }

    @Test
    void saysThatNoMoneyIsLeft() throws Exception {
        square.troubles().arm(new Trouble.NoMoney(), "POST", "/2/tweets", 1);

        Robot.Got got = robot.post("/2/tweets", "{\"text\":\"a\"}");

        assertThat(got.status()).isEqualTo(402);
        assertThat(got.body().path("title").asText()).isEqualTo("CreditsDepleted");
        assertThat(square.x().postsBy("acme")).isEmpty();
    }

    @Test
    void leavesOutAPostAndSaysSo() throws Exception {
        Post older = square.x().post("nora_k", "@acme one");
        Post newer = square.x().post("nora_k", "@acme two");
        square.troubles().arm(new Trouble.Partial(), "GET", MENTIONS, 1);
        square.troubles().arm(new Trouble.Partial(), "GET", "/2/tweets", 1);

        Robot.Got got = robot.get(MENTIONS);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body().path("data").findValuesAsText("id")).containsExactly(older.id());
        assertThat(got.body().path("errors").path(0).path("type").asText()).endsWith("/resource-unavailable");
        assertThat(got.body().path("errors").path(0).path("resource_id").asText()).isEqualTo(newer.id());
        assertThat(robot.get("/2/tweets", "ids", older.id()).body().has("data")).isFalse();
        assertThat(robot.get(MENTIONS).ids()).isEqualTo(newer.id() + "," + older.id());
    }

    @Test
    void believesNobodyWhoseClockIsWrong() throws Exception {
        try (Square ahead = Square.start(SquareOptions.inMemory().signedAt(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(20))))) {
            Robot.Got got = Robot.ofBrand(ahead.url()).get("/2/users/me");

            assertThat(got.status()).isEqualTo(401);
            assertThat(ahead.history().all(seen -> true)).last().extracting("note").isEqualTo("timestamp out of bounds");
        }
    }

    @Test
    void endsTheDayOfAnAppBeforeTheQuarterOfAnHour() throws Exception {
        square.x().change(Settings.usual().dailyLimit("POST /2/tweets", 1));
        assertThat(robot.post("/2/tweets", "{\"text\":\"a\"}").headers()).containsEntry("x-app-limit-24hour-remaining", "0");

        Robot.Got got = robot.post("/2/tweets", "{\"text\":\"b\"}");

        assertThat(got.status()).isEqualTo(429);
        assertThat(got.headers()).containsEntry("x-rate-limit-remaining", "98").containsEntry("x-app-limit-24hour-limit", "1");
        clock.pass(Duration.ofMinutes(15));
        assertThat(robot.post("/2/tweets", "{\"text\":\"b\"}").status()).isEqualTo(429);
        clock.pass(Duration.ofHours(24));
        assertThat(robot.post("/2/tweets", "{\"text\":\"b\"}").status()).isEqualTo(201);
    }

    @Test
    void refusesAnswersWhereTheAuthorLetsFewAnswer() throws Exception {
        for (ReplySettings few : new ReplySettings[] {ReplySettings.FOLLOWING, ReplySettings.VERIFIED, ReplySettings.SUBSCRIBERS}) {
            Post root = square.x().publish("big_voice", Draft.byHand("Who else waits? " + few).open(few));
            Post inside = square.x().reply("big_voice", root.id(), "I mean you, @acme " + few);
            Robot.Got told = robot.get("/2/tweets/" + root.id(), "tweet.fields", "reply_settings");
            assertThat(told.body().path("data").path("reply_settings").asText()).isEqualTo(few.word());

            Robot.Got got = robot.reply(inside.id(), "Here we are " + few);

            assertThat(got.status()).isEqualTo(403);
            assertThat(got.body().path("type").asText()).isEqualTo("about:blank");
            assertThat(got.body().path("detail").asText()).isEqualTo("The original Tweet author restricted who can reply to this Tweet.");
        }
        square.x().follow("big_voice", "acme");
        Post root = square.x().publish("big_voice", Draft.byHand("And now?").open(ReplySettings.FOLLOWING));
        Post inside = square.x().reply("big_voice", root.id(), "@acme");
        assertThat(robot.reply(inside.id(), "Now we may").status()).isEqualTo(201);
    }

    @Test
    void showsAMentionLateAndUnderAnOldId() throws Exception {
        Post late = square.x().publish("nora_k", Draft.byHand("@acme late").late(Duration.ofMinutes(3)));
        clock.pass(Duration.ofMinutes(1));
        Post later = square.x().post("nora_k", "@acme later");
        assertThat(robot.get(MENTIONS).ids()).isEqualTo(later.id());
        assertThat(robot.get(MENTIONS, "since_id", later.id()).body().has("data")).isFalse();

        clock.pass(Duration.ofMinutes(2));

        assertThat(robot.get(MENTIONS, "since_id", later.id()).body().has("data")).isFalse();
        assertThat(robot.get(MENTIONS).ids()).isEqualTo(later.id() + "," + late.id());
    }
}
