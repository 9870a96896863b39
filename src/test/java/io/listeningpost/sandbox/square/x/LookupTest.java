package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupTest {

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
    void looksPostsUpAndSaysWhichAreGoneOrHidden() throws Exception {
        Post here = square.x().post("nora_k", "@acme here");
        Post gone = square.x().post("nora_k", "@acme gone");
        square.x().delete("nora_k", gone.id());
        Person shy = square.x().join("shy", "Shy", 3);
        Post hidden = square.x().post("shy", "@acme hidden");
        square.x().world().keep(shy.with(false, true, false));

        JsonNode body = robot.get("/2/tweets", "ids", here.id() + "," + gone.id() + "," + hidden.id()).body();

        assertThat(body.path("data").findValuesAsText("id")).containsExactly(here.id());
        assertThat(body.path("errors").path(0).path("title").asText()).isEqualTo("Not Found Error");
        assertThat(body.path("errors").path(0).path("detail").asText()).isEqualTo("Could not find tweet with ids: [" + gone.id() + "].");
        assertThat(body.path("errors").path(1).path("title").asText()).isEqualTo("Authorization Error");
        assertThat(body.path("errors").path(1).path("resource_id").asText()).isEqualTo(hidden.id());
    }

    @Test
    void takesAHundredIdsAndNotOneMore() throws Exception {
        String hundred = LongStream.rangeClosed(1, 100).mapToObj(Long::toString).collect(Collectors.joining(","));

        assertThat(robot.get("/2/tweets", "ids", hundred).status()).isEqualTo(200);
        assertThat(robot.get("/2/tweets", "ids", hundred + ",101").error()).contains("[101] is not between 1 and 100");
        assertThat(robot.get("/2/tweets", "ids", "").status()).isEqualTo(400);
        assertThat(robot.get("/2/tweets", "ids", "1,x").error()).contains("[x] does not match");
        assertThat(robot.get("/2/tweets").status()).isEqualTo(400);
    }

    @Test
    void keepsTheOldVersionOfAnEditedPostUnderItsId() throws Exception {
        Post old = square.x().post("nora_k", "@acme helo");
        Post now = square.x().edit("nora_k", old.id(), "@acme hello");

        JsonNode data = robot.get("/2/tweets/" + old.id(), "tweet.fields", "edit_controls").body().path("data");
        assertThat(data.path("text").asText()).isEqualTo("@acme helo");
        assertThat(data.path("edit_history_tweet_ids").path(1).asText()).isEqualTo(now.id());
        assertThat(data.path("edit_controls").path("edits_remaining").asInt()).isEqualTo(4);
        square.x().delete("nora_k", old.id());
        assertThat(robot.get("/2/tweets/" + now.id()).body().has("data")).isFalse();
    }

    @Test
    void editsOwnPostsForAnHourAndNoAnswersToOthers() {
        Post post = square.x().post("nora_k", "@acme a");
        Post answer = square.x().reply("kid42", post.id(), "b");

        assertThat(square.x().world().editable(post)).isTrue();
        assertThat(square.x().world().editable(answer)).isFalse();
        clock.pass(Duration.ofMinutes(61));
        assertThat(square.x().world().editable(post)).isFalse();
    }

    @Test
    void findsPeopleByHandle() throws Exception {
        square.x().world().keep(square.x().person("kid42").with(false, false, true));

        JsonNode body = robot.get("/2/users/by", "usernames", "NORA_K,kid42,nobody_here", "user.fields", "verified,public_metrics").body();

        assertThat(body.path("data")).hasSize(1);
        assertThat(body.path("data").path(0).path("username").asText()).isEqualTo("nora_k");
        assertThat(body.path("errors").path(0).path("detail").asText()).isEqualTo("User has been suspended: [kid42].");
        assertThat(body.path("errors").path(1).path("detail").asText()).isEqualTo("Could not find user with usernames: [nobody_here].");
        assertThat(robot.get("/2/users/by", "usernames", "with space").status()).isEqualTo(400);
    }

    @Test
    void findsPeopleByIdUpToAHundredAndChargesForEachOnceADay() throws Exception {
        square.x().suspend("kid42", true);
        square.x().credits(Credits.of(1_000_000));
        String nora = square.x().person("nora_k").id();
        String kid = square.x().person("kid42").id();

        Robot.Got got = robot.get("/2/users", "ids", nora + "," + kid + ",7", "user.fields", "protected,created_at");

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.headers()).containsEntry("x-rate-limit-limit", "900");
        assertThat(got.body().path("data").findValuesAsText("username")).containsExactly("nora_k");
        assertThat(got.body().path("data").path(0).path("protected").asBoolean(true)).isFalse();
        assertThat(got.body().path("errors").findValuesAsText("detail"))
                .containsExactly("User has been suspended: [" + kid + "].", "Could not find user with ids: [7].");
        robot.get("/2/users/" + nora);
        assertThat(square.x().world().credits().spent()).isEqualTo(10_000);
        String many = LongStream.rangeClosed(1, 101).mapToObj(Long::toString).collect(Collectors.joining(","));
        assertThat(robot.get("/2/users", "ids", many).error()).contains("[101] is not between 1 and 100");
    }

    @Test
    void tellsDeletedFromProtectedAndSuspendedAndShowsAgainWhatIsOpenAgain() throws Exception {
        Post gone = square.x().post("nora_k", "@acme gone");
        Post shy = square.x().post("kid42", "@acme shy");
        Post banned = square.x().post("yuki_t", "@acme banned");
        square.x().delete("nora_k", gone.id());
        square.x().guard("kid42", true);
        square.x().suspend("yuki_t", true);

        JsonNode errors = robot.get("/2/tweets", "ids", gone.id() + "," + shy.id() + "," + banned.id()).body().path("errors");

        assertThat(errors.findValuesAsText("type")).extracting(type -> type.substring(type.lastIndexOf('/') + 1))
                .containsExactly("resource-not-found", "not-authorized-for-resource", "not-authorized-for-resource");
        assertThat(robot.get("/2/tweets/" + shy.id()).body().path("errors").path(0).path("detail").asText())
                .isEqualTo("Sorry, you are not authorized to see the Tweet with id: [" + shy.id() + "].");
        square.x().guard("kid42", false);
        square.x().suspend("yuki_t", false);
        assertThat(robot.get("/2/tweets", "ids", shy.id() + "," + banned.id()).body().path("data")).hasSize(2);
    }

    @Test
    void tellsTheMentionsThatAReplyCarriesFromTypedOnes() throws Exception {
        Post root = square.x().post("nora_k", "@acme where is it");
        Post carried = square.x().reply("kid42", root.id(), "same here");
        Post typed = square.x().reply("kid42", root.id(), "wake up @acme");
        Post other = square.x().post("nora_k", "so slow");
        Post called = square.x().reply("kid42", other.id(), "@acme listen");

        assertThat(shown(carried)).isEqualTo("same here");
        assertThat(shown(typed)).isEqualTo("wake up @acme");
        assertThat(shown(called)).isEqualTo("@acme listen");
        assertThat(shown(root)).isEqualTo("@acme where is it");
    }

    @Test
    void refusesEverythingToASuspendedAccount() throws Exception {
        square.x().suspend("acme", true);

        Robot.Got got = robot.get("/2/users/me");

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("detail").asText()).isEqualTo("Your account is suspended and is not permitted to access this feature.");
    }

    private String shown(Post post) throws Exception {
        JsonNode data = robot.get("/2/tweets/" + post.id(), "tweet.fields", "display_text_range").body().path("data");
        int[] points = data.path("text").asText().codePoints().toArray();
        int from = data.path("display_text_range").path(0).asInt();
        return new String(points, from, data.path("display_text_range").path(1).asInt() - from);
    }

    @Test
    void placesEntitiesInTheEncodedText() throws Exception {
        Post post = square.x().post("nora_k", "Q&A 😡 @acme see https://acme.com/x #late");

        JsonNode data = robot.get("/2/tweets/" + post.id(), "tweet.fields", "entities").body().path("data");
        int[] points = data.path("text").asText().codePoints().toArray();
        JsonNode entities = data.path("entities");

        assertThat(at(points, entities.path("mentions").path(0))).isEqualTo("@acme");
        assertThat(entities.path("mentions").path(0).path("id").asText()).isEqualTo(Seed.BRAND_ID);
        assertThat(at(points, entities.path("hashtags").path(0))).isEqualTo("#late");
        assertThat(at(points, entities.path("urls").path(0))).startsWith("https://t.co/");
        assertThat(entities.path("urls").path(0).path("expanded_url").asText()).isEqualTo("https://acme.com/x");
    }

    @Test
    void leavesRepliesAndRepostsOutOfOwnPostsIfAsked() throws Exception {
        Post mention = square.x().post("nora_k", "@acme hi");
        robot.reply(mention.id(), "hello");
        String plain = robot.post("/2/tweets", "{\"text\":\"We are open\"}").body().path("data").path("id").asText();
        String own = "/2/users/" + Seed.BRAND_ID + "/tweets";

        assertThat(robot.get(own).body().path("data")).hasSize(2);
        assertThat(robot.get(own, "exclude", "replies").ids()).isEqualTo(plain);
        assertThat(robot.get(own, "exclude", "cats").status()).isEqualTo(400);
    }

    @Test
    void knowsNoOtherPages() throws Exception {
        assertThat(robot.get("/2/tweets/counts/nowhere").status()).isEqualTo(404);
        assertThat(robot.get("/2/users/99/mentions").body().path("errors").path(0).path("title").asText()).isEqualTo("Not Found Error");
    }


    private static String at(int[] points, JsonNode place) {
        return new String(points, place.path("start").asInt(), place.path("end").asInt() - place.path("start").asInt());
    }
}
