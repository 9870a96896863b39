package io.listeningpost.sandbox.square;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Robot;
import io.listeningpost.sandbox.square.x.Seed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final String ME = "/2/users/me";
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
    void strikesTheNextCallsThatFitAndNoOthers() throws Exception {
        square.troubles().arm(new Trouble.Unavailable(), "GET", "/2/users/*/mentions", 2);

        assertThat(robot.get(ME).status()).isEqualTo(200);
        assertThat(robot.get(MENTIONS).status()).isEqualTo(503);
        assertThat(square.troubles().armed()).singleElement().extracting("left").isEqualTo(1);
        assertThat(robot.get(MENTIONS).status()).isEqualTo(503);
        assertThat(robot.get(MENTIONS).status()).isEqualTo(200);
    }

    @Test
    void saysWhenToComeBackOrNot() throws Exception {
        square.troubles().arm(new Trouble.RateLimited(Duration.ofSeconds(90)), "GET", ME, 1);
        square.troubles().arm(new Trouble.RateLimited(null), "GET", ME, 1);

        Robot.Got told = robot.get(ME);
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.headers()).containsEntry("x-rate-limit-remaining", "0");
        assertThat(Long.parseLong(told.headers().get("x-rate-limit-reset")) - Instant.now().getEpochSecond()).isBetween(80L, 90L);
        Robot.Got untold = robot.get(ME);
        assertThat(untold.status()).isEqualTo(429);
        assertThat(untold.headers()).doesNotContainKey("x-rate-limit-reset");
    }

    @Test
    void answersPagesWhereJsonWasAsked() throws Exception {
        square.troubles().arm(new Trouble.ErrorPage(), "GET", ME, 1);
        square.troubles().arm(new Trouble.WrongPage(), "GET", ME, 1);
        square.troubles().arm(new Trouble.Said(418, "text/plain", "short and stout"), "GET", ME, 1);

        assertThat(robot.get(ME)).satisfies(got -> assertThat(got.status()).isEqualTo(500))
                .satisfies(got -> assertThat(got.headers().get("content-type")).startsWith("text/html"));
        assertThat(robot.get(ME).headers().get("content-type")).startsWith("text/html");
        assertThat(robot.get(ME).status()).isEqualTo(418);
    }

    @Test
    void losesTheAnswerAfterThePostWasMade() throws Exception {
        square.troubles().arm(new Trouble.AnswerLost(), "POST", "/2/tweets", 1);

        assertThatThrownBy(() -> robot.post("/2/tweets", "{\"text\":\"did it go out?\"}")).isInstanceOf(IOException.class);

        assertThat(square.x().postsBy("acme")).singleElement().extracting("text").isEqualTo("did it go out?");
        assertThat(square.history().all(Calls.to("POST", "/2/tweets"))).singleElement().extracting("status").isEqualTo(0);
        assertThat(robot.post("/2/tweets", "{\"text\":\"did it go out?\"}").status()).isEqualTo(403);
    }

    @Test
    void makesThePostAndSaysItIsUnavailable() throws Exception {
        square.troubles().arm(new Trouble.DoneButUnavailable(), "POST", "/2/tweets", 1);

        assertThat(robot.post("/2/tweets", "{\"text\":\"did it?\"}").status()).isEqualTo(503);
        assertThat(square.x().postsBy("acme")).hasSize(1);
    }

    @Test
    void dropsTheConnectionWithNothingDone() {
        square.troubles().arm(new Trouble.Dropped(), "POST", "/2/tweets", 1);

        assertThatThrownBy(() -> robot.post("/2/tweets", "{\"text\":\"nothing\"}")).isInstanceOf(IOException.class);
        assertThat(square.x().postsBy("acme")).isEmpty();
    }

    @Test
    void breaksOffInTheMiddleOfABody() {
        square.troubles().arm(new Trouble.HalfABody(), "GET", ME, 1);

        assertThatThrownBy(() -> robot.get(ME)).isInstanceOf(IOException.class);
    }

    @Test
    void holdsACallUntilItIsReleased() throws Exception {
        square.troubles().arm(new Trouble.Hang(Duration.ofSeconds(30)), "POST", "/2/tweets", 1);
        CompletableFuture<Object> call = CompletableFuture.supplyAsync(() -> {
            try {
                return robot.post("/2/tweets", "{\"text\":\"never\"}");
            } catch (IOException | InterruptedException ended) {
                return ended;
            }
        });
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (square.troubles().held() == 0) {
                Thread.onSpinWait();
            }
        });
        assertThat(call).isNotDone();

        square.troubles().release();

        assertThat(call.get(5, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        assertThat(square.x().postsBy("acme")).isEmpty();
    }

    @Test
    void dawdlesThenAnswers() throws Exception {
        square.troubles().arm(new Trouble.Slow(Duration.ofMillis(300)), "GET", ME, 1);
        long before = System.nanoTime();

        assertThat(robot.get(ME).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void spoilsPages() throws Exception {
        String one = square.x().post("nora_k", "@acme one").id();
        String two = square.x().post("nora_k", "@acme two").id();
        square.troubles().arm(new Trouble.Doubled(), "GET", MENTIONS, 1);
        square.troubles().arm(new Trouble.Shuffled(), "GET", MENTIONS, 1);
        square.troubles().arm(new Trouble.Garbled(), "GET", MENTIONS, 1);

        assertThat(robot.get(MENTIONS).body().path("data").findValuesAsText("id")).containsExactly(two, two, one);
        assertThat(robot.get(MENTIONS).body().path("data").findValuesAsText("id")).containsExactly(one, two);
        assertThat(robot.get(MENTIONS).body().path("data").findValuesAsText("id")).containsExactly("not-a-number", two, one);
    }

    @Test
    void waitsForCallsInItsHistory() throws Exception {
        CompletableFuture.runAsync(() -> {
            try {
                robot.get(ME);
                robot.get(MENTIONS, "since_id", "5");
            } catch (IOException | InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });

        assertThat(square.history().await(Calls.to("GET", "/2/users/*/mentions").and(Calls.with("since_id", "5")).and(Calls.by("acme"))
                .and(Calls.answered(200)), 1, Duration.ofSeconds(10))).hasSize(1);
        assertThat(square.history().count(Calls.to("GET", "/2/**"))).isEqualTo(2);
        assertThatThrownBy(() -> square.history().await(Calls.answered(418), 1, Duration.ofMillis(20))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("/2/users/me");
    }
}
