package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {

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
    void keepsTheNewestPostsOnly() throws Exception {
        square.x().remember(10);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            ids.add(square.x().post("nora_k", "@acme parcel " + i).id());
        }

        JsonNode body = robot.get(MENTIONS, "max_results", "100").body();

        assertThat(body.path("data").findValuesAsText("id")).containsExactlyElementsOf(ids.subList(15, 25).reversed());
        assertThat(square.x().world().everything()).hasSize(10);
        assertThat(square.x().postsBy("nora_k")).hasSize(10);
        assertThat(square.x().world().find(ids.getFirst())).isEmpty();
    }

    @Test
    void countsAnswersToAllVersionsOfAPost() throws Exception {
        Post first = square.x().post("nora_k", "@acme where is my parcel");
        square.x().quote("kid42", first.id(), "look");
        Post edited = square.x().edit("nora_k", first.id(), "@acme where is my parcel?");
        square.x().reply("kid42", edited.id(), "same here");
        square.x().reply("big_voice", edited.id(), "and mine?");
        square.x().repost("sunny_side", edited.id());

        JsonNode metrics = robot.get("/2/tweets/" + edited.id(), "tweet.fields", "public_metrics").body().path("data")
                .path("public_metrics");

        assertThat(metrics.path("reply_count").asInt()).isEqualTo(2);
        assertThat(metrics.path("quote_count").asInt()).isEqualTo(1);
        assertThat(metrics.path("retweet_count").asInt()).isEqualTo(1);
    }

    @Test
    void findsPeopleByTheirNewHandle() {
        square.x().world().keep(square.x().person("kid42").renamed("kid43", "kid", 12));

        assertThat(square.x().world().byHandle("KID43")).isPresent();
        assertThat(square.x().world().byHandle("kid42")).isEmpty();
    }
}
