package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Picture;
import io.listeningpost.sandbox.square.x.world.Post;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaTest {

    private static final byte[] PNG = Picture.draw(40, 30, "a", "png");

    private final MovableClock clock = new MovableClock();
    private final HttpClient anybody = HttpClient.newHttpClient();
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
    void takesAPictureItsDescriptionAndThePostWithIt() throws Exception {
        JsonNode kept = robot.upload(PNG, "tweet_image").body().path("data");
        String id = kept.path("id").asText();
        assertThat(kept.path("media_key").asText()).isEqualTo("3_" + id);
        assertThat(kept.path("size").asInt()).isEqualTo(PNG.length);
        assertThat(kept.path("expires_after_secs").asInt()).isEqualTo(86_400);
        assertThat(kept.path("image").toString()).isEqualTo("{\"image_type\":\"image/png\",\"w\":40,\"h\":30}");

        Robot.Got described = robot.post("/2/media/metadata",
                "{\"id\":\"" + id + "\",\"metadata\":{\"alt_text\":{\"text\":\"A box & a tape\"}}}");
        assertThat(described.body().path("data").path("associated_metadata").path("alt_text").path("text").asText())
                .isEqualTo("A box & a tape");

        Post mention = square.x().post("nora_k", "@acme show me");
        Robot.Got made = robot.post("/2/tweets", "{\"text\":\"Here\",\"media\":{\"media_ids\":[\"" + id
                + "\"]},\"reply\":{\"in_reply_to_tweet_id\":\"" + mention.id() + "\"}}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(square.x().postsBy("acme").getFirst().media()).containsExactly(id);
    }

    @Test
    void leadsFromAPostToTheBytesOfItsPhotos() throws Exception {
        Media first = square.x().photo("nora_k", "A crushed <box>");
        Media second = square.x().photo("nora_k", "tweet_image", Picture.draw(64, 48, "b", "jpg"), null);
        Post post = square.x().publish("nora_k", Draft.byHand("@acme look").with(List.of(first.id(), second.id())));

        JsonNode body = robot.get("/2/tweets/" + post.id(), "tweet.fields", "attachments,entities,display_text_range", "expansions",
                "attachments.media_keys", "media.fields", "url,alt_text,width,height,type").body();

        assertThat(body.path("data").path("attachments").path("media_keys").toString())
                .isEqualTo("[\"" + first.key() + "\",\"" + second.key() + "\"]");
        assertThat(body.path("data").path("text").asText()).matches("@acme look https://t\\.co/\\w{10}");
        assertThat(body.path("data").path("display_text_range").toString()).isEqualTo("[0,10]");
        assertThat(body.path("data").path("entities").path("urls").findValuesAsText("media_key"))
                .containsExactly(first.key(), second.key());
        JsonNode photo = body.path("includes").path("media").path(0);
        assertThat(photo.path("alt_text").asText()).isEqualTo("A crushed &lt;box&gt;");
        assertThat(photo.path("width").asInt()).isEqualTo(120);
        assertThat(body.path("includes").path("media").path(1).has("alt_text")).isFalse();
        HttpResponse<byte[]> png = fetch(photo.path("url").asText());
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(png.body()).isEqualTo(first.bytes());
        HttpResponse<byte[]> jpg = fetch(body.path("includes").path("media").path(1).path("url").asText());
        assertThat(jpg.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(Picture.of(jpg.body())).contains(new Picture("image/jpeg", 64, 48));
    }

    @Test
    void bringsThePhotosOfAQuotedPostIfAsked() throws Exception {
        Media photo = square.x().photo("nora_k", "A box");
        Post quoted = square.x().publish("nora_k", Draft.byHand("look").with(List.of(photo.id())));
        Post quote = square.x().quote("kid42", quoted.id(), "@acme this");

        JsonNode body = robot.get("/2/tweets/" + quote.id(), "expansions", "referenced_tweets.id.attachments.media_keys", "media.fields",
                "url").body();

        assertThat(body.path("includes").path("tweets").path(0).path("attachments").path("media_keys").path(0).asText())
                .isEqualTo(photo.key());
        assertThat(body.path("includes").path("media").path(0).path("media_key").asText()).isEqualTo(photo.key());
        assertThat(body.path("data").has("attachments")).isFalse();
    }

    @Test
    void refusesWhatIsNoPictureOrTooLargeOrOfAnotherCategory() throws Exception {
        assertThat(robot.upload("<svg/>".getBytes(), "tweet_image").error()).isEqualTo("media type unrecognized");
        byte[] large = Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1);
        assertThat(robot.upload(large, "tweet_image").error()).isEqualTo("File size exceeds 5242880 bytes.");
        assertThat(robot.upload(PNG, "tweet_video").error()).contains("$.media_category");
        assertThat(robot.post("/2/media/upload", "{\"media\":\"AAAA\"}").error()).startsWith("$.media_category: is missing");
        assertThat(robot.post("/2/media/upload", "{\"media_category\":\"tweet_image\"}").error()).startsWith("$.media: is missing");
        String json = Json.object().put("media", Base64.getEncoder().encodeToString(PNG)).put("media_category", "tweet_image").toString();
        assertThat(robot.post("/2/media/upload", json).status()).isEqualTo(200);
    }

    @Test
    void refusesStrangePicturesTooManyAndOldOnes() throws Exception {
        String id = robot.upload(PNG, "tweet_image").body().path("data").path("id").asText();
        String inbox = robot.upload(PNG, "dm_image").body().path("data").path("id").asText();
        String strange = square.x().photo("nora_k", "hers").id();

        assertThat(post("\"" + strange + "\"").error()).isEqualTo("Your media IDs are invalid.");
        assertThat(post("\"" + inbox + "\"").error()).isEqualTo("Your media IDs are invalid.");
        assertThat(post("\"12\"").error()).isEqualTo("Your media IDs are invalid.");
        assertThat(post("").status()).isEqualTo(400);
        assertThat(post("\"1\",\"2\",\"3\",\"4\",\"5\"").error()).contains("maximum of 4");
        assertThat(robot.post("/2/media/metadata", "{\"id\":\"" + strange + "\",\"metadata\":{\"alt_text\":{\"text\":\"a\"}}}").error())
                .contains("Could not find media");
        String alt = "{\"id\":\"" + id + "\",\"metadata\":{\"alt_text\":{\"text\":\"" + "a".repeat(1001) + "\"}}}";
        assertThat(robot.post("/2/media/metadata", alt).error()).contains("at most 1000 characters");
        clock.pass(Duration.ofHours(25));
        assertThat(post("\"" + id + "\"").error()).isEqualTo("Your media IDs are invalid.");
    }

    @Test
    void countsAPhotoNotAsALinkInThePrice() throws Exception {
        String id = robot.upload(PNG, "tweet_image").body().path("data").path("id").asText();
        square.x().credits(Credits.of(1_000_000));

        assertThat(post("\"" + id + "\"").status()).isEqualTo(201);

        assertThat(square.x().world().credits().spent()).isEqualTo(15_000);
    }

    @Test
    void givesPicturesOfMessagesOnlyToThoseWhoHaveAPartInThem() throws Exception {
        Media hers = square.x().photo("nora_k", "dm_image", PNG, null);
        square.x().message("nora_k", "acme", "", hers);
        JsonNode body = robot.get("/2/dm_events", "dm_event.fields", "attachments,text,entities", "expansions", "attachments.media_keys",
                "media.fields", "url").body();
        assertThat(body.path("data").path(0).path("text").asText()).matches("https://t\\.co/\\w{10}");
        assertThat(body.path("data").path(0).path("attachments").path("media_keys").path(0).asText()).isEqualTo(hers.key());
        String url = body.path("includes").path("media").path(0).path("url").asText();

        assertThat(url).startsWith(square.url() + "/media/dm/");
        assertThat(fetch(url).statusCode()).isEqualTo(401);
        String path = URI.create(url).getPath();
        assertThat(robot.fetch(path).body()).isEqualTo(PNG);
        var other = square.x().issue("kid42", true);
        assertThat(Robot.with(square.url(), other.token(), other.secret()).fetch(path).statusCode()).isEqualTo(401);
        assertThat(fetch(square.url() + "/media/" + hers.id() + ".png").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsAPictureInAMessage() throws Exception {
        square.x().message("nora_k", "acme", "show me");
        String path = "/2/dm_conversations/with/" + square.x().person("nora_k").id() + "/messages";
        String id = robot.upload(PNG, "dm_image").body().path("data").path("id").asText();
        String open = robot.upload(PNG, "tweet_image").body().path("data").path("id").asText();

        assertThat(robot.post(path, "{\"attachments\":[{\"media_id\":\"" + id + "\"}]}").status()).isEqualTo(201);
        assertThat(square.x().messages("acme", "nora_k").getFirst().media()).containsExactly(id);
        Robot.Got wrong = robot.post(path, "{\"attachments\":[{\"media_id\":\"" + open + "\"}]}");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body().path("detail").asText()).isEqualTo("You are not permitted to attach this media to a DM event.");
    }

    @Test
    void troublesWhoeverFetchesAPicture() throws Exception {
        String url = square.url() + square.x().photo("nora_k", null).path();
        square.troubles().arm(new Trouble.WrongPage(), "GET", "/media/**", 1);
        square.troubles().arm(new Trouble.Redirected("http://localhost:9/x.png"), "GET", "/media/**", 1);
        square.troubles().arm(new Trouble.Swollen(7 << 20), "GET", "/media/**", 1);
        square.troubles().arm(new Trouble.Said(404, "text/plain", "Not Found"), "GET", "/media/**", 1);

        assertThat(fetch(url).headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        HttpResponse<byte[]> away = fetch(url);
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(away.headers().firstValue("Location")).contains("http://localhost:9/x.png");
        assertThat(fetch(url).body()).hasSize(7 << 20);
        assertThat(fetch(url).statusCode()).isEqualTo(404);
        assertThat(fetch(url).statusCode()).isEqualTo(200);
    }

    private Robot.Got post(String ids) throws Exception {
        return robot.post("/2/tweets", "{\"text\":\"x" + clock.instant() + "\",\"media\":{\"media_ids\":[" + ids + "]}}");
    }

    private HttpResponse<byte[]> fetch(String url) throws Exception {
        return anybody.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
