package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final String EVENTS = "/2/dm_events";

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
    void listsMessagesNewestFirstWithWhatWasAskedFor() throws Exception {
        Message first = square.x().message("nora_k", "acme", "My number is <A&1>");
        Message second = square.x().message("kid42", "acme", "hello?");
        square.x().mailbox("nora_k", Mailbox.EVERYONE);
        square.x().message("yuki_t", "nora_k", "not for the brand");

        Robot.Got plain = robot.get(EVENTS);
        assertThat(plain.headers()).containsEntry("x-rate-limit-limit", "15");
        assertThat(plain.body().path("data").toString()).isEqualTo("[{\"id\":\"" + second.id()
                + "\",\"event_type\":\"MessageCreate\",\"text\":\"hello?\"},{\"id\":\"" + first.id()
                + "\",\"event_type\":\"MessageCreate\",\"text\":\"My number is &lt;A&amp;1&gt;\"}]");
        assertThat(plain.body().path("meta").toString()).isEqualTo("{\"result_count\":2}");

        JsonNode full = robot.get(EVENTS, "dm_event.fields", "created_at,dm_conversation_id,sender_id", "expansions",
                "sender_id,participant_ids", "user.fields", "receives_your_dm").body();
        JsonNode event = full.path("data").path(1);
        String nora = square.x().person("nora_k").id();
        assertThat(event.path("sender_id").asText()).isEqualTo(nora);
        assertThat(event.path("dm_conversation_id").asText()).isEqualTo(Seed.BRAND_ID + "-" + nora);
        assertThat(event.path("created_at").asText()).startsWith("2026-11-20T10:00:00");
        assertThat(full.path("includes").path("users").findValuesAsText("username")).containsExactly("kid42", "acme", "nora_k");
    }

    @Test
    void pagesAndReachesBackThirtyDays() throws Exception {
        Message old = square.x().message("nora_k", "acme", "old");
        clock.pass(Duration.ofDays(29));
        Message later = square.x().message("nora_k", "acme", "later");

        JsonNode page = robot.get(EVENTS, "max_results", "1").body();
        assertThat(page.path("data").path(0).path("id").asText()).isEqualTo(later.id());
        String token = page.path("meta").path("next_token").asText();
        assertThat(robot.get(EVENTS, "max_results", "1", "pagination_token", token).ids()).isEqualTo(old.id());
        assertThat(robot.get(EVENTS, "max_results", "0").status()).isEqualTo(400);
        assertThat(robot.get(EVENTS, "event_types", "ParticipantsJoin").body().has("data")).isFalse();
        assertThat(robot.get(EVENTS, "event_types", "Typing").status()).isEqualTo(400);
        assertThat(robot.get(EVENTS, "since_id", "1").status()).isEqualTo(400);

        clock.pass(Duration.ofDays(2));
        assertThat(robot.get(EVENTS).ids()).isEqualTo(later.id());
    }

    @Test
    void listsOneConversationAndOneMessage() throws Exception {
        Message hers = square.x().message("nora_k", "acme", "hi");
        square.x().message("kid42", "acme", "ho");
        String nora = square.x().person("nora_k").id();

        assertThat(robot.get("/2/dm_conversations/with/" + nora + "/dm_events").ids()).isEqualTo(hers.id());
        assertThat(robot.get("/2/dm_conversations/" + hers.conversation() + "/dm_events").ids()).isEqualTo(hers.id());
        assertThat(robot.get(EVENTS + "/" + hers.id()).body().path("data").path("text").asText()).isEqualTo("hi");
        assertThat(robot.get(EVENTS + "/12").body().path("errors").path(0).path("title").asText()).isEqualTo("Not Found Error");
    }

    @Test
    void answersSomebodyWhoWroteFirstAndNobodyElse() throws Exception {
        square.x().message("nora_k", "acme", "hi");
        String nora = square.x().person("nora_k").id();
        String kid = square.x().person("kid42").id();

        Robot.Got got = robot.post("/2/dm_conversations/with/" + nora + "/messages", "{\"text\":\"Hello Nora, see acme.com/help\"}");
        assertThat(got.status()).isEqualTo(201);
        assertThat(got.body().path("data").path("dm_conversation_id").asText()).isEqualTo(Seed.BRAND_ID + "-" + nora);
        Message answer = square.x().messages("nora_k", "acme").getFirst();
        assertThat(got.body().path("data").path("dm_event_id").asText()).isEqualTo(answer.id());
        assertThat(answer.text()).matches("Hello Nora, see https://t\\.co/\\w{10}");

        refused(robot.post("/2/dm_conversations/with/" + kid + "/messages", "{\"text\":\"Psst\"}"));
        square.x().mailbox("kid42", Mailbox.EVERYONE);
        assertThat(robot.post("/2/dm_conversations/with/" + kid + "/messages", "{\"text\":\"Psst\"}").status()).isEqualTo(201);
        square.x().mailbox("nora_k", Mailbox.NOBODY);
        refused(robot.post("/2/dm_conversations/with/" + nora + "/messages", "{\"text\":\"Still there?\"}"));
        square.x().follow("yuki_t", "acme");
        assertThat(robot.post("/2/dm_conversations/with/" + square.x().person("yuki_t").id() + "/messages", "{\"text\":\"Hi\"}").status())
                .isEqualTo(201);
    }

    @Test
    void sendsIntoAConversationOfItsOwnOnly() throws Exception {
        Message hers = square.x().message("nora_k", "acme", "hi");
        String kid = square.x().person("kid42").id();
        String nora = square.x().person("nora_k").id();

        assertThat(robot.post("/2/dm_conversations/" + hers.conversation() + "/messages", "{\"text\":\"a\"}").status()).isEqualTo(201);
        refused(robot.post("/2/dm_conversations/" + Message.between(kid, nora) + "/messages", "{\"text\":\"a\"}"));
        refused(robot.post("/2/dm_conversations/" + nora + "-" + Seed.BRAND_ID + "/messages", "{\"text\":\"a\"}"));
        refused(robot.post("/2/dm_conversations/abc/messages", "{\"text\":\"a\"}"));
    }

    @Test
    void tellsBeforehandWhoTakesMessages() throws Exception {
        square.x().message("nora_k", "acme", "hi");

        JsonNode people = robot.get("/2/users/by", "usernames", "nora_k,kid42", "user.fields", "receives_your_dm").body().path("data");

        assertThat(people.path(0).path("receives_your_dm").asBoolean(false)).isTrue();
        assertThat(people.path(1).path("receives_your_dm").asBoolean(true)).isFalse();
    }

    @Test
    void readsTheBodyBySchema() throws Exception {
        square.x().mailbox("nora_k", Mailbox.EVERYONE);
        String path = "/2/dm_conversations/with/" + square.x().person("nora_k").id() + "/messages";

        assertThat(robot.post(path, "{}").error()).isEqualTo("$.text: is missing but it is required");
        assertThat(robot.post(path, "{\"text\":\"a\",\"mood\":1}").error()).startsWith("$.mood: is not defined");
        assertThat(robot.post(path, "{\"text\":\"a\",\"attachments\":[{\"media_id\":5}]}").status()).isEqualTo(400);
        assertThat(robot.post(path, "{\"text\":\"a\",\"attachments\":[{\"media_id\":\"5\"}]}").status()).isEqualTo(403);
        String tooLong = Json.object().put("text", "a".repeat(10_001)).toString();
        assertThat(robot.post(path, tooLong).error()).contains("over the max character limit");
        assertThat(square.x().messages("nora_k", "acme")).isEmpty();
    }

    @Test
    void chargesForEachMessageReadOnceADayAndForEachSent() throws Exception {
        square.x().message("nora_k", "acme", "hi");
        square.x().message("nora_k", "acme", "ho");
        square.x().credits(Credits.of(1_000_000));

        robot.get(EVENTS);
        robot.get(EVENTS);
        assertThat(square.x().world().credits().spent()).isEqualTo(20_000);
        robot.post("/2/dm_conversations/with/" + square.x().person("nora_k").id() + "/messages", "{\"text\":\"yes\"}");
        assertThat(square.x().world().credits().spent()).isEqualTo(35_000);
    }

    @Test
    void limitsReadingAndWriting() throws Exception {
        square.x().mailbox("nora_k", Mailbox.EVERYONE);
        String path = "/2/dm_conversations/with/" + square.x().person("nora_k").id() + "/messages";
        square.x().change(Settings.usual().dailyLimit("POST /2/dm_conversations/with/:id/messages", 1));

        Robot.Got sent = robot.post(path, "{\"text\":\"a\"}");
        assertThat(sent.headers()).containsEntry("x-app-limit-24hour-limit", "1").containsEntry("x-app-limit-24hour-remaining", "0");
        Robot.Got over = robot.post(path, "{\"text\":\"b\"}");
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.headers()).containsEntry("x-rate-limit-remaining", "13")
                .containsEntry("x-app-limit-24hour-reset", Long.toString(clock.instant().plus(Duration.ofDays(1)).getEpochSecond()));
        clock.pass(Duration.ofHours(24));
        assertThat(robot.post(path, "{\"text\":\"c\"}").status()).isEqualTo(201);
        for (int i = 0; i < 15; i++) {
            assertThat(robot.get(EVENTS).status()).isEqualTo(200);
        }
        assertThat(robot.get(EVENTS).status()).isEqualTo(429);
    }

    @Test
    void needsTheAppsPermissionForMessages() throws Exception {
        AccessToken token = square.x().issueWithoutMessages("acme");

        Robot.Got got = Robot.with(square.url(), token.token(), token.secret()).get(EVENTS);

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("type").asText()).endsWith("oauth1-permissions");
        assertThat(robot.get(EVENTS).headers()).containsEntry("x-access-level", "read-write-directmessages");
    }

    @Test
    void tellsWhichPostWasShared() throws Exception {
        Post post = square.x().post("kid42", "acme is down");
        square.x().message("nora_k", "acme", "look https://x.com/kid42/status/" + post.id());

        JsonNode body = robot.get(EVENTS, "dm_event.fields", "referenced_tweets,entities", "expansions", "referenced_tweets.id").body();

        assertThat(body.path("data").path(0).path("referenced_tweets").path(0).path("id").asText()).isEqualTo(post.id());
        assertThat(body.path("includes").path("tweets").path(0).path("text").asText()).isEqualTo("acme is down");
        assertThat(body.path("data").path(0).path("entities").path("urls").path(0).path("expanded_url").asText()).contains(post.id());
    }

    private static void refused(Robot.Got got) {
        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body().path("detail").asText()).isEqualTo("You do not have permission to DM one or more participants.");
    }
}
