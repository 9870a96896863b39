package io.listeningpost.sandbox.square.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated Facebook refuses what Facebook refuses, and tells no more than it is asked for. */
class FacebookRoomTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private final HttpClient client = HttpClient.newHttpClient();
    private Square square;
    private FacebookRoom room;

    @BeforeEach
    void open() throws IOException {
        square = Square.start(SquareOptions.inMemory().at(clock));
        room = square.facebook();
    }

    @AfterEach
    void close() {
        client.close();
        square.close();
    }

    @Test
    void tellsWhatIsAskedForByNameAndNothingElse() {
        Entry post = room.post(FacebookSeed.NORA, "hello");

        assertThat(get("/v24.0/" + post.id() + "?fields=message").fieldNames()).toIterable().containsExactlyInAnyOrder("id", "message");
        assertThat(code(get("/v24.0/" + post.id() + "?fields=message,likes_of_love"))).isEqualTo(100);
        assertThat(code(get("/v24.0/" + post.id() + "?fields=parent"))).as("a post has no parent").isEqualTo(100);
        assertThat(code(get("/v24.0/me?fields=fan_of"))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"/v25.0/me, 2500", "/v24.0/104000000000001_1, 100", "/v24.0/me/albums, 2500", "/v24.0/me/feed?limit=101, 100",
        "/v24.0/me/feed?limit=25&fields=comments.limit(200){id}, 100", "/v24.0/me/feed?after=nonsense, 100",
        "/v24.0/me/feed?fields=id{, 2500", "/v24.0/me/feed?limit=100&fields=comments.limit(100){id}, 1"})
    void refusesAsFacebookDoes(String question, int code) {
        assertThat(code(get(question.replace("{", "%7B").replace("}", "%7D")))).isEqualTo(code);
    }

    @Test
    void wantsATokenAndTheProofOfTheSecret() throws Exception {
        assertThat(code(send(request("/v24.0/me")))).isEqualTo(104);
        assertThat(code(send(request("/v24.0/me").header("Authorization", "Bearer nonsense")))).isEqualTo(190);
        HttpRequest.Builder bare = request("/v24.0/me").header("Authorization", "Bearer " + FacebookSeed.ACCESS_TOKEN);
        assertThat(send(bare).path("error").path("message").asText()).contains("appsecret_proof");
        assertThat(send(request("/v24.0/me?appsecret_proof=00").header("Authorization", "Bearer " + FacebookSeed.ACCESS_TOKEN))
                .path("error").path("message").asText()).contains("Invalid appsecret_proof");
        room.end(463);
        assertThat(get("/v24.0/me").path("error").path("error_subcode").asInt()).isEqualTo(463);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages_read_user_content", "pages_read_engagement", "pages_messaging", "pages_manage_engagement"})
    void wantsTheRightForEachThing(String right) {
        Entry post = room.post(FacebookSeed.NORA, "hello");
        String token = room.issueWithout("token-without-a-right-0001", right);
        boolean reads = right.startsWith("pages_read");

        assertThat(get("/v24.0/me/feed", token).has("error")).isEqualTo(reads);
        assertThat(get("/v24.0/me/conversations", token).has("error")).isEqualTo(right.equals("pages_messaging"));
        assertThat(post("/v24.0/" + post.id() + "/comments", Map.of("message", "hi"), token).has("error"))
                .isEqualTo(right.equals("pages_manage_engagement"));
    }

    @Test
    void keepsWhoItIsToItself() {
        Entry post = room.post(FacebookSeed.SHY, "hello");

        assertThat(get("/v24.0/" + post.id() + "?fields=from,message").has("from")).isFalse();
    }

    @Test
    void pagesAreCutBeforeWhatIsGoneIsLeftOut() {
        IntStream.range(0, 5).forEach(i -> room.post(FacebookSeed.NORA, "post " + i));
        room.by(FacebookSeed.NORA).subList(3, 5).forEach(each -> room.delete(each.id()));
        JsonNode first = get("/v24.0/me/feed?limit=2");

        assertThat(first.path("data")).isEmpty();
        assertThat(first.path("paging").path("next").asText()).startsWith("http://");
        JsonNode last = get("/v24.0/me/feed?limit=100");
        assertThat(last.path("data")).hasSize(4);
        assertThat(last.path("paging").path("cursors").has("after")).isTrue();
        assertThat(last.path("paging").has("next")).isFalse();
    }

    @Test
    void anAnswerToAnAnswerStandsBesideIt() {
        Entry comment = room.comment(FacebookSeed.NORA, FacebookSeed.NOTICE, "one");
        Entry answer = room.comment(FacebookSeed.SUNNY, comment.id(), "two");
        String third = post("/v24.0/" + answer.id() + "/comments", Map.of("message", "three"), FacebookSeed.ACCESS_TOKEN)
                .path("id").asText();

        assertThat(room.entry(third)).get().extracting(Entry::parent).isEqualTo(comment.id());
        assertThat(get("/v24.0/" + answer.id() + "/comments").path("data")).isEmpty();
        assertThat(get("/v24.0/" + FacebookSeed.NOTICE + "/comments").path("data")).as("top level only").hasSize(1);
        assertThat(get("/v24.0/" + FacebookSeed.NOTICE + "/comments?filter=stream").path("data")).hasSize(3);
    }

    @Test
    void writesToNobodyOutsideOfTheWindows() {
        Entry comment = room.comment(FacebookSeed.NORA, FacebookSeed.NOTICE, "one");
        assertThat(message("{\"id\":\"" + FacebookSeed.NORA + "\"}").path("error_subcode").asInt()).isEqualTo(2_018_278);
        assertThat(message("{\"comment_id\":\"1_1\"}").path("error_subcode").asInt()).isEqualTo(2_018_292);
        assertThat(message("{\"post_id\":\"" + comment.id() + "\"}").path("error_subcode").asInt()).isEqualTo(2_018_292);
        assertThat(message("{\"comment_id\":\"" + comment.id() + "\"}").isMissingNode()).isTrue();
        assertThat(message("{\"comment_id\":\"" + comment.id() + "\"}").path("code").asInt()).isEqualTo(10_900);
        Entry other = room.comment(FacebookSeed.NORA, FacebookSeed.NOTICE, "two");
        clock.advance(Duration.ofDays(8));
        assertThat(message("{\"comment_id\":\"" + other.id() + "\"}").path("code").asInt()).isEqualTo(10_902);
    }

    private JsonNode message(String recipient) {
        return post("/v24.0/me/messages", Map.of("messaging_type", "RESPONSE", "recipient", recipient, "message", "{\"text\":\"hi\"}"),
                FacebookSeed.ACCESS_TOKEN).path("error");
    }

    private JsonNode get(String path) {
        return get(path, FacebookSeed.ACCESS_TOKEN);
    }

    private JsonNode get(String path, String token) {
        return send(request(path + (path.contains("?") ? "&" : "?") + "appsecret_proof=" + proof(token))
                .header("Authorization", "Bearer " + token));
    }

    private JsonNode post(String path, Map<String, String> form, String token) {
        String body = form.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")) + "&appsecret_proof=" + proof(token);
        return send(request(path).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(square.url() + path)).timeout(Duration.ofSeconds(20));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return Json.read(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body()).orElseThrow();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static int code(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }

    private static String proof(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(FacebookSeed.APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    // ---- events

    /** An address that shows whose it is, refuses the first events and takes the others. */
    private static final class Callback implements AutoCloseable {

        private final HttpServer server;
        private final List<String> bodies = new CopyOnWriteArrayList<>();
        private final List<String> signatures = new CopyOnWriteArrayList<>();

        Callback(int refusals) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
                byte[] answer = query.replaceAll(".*hub.challenge=([0-9]+).*", "$1").getBytes(StandardCharsets.UTF_8);
                boolean event = exchange.getRequestMethod().equals("POST");
                if (event) {
                    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
                    signatures.add(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"));
                }
                boolean known = event ? bodies.size() > refusals : query.contains("hub.verify_token=mine");
                exchange.sendResponseHeaders(known ? 200 : 403, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void tellsAnAddressThatKnowsTheToken() throws IOException {
        try (Callback callback = new Callback(0)) {
            assertThatIllegalArgumentException().isThrownBy(() -> room.subscribe(callback.address(), "another"))
                    .withMessageContaining("couldn't be validated");
            room.post(FacebookSeed.NORA, "told to nobody");
            assertThat(callback.bodies).isEmpty();
        }
    }

    @Test
    void repeatsUntilItIsTakenTheNewestFirstAndEachTwice() throws Exception {
        try (Callback callback = new Callback(1)) {
            room.subscribe(callback.address(), "mine");
            Entry post = room.post(FacebookSeed.NORA, "o\u00f9 / \ud83d\udce6");
            Entry comment = room.comment(FacebookSeed.SHY, post.id(), "here");
            Patience.until("all to be taken", Duration.ofSeconds(20), () -> room.untaken() == 0, () -> room.untaken() + " left");

            assertThat(callback.bodies).hasSizeGreaterThanOrEqualTo(3);
            String body = callback.bodies.getLast();
            assertThat(callback.bodies.subList(callback.bodies.size() - 2, callback.bodies.size())).as("twice").containsOnly(body);
            String all = String.join("", callback.bodies);
            assertThat(all).contains("o\\u00f9 \\/ \\ud83d\\udce6", "\"post_id\":\"" + post.id() + "\"",
                    "\"comment_id\":\"" + comment.id() + "\"");
            assertThat(body.indexOf(comment.id())).as("the newest first").isBetween(0, body.indexOf("\"status\""));
            JsonNode told = Json.read(body.getBytes(StandardCharsets.US_ASCII)).orElseThrow();
            assertThat(told.at("/entry/0/id").asText()).isEqualTo(FacebookSeed.PAGE_ID);
            assertThat(all).as("who is withheld is withheld here, too").doesNotContain(FacebookSeed.SHY);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(FacebookSeed.APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            assertThat(callback.signatures.getLast())
                    .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Test
    void tellsNothingAfterItIsUnsubscribed() throws IOException {
        try (Callback callback = new Callback(0)) {
            room.subscribe(callback.address(), "mine");
            room.unsubscribe();
            room.post(FacebookSeed.NORA, "hello");
            assertThat(room.untaken()).isZero();
            assertThatIllegalArgumentException().isThrownBy(() -> room.lie(FacebookRoom.Lie.FORGED));
        }
    }
}
