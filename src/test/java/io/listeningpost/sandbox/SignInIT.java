package io.listeningpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.issues.Field;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.testing.XBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin links an account by both of X's flows, as a browser does it: page, REST, X's page, callback, page. */
class SignInIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String ADMIN_PAGE = "/plugins/servlet/listening-post/admin";
    private static final String BRAND = "x:" + Seed.BRAND_ID;
    private static final String OAUTH1 = "\"way\": \"oauth1\", \"app\": {\"consumerKey\": \"" + Seed.CONSUMER_KEY
            + "\", \"consumerSecret\": \"" + Seed.CONSUMER_SECRET + "\"}";
    private static final String OAUTH2 = "\"way\": \"oauth2\", \"app\": {\"clientId\": \"" + Seed.CLIENT_ID
            + "\", \"clientSecret\": \"" + Seed.CLIENT_SECRET + "\"}";

    @TempDir
    static Path home;

    private static Sandbox sandbox;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(new SandboxOptions(Path.of(System.getProperty("plugin.jar")), home, 0, 0, "h2:mem", false, false,
                Optional.empty()), line -> { });
        square().x().callbacks(sandbox.host().address() + "/plugins/servlet/listening-post/callback");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** freescout-help-desk/freescout#1077: the vendor was refused a developer account; here every brand brings an app of its own. */
    @Test
    @Field(51)
    void linksByBothFlowsAndAgainInPlace() throws Exception {
        beAdmin("admin");
        assertThat(networks().path("callback").asText()).isEqualTo(sandbox.host().address() + "/plugins/servlet/listening-post/callback");

        JsonNode first = told(XBrowser.sentBack(begun(newAccount(OAUTH1)), Seed.BRAND_ID, "yes"));
        assertThat(first.path("kind").asText()).as(first.toString()).isEqualTo("success");
        assertThat(first.path("account").asText()).isEqualTo(BRAND);
        assertThat(polled().path("outcome").asText()).isEqualTo("finished");

        JsonNode second = told(XBrowser.sentBack(begun("{\"account\": \"" + BRAND + "\", " + OAUTH2 + "}"), Seed.BRAND_ID, "yes"));
        assertThat(second.path("kind").asText()).as(second.toString()).isEqualTo("success");
        assertThat(second.path("text").asText()).contains("linked again");
        assertThat(polled().path("outcome").asText()).isEqualTo("finished");

        JsonNode third = told(XBrowser.sentBack(begun("{\"account\": \"" + BRAND + "\", \"way\": \"oauth2\"}"), Seed.BRAND_ID, "yes"));
        assertThat(third.path("kind").asText()).as("with the app that is known: " + third).isEqualTo("success");
    }

    @Test
    void saysWhyNothingWasLinked() throws Exception {
        beAdmin("admin");
        JsonNode declined = told(XBrowser.sentBack(begun(newAccount(OAUTH2)), "", "no"));
        assertThat(declined.path("kind").asText()).isEqualTo("error");
        assertThat(declined.path("text").asText()).contains("pressed Cancel");

        URI back = XBrowser.sentBack(begun(newAccount(OAUTH2)), Seed.BRAND_ID, "yes");
        told(back);
        assertThat(told(back).path("text").asText()).as("a second time").contains("finished before");

        String nora = "1470000000000000391";
        JsonNode other = told(XBrowser.sentBack(begun("{\"account\": \"" + BRAND + "\", " + OAUTH1 + "}"), nora, "yes"));
        assertThat(other.path("text").asText()).contains("@nora_k, another account");

        square().x().callbacks("https://elsewhere.example/callback");
        HttpResponse<String> refused = post("/rest/listening-post/1.0/sign-ins", newAccount(OAUTH1));
        square().x().callbacks(sandbox.host().address() + "/plugins/servlet/listening-post/callback");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Callback URL not approved").doesNotContain(Seed.CONSUMER_SECRET);
    }

    @Test
    void anotherBrowserCannotFinishWhatThisOneBegan() throws Exception {
        beAdmin("admin");
        URI back = XBrowser.sentBack(begun(newAccount(OAUTH2)), Seed.BRAND_ID, "yes");

        SignInIT thief = new SignInIT();
        thief.beAdmin("admin");
        assertThat(thief.told(back).path("text").asText()).contains("another browser");
        assertThat(told(back).path("text").asText()).contains("is over");
    }

    @Test
    void showsNothingOfWhatXSent() throws Exception {
        beAdmin("admin");
        URI back = XBrowser.sentBack(begun(newAccount(OAUTH2)), Seed.BRAND_ID, "yes");
        String code = XBrowser.parameters(back).get("code");

        assertThat(client.send(HttpRequest.newBuilder(back).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString()).statusCode()).as("a look ahead uses nothing up").isEqualTo(405);
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(back).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(ADMIN_PAGE + "?sign-in=").doesNotContain(code);
        assertThat(get(URI.create(answer.headers().firstValue("Location").orElseThrow()).toString()).body()).doesNotContain(code);
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        beAdmin("admin");
        URI back = XBrowser.sentBack(begun(newAccount(OAUTH2)), Seed.BRAND_ID, "yes");

        for (String name : new String[] {"amelia", "cora"}) {
            SignInIT somebody = new SignInIT();
            somebody.logIn(name);
            assertThat(somebody.get(back.toString()).statusCode()).as(name).isEqualTo(403);
            assertThat(somebody.post("/rest/listening-post/1.0/sign-ins", newAccount(OAUTH2)).statusCode()).as(name).isIn(401, 403);
        }
        HttpResponse<String> nobody = new SignInIT().get(back.toString());
        assertThat(nobody.statusCode()).isEqualTo(302);
        assertThat(nobody.headers().firstValue("Location").orElseThrow()).contains("login");
        SignInIT sleepy = new SignInIT();
        sleepy.logIn("admin");
        assertThat(sleepy.get(back.toString()).headers().firstValue("Location").orElseThrow()).as("password not confirmed")
                .containsIgnoringCase("websudo");
        assertThat(told(back).path("kind").asText()).as("none of them used it up").isEqualTo("success");
    }

    private static Square square() {
        return sandbox.square();
    }

    private static String newAccount(String way) {
        return "{\"network\": \"x\", \"speaker\": \"admin\", " + way + "}";
    }

    private URI begun(String form) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/rest/listening-post/1.0/sign-ins", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return URI.create(JSON.readTree(answer.body()).path("location").asText());
    }

    /** Goes where X sent the browser, and reads what the page then reads. */
    private JsonNode told(URI back) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(back.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String receipt = XBrowser.parameters(URI.create(answer.headers().firstValue("Location").orElseThrow())).get("sign-in");
        HttpResponse<String> told =
                post("/rest/listening-post/1.0/sign-ins/receipt", JSON.createObjectNode().put("receipt", receipt).toString());
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        return JSON.readTree(told.body());
    }

    private JsonNode polled() {
        return Patience.until("a round to run", A_MINUTE, () -> Optional.of(pressed())
                .filter(round -> !round.path("outcome").asText().equals("busy")), () -> "the account is worked all the time");
    }

    private JsonNode pressed() {
        try {
            return JSON.readTree(post("/rest/listening-post/1.0/accounts/" + BRAND + "/poll", "{}").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while a round ran", stopped);
        }
    }

    private JsonNode networks() throws IOException, InterruptedException {
        return JSON.readTree(get("/rest/listening-post/1.0/networks").body()).path("values").path(0);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return harmless(client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** No answer of ours holds what opens the account. */
    private static HttpResponse<String> harmless(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(Seed.CONSUMER_SECRET, Seed.CLIENT_SECRET, "not-a-secret", "squareToken");
        return answer;
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return harmless(client.send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json")
                .header("X-Atlassian-Token", "no-check").POST(HttpRequest.BodyPublishers.ofString(json)).build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static URI at(String path) {
        return URI.create(path.startsWith("http") ? path
                : path.startsWith("/jira/") ? sandbox.host().address().resolve(path).toString() : sandbox.host().address() + path);
    }

    private void logIn(String name) throws IOException, InterruptedException {
        get("/login.jsp");
        submit("/login.jsp", Map.of("os_username", name, "os_password", name, "os_destination", "/"));
    }

    private void beAdmin(String name) throws IOException, InterruptedException {
        logIn(name);
        submit("/secure/admin/WebSudoAuthenticate.jspa", Map.of("webSudoPassword", name, "webSudoDestination", ADMIN_PAGE));
    }

    private void submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("atlassian.xsrf.token"))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")) + "&atl_token=" + token;
        client.send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
