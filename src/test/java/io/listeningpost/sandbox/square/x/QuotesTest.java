package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotesTest {

    private Square square;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory().at(new MovableClock()));
        robot = Robot.ofBrand(square.url());
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void listsWhoQuotedAPostNewestFirst() throws Exception {
        Post post = square.x().post("acme", "We are open.");
        Post first = square.x().quote("kid42", post.id(), "are they?");
        Post answer = square.x().publish("nora_k", Draft.byHand("indeed").to(first.id()).quoting(post.id()));
        square.x().post("kid42", "something else");
        String path = "/2/tweets/" + post.id() + "/quote_tweets";

        Robot.Got got = robot.get(path, "tweet.fields", "referenced_tweets", "expansions", "author_id");

        assertThat(got.headers()).containsEntry("x-rate-limit-limit", "75");
        assertThat(robot.get(path).ids()).isEqualTo(answer.id() + "," + first.id());
        assertThat(got.body().path("meta").path("result_count").asInt()).isEqualTo(2);
        assertThat(got.body().path("data").path(1).path("referenced_tweets").toString())
                .isEqualTo("[{\"type\":\"quoted\",\"id\":\"" + post.id() + "\"}]");
        assertThat(got.body().path("includes").path("users").findValuesAsText("username")).containsExactly("nora_k", "kid42");
        assertThat(robot.get(path, "exclude", "replies").ids()).isEqualTo(first.id());
        assertThat(robot.get(path, "max_results", "9").status()).isEqualTo(400);
        assertThat(robot.get(path, "since_id", "1").status()).isEqualTo(400);
    }

    @Test
    void pagesThroughTheQuotes() throws Exception {
        Post post = square.x().post("acme", "We are open.");
        Post oldest = square.x().quote("kid42", post.id(), "no 0");
        for (int i = 1; i < 11; i++) {
            square.x().quote("kid42", post.id(), "no " + i);
        }
        String path = "/2/tweets/" + post.id() + "/quote_tweets";

        JsonNode first = robot.get(path).body();

        assertThat(first.path("data")).hasSize(10);
        String token = first.path("meta").path("next_token").asText();
        assertThat(robot.get(path, "pagination_token", token).ids()).isEqualTo(oldest.id());
    }

    @Test
    void endsTheTextOfAQuoteWithALinkToTheQuotedPost() throws Exception {
        Post post = square.x().post("acme", "We are open.");
        Post quote = square.x().quote("kid42", post.id(), "are they?");

        JsonNode data = robot.get("/2/tweets/" + quote.id(), "tweet.fields", "entities,display_text_range").body().path("data");

        assertThat(data.path("text").asText()).matches("are they\\? https://t\\.co/\\w{10}");
        assertThat(data.path("display_text_range").toString()).isEqualTo("[0,9]");
        assertThat(data.path("entities").path("urls").path(0).path("expanded_url").asText())
                .isEqualTo("https://x.com/acme/status/" + post.id());
    }

    @Test
    void countsQuotesAndAnswersWhenAsked() throws Exception {
        Post post = square.x().post("acme", "We are open.");
        square.x().quote("kid42", post.id(), "are they?");
        square.x().reply("nora_k", post.id(), "yes");
        square.x().reply("yuki_t", post.id(), "yes");

        JsonNode metrics = robot.get("/2/tweets/" + post.id(), "tweet.fields", "public_metrics").body().path("data").path("public_metrics");

        assertThat(metrics.path("quote_count").asInt()).isOne();
        assertThat(metrics.path("reply_count").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhenTheQuotedPostIsGoneOrHidden() throws Exception {
        Post post = square.x().post("nora_k", "hm");
        square.x().quote("kid42", post.id(), "hm!");
        square.x().guard("nora_k", true);
        assertThat(robot.get("/2/tweets/" + post.id() + "/quote_tweets").body().path("errors").path(0).path("type").asText())
                .endsWith("/not-authorized-for-resource");
        square.x().delete("nora_k", post.id());
        assertThat(robot.get("/2/tweets/" + post.id() + "/quote_tweets").body().path("errors").path(0).path("type").asText())
                .endsWith("/resource-not-found");
    }
}
