package io.listeningpost.sandbox.square;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SquarePageTest {

    private final HttpClient browser = HttpClient.newHttpClient();
    private Square square;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory());
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void servesThePageAndEveryFileItNames() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'").doesNotContain("unsafe");
        Matcher file = Pattern.compile("\"(/square/[a-z.]+)\"").matcher(page.body());
        int files = 0;
        while (file.find()) {
            HttpResponse<String> got = get(file.group(1));
            assertThat(got.statusCode()).as(file.group(1)).isEqualTo(200);
            Matcher imported = Pattern.compile("from '\\./([a-z]+\\.js)'").matcher(got.body());
            while (imported.find()) {
                assertThat(get("/square/" + imported.group(1)).statusCode()).as(imported.group(1)).isEqualTo(200);
            }
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(3);
        assertThat(get("/square/../Square.class").statusCode()).isEqualTo(404);
    }

    @Test
    void postsRepliesEditsAndDeletesAsTheCustomer() throws Exception {
        JsonNode post = done("x/posts", "{\"as\":\"nora_k\",\"text\":\"@acme <b>hi</b>\"}", 201);
        assertThat(post.path("id").isTextual()).isTrue();
        JsonNode edited = done("x/posts/edit", "{\"as\":\"nora_k\",\"id\":\"" + post.path("id").asText()
                + "\",\"text\":\"@acme hello\"}", 201);
        JsonNode answer = done("x/posts", "{\"as\":\"kid42\",\"text\":\"me too\",\"to\":\"" + edited.path("id").asText() + "\"}", 201);
        assertThat(answer.path("text").asText()).isEqualTo("@nora_k @acme me too");
        done("x/posts/repost", "{\"as\":\"big_voice\",\"id\":\"" + answer.path("id").asText() + "\"}", 201);
        done("x/posts/delete", "{\"as\":\"kid42\",\"id\":\"" + answer.path("id").asText() + "\"}", 201);

        JsonNode posts = view("").path("x").path("posts");
        assertThat(posts.findValuesAsText("text")).containsExactly("RT @kid42: @nora_k @acme me too", "@acme hello");
        assertThat(posts.path(1).path("versions")).hasSize(2);
    }

    @Test
    void saysWhyItRefuses() throws Exception {
        assertThat(done("x/posts", "{\"as\":\"nobody\",\"text\":\"a\"}", 400).path("error").asText()).contains("no @nobody");
        assertThat(done("x/posts", "{\"as\":\"kid42\",\"text\":\"" + "a".repeat(281) + "\"}", 400).path("error").asText())
                .contains("too long");
        assertThat(done("x/posts/delete", "{\"as\":\"kid42\",\"id\":12}", 400).path("error").asText()).contains("ids are never numbers");
        assertThat(done("x/people", "{\"handle\":\"a b\"}", 400).path("error").asText()).contains("1 to 15");
        assertThat(done("x/people", "{\"handle\":\"NORA_K\"}", 400).path("error").asText()).contains("taken");
        assertThat(done("troubles", "{\"kind\":\"plague\"}", 400).path("error").asText()).contains("plague");
        assertThat(done("troubles", "{\"kind\":\"hang\",\"times\":0}", 400).path("error").asText()).contains("times");
        assertThat(done("x/posts", "[]", 400).path("error").asText()).contains("JSON object");
        assertThat(done("y/posts", "{}", 404).path("error").asText()).contains("y/posts");
    }

    @Test
    void countsTheLengthOfAnAnswerWithoutItsImpliedMentions() throws Exception {
        String id = done("x/posts", "{\"as\":\"nora_k\",\"text\":\"@acme hi\"}", 201).path("id").asText();

        JsonNode length = done("x/length", "{\"as\":\"kid42\",\"to\":\"" + id + "\",\"text\":\"@nora_k @acme 12345\"}", 200);

        assertThat(length.path("weight").asInt()).isEqualTo(5);
        assertThat(length.path("limit").asInt()).isEqualTo(280);
        assertThat(done("x/length", "{\"as\":\"big_voice\",\"text\":\"a\"}", 200).path("limit").asInt()).isEqualTo(25_000);
    }

    @Test
    void givesTheViewAgainOnlyWhenItChanged() throws Exception {
        String version = view("").path("version").asText();
        assertThat(get("/square/api/view?version=" + version).statusCode()).isEqualTo(204);

        done("troubles", "{\"kind\":\"slow\",\"method\":\"GET\",\"path\":\"/2/**\",\"times\":2}", 200);

        JsonNode view = view("?version=" + version);
        assertThat(view.path("troubles").path(0).path("kind").asText()).isEqualTo("slow");
        assertThat(view.path("troubles").path(0).path("left").asInt()).isEqualTo(2);
        assertThat(done("troubles/clear", "{}", 200)).isEmpty();
    }

    @Test
    void revokesAndIssuesTokensAndFillsThePurse() throws Exception {
        String token = view("").path("x").path("tokens").path(0).path("token").asText();
        assertThat(done("x/tokens/revoke", "{\"token\":\"" + token + "\"}", 200).path("revoked").asBoolean()).isTrue();
        assertThat(done("x/tokens", "{\"as\":\"acme\",\"mayWrite\":false}", 201).path("mayWrite").asBoolean()).isFalse();
        assertThat(done("x/credits", "{\"cents\":150}", 200).path("left").asLong()).isEqualTo(1_500_000);
        assertThat(done("x/settings", "{\"wording\":\"NEW\"}", 200).path("wording").asText()).isEqualTo("NEW");
        assertThat(done("x/people/change", "{\"as\":\"kid42\",\"protected\":true}", 200).path("protected").asBoolean()).isTrue();
    }

    @Test
    void showsPhotosWithWhatTheySayToThoseWhoDoNotSee() throws Exception {
        JsonNode drawn = done("x/media", "{\"as\":\"nora_k\",\"altText\":\"A crushed box\"}", 201);
        String ids = "\"media\":[\"" + drawn.path("id").asText() + "\"]";
        JsonNode post = done("x/posts", "{\"as\":\"nora_k\",\"text\":\"\"," + ids + "}", 201);

        assertThat(post.path("media").path(0).path("alt").asText()).isEqualTo("A crushed box");
        HttpResponse<String> picture = get("/square/api/x/media/" + drawn.path("id").asText());
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(get("/square/api/x/media/12").statusCode()).isEqualTo(404);
        assertThat(done("x/media", "{\"as\":\"nora_k\",\"bytes\":\"AAAA\"}", 400).path("error").asText()).contains("no JPEG");
        assertThat(done("x/posts", "{\"as\":\"kid42\",\"text\":\"a\"," + ids + "}", 400).path("error").asText()).contains("media IDs");
    }

    @Test
    void writesAndShowsDirectMessages() throws Exception {
        JsonNode sent = done("x/messages", "{\"as\":\"nora_k\",\"to\":\"acme\",\"text\":\"psst\"}", 201);
        assertThat(sent.path("text").asText()).isEqualTo("psst");
        assertThat(done("x/messages", "{\"as\":\"nora_k\",\"to\":\"kid42\",\"text\":\"psst\"}", 400).path("error").asText())
                .contains("do not have permission to DM");
        assertThat(done("x/people/change", "{\"as\":\"kid42\",\"mailbox\":\"EVERYONE\"}", 200).path("mailbox").asText())
                .isEqualTo("EVERYONE");
        done("x/messages", "{\"as\":\"nora_k\",\"to\":\"kid42\",\"text\":\"psst\"}", 201);
        assertThat(done("x/people/change", "{\"as\":\"kid42\",\"mailbox\":\"CATS\"}", 400).path("error").asText()).contains("mailbox");
        assertThat(view("").path("x").path("messages")).hasSize(2);
    }

    @Test
    void namesCallbacksAndTakesGrantsBack() throws Exception {
        assertThat(done("x/callbacks", "{\"addresses\":\"https://a.example/b\\n\\nhttps://c.example/d\"}", 200).path("callbacks").asText())
                .isEqualTo("https://a.example/b\nhttps://c.example/d");
        assertThat(done("x/callbacks", "{\"addresses\":\"ftp://a\"}", 400).path("error").asText()).contains("http://");
        String access = square.x().grant("acme", "users.read", "offline.access").access();
        assertThat(view("").path("x").path("grants").path(0).path("access").asText()).isEqualTo(access);
        done("x/grants/revoke", "{\"access\":\"" + access + "\"}", 200);
        assertThat(view("").path("x").path("grants")).isEmpty();
    }

    @Test
    void refusesOtherSitesOtherNamesAndForms() throws Exception {
        assertThat(raw("GET /square/api/view HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 403");
        String post = "POST /square/api/x/people HTTP/1.1\r\nHost: 127.0.0.1:" + square.port()
                + "\r\nConnection: close\r\nContent-Length: 2\r\n";
        assertThat(raw(post + "Content-Type: application/json\r\nOrigin: http://evil.example\r\n\r\n{}")).startsWith("HTTP/1.1 403");
        assertThat(raw(post + "Content-Type: text/plain\r\n\r\n{}")).startsWith("HTTP/1.1 403");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), square.port()); OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(square.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode view(String query) throws Exception {
        return Json.MAPPER.readTree(get("/square/api/view" + query).body());
    }

    private JsonNode done(String path, String body, int status) throws Exception {
        HttpResponse<String> got = browser.send(HttpRequest.newBuilder(URI.create(square.url() + "/square/api/" + path))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(got.statusCode()).as(got.body()).isEqualTo(status);
        return Json.MAPPER.readTree(got.body());
    }
}
