package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Bearer;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Post;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsTest {

    private static final String ALL = "tweet.read tweet.write users.read offline.access dm.read dm.write media.write";
    private static final String ME = "/2/users/me";

    private final MovableClock clock = new MovableClock();
    private Square square;
    private Visitor visitor;
    private Person acme;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory().at(clock));
        visitor = new Visitor(square.url());
        acme = square.x().person("acme");
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void makesATokenOfAYesOnThePage() throws Exception {
        HttpResponse<String> page = visitor.ask(Visitor.wish(ALL));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Authorize Acme Listening Post?", "tweet.write", "Authorize app", "@acme");

        HttpResponse<String> back = visitor.decide(page, acme, "yes");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElse("")).startsWith(Visitor.BACK + "&");
        assertThat(Visitor.query(back)).containsEntry("state", "st&te");

        Robot.Got token = visitor.redeem(Visitor.query(back).get("code"));
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.body().path("token_type").asText()).isEqualTo("bearer");
        assertThat(token.body().path("expires_in").asInt()).isEqualTo(7200);
        assertThat(token.body().path("scope").asText()).isEqualTo(ALL);
        String access = token.body().path("access_token").asText();
        assertThat(visitor.get(ME, access).body().path("data").path("username").asText()).isEqualTo("acme");
        Post mention = square.x().post("nora_k", "@acme hi");
        assertThat(visitor.post("/2/tweets", access, "{\"text\":\"Hello\",\"reply\":{\"in_reply_to_tweet_id\":\"" + mention.id()
                + "\"}}").status()).isEqualTo(201);
    }

    @Test
    void sendsBackWithANo() throws Exception {
        HttpResponse<String> page = visitor.ask(Visitor.wish("users.read"));

        assertThat(Visitor.query(visitor.decide(page, acme, "no"))).containsEntry("error", "access_denied").containsEntry("state", "st&te");
        assertThat(visitor.decide(page, acme, "yes").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesRequestsThatXRefuses() throws Exception {
        for (Map.Entry<String, String> wrong : Map.of("response_type", "token", "client_id", "nobody", "scope", "tweet.eat", "state", "",
                "code_challenge", "short", "code_challenge_method", "MD5", "redirect_uri", "javascript:alert(1)").entrySet()) {
            Map<String, String> wish = Visitor.wish("users.read");
            wish.put(wrong.getKey(), wrong.getValue());
            assertThat(visitor.ask(wish).statusCode()).as(wrong.toString()).isEqualTo(400);
        }
        square.x().callbacks("https://jira.example.com/other");
        assertThat(visitor.ask(Visitor.wish("users.read")).body()).contains("callback URLs");
        square.x().callbacks(Visitor.BACK);
        assertThat(visitor.ask(Visitor.wish("users.read")).statusCode()).isEqualTo(200);
    }

    @Test
    void takesACodeOnceAndForThirtySeconds() throws Exception {
        String code = visitor.code(acme, "users.read");
        assertThat(visitor.redeem(code).status()).isEqualTo(200);
        refused(visitor.redeem(code), "Value passed for the authorization code was invalid.");

        String late = visitor.code(acme, "users.read");
        clock.pass(Duration.ofSeconds(31));
        refused(visitor.redeem(late), "Value passed for the authorization code was invalid.");
    }

    @Test
    void holdsACodeAgainstItsVerifierItsAddressAndItsClient() throws Exception {
        refused(visitor.token(Map.of("grant_type", "authorization_code", "code", visitor.code(acme, "users.read"), "redirect_uri",
                Visitor.BACK, "code_verifier", "another" + Visitor.VERIFIER)), "code verifier did not match");
        refused(visitor.token(Map.of("grant_type", "authorization_code", "code", visitor.code(acme, "users.read"), "redirect_uri",
                "https://jira.example.com/", "code_verifier", Visitor.VERIFIER)), "redirect uri did not match");
        refused(visitor.token(Map.of("grant_type", "authorization_code", "code", "x")), "Missing required parameter [redirect_uri]");
        refused(visitor.token(Map.of("grant_type", "password")), "grant type was invalid");
        Robot.Got stranger = visitor.token(Map.of("grant_type", "refresh_token", "refresh_token", "x"), Seed.CLIENT_ID + ":guess");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.body().path("error").asText()).isEqualTo("unauthorized_client");
    }

    @Test
    void endsAnAccessTokenAfterTwoHours() throws Exception {
        Bearer bearer = square.x().grant("acme", "tweet.read", "users.read");
        clock.pass(Duration.ofMinutes(119));
        assertThat(visitor.get(ME, bearer.access()).status()).isEqualTo(200);

        clock.pass(Duration.ofMinutes(1));

        Robot.Got got = visitor.get(ME, bearer.access());
        assertThat(got.status()).isEqualTo(401);
        assertThat(got.body().path("title").asText()).isEqualTo("Unauthorized");
        assertThat(square.history().all(seen -> true)).last().extracting("note").isEqualTo("bearer token expired");
    }

    @Test
    void rotatesRefreshTokensAndTakesEachOnce() throws Exception {
        Bearer bearer = square.x().grant("acme", "tweet.read", "users.read", "offline.access");
        clock.pass(Duration.ofHours(3));

        Robot.Got next = visitor.refresh(bearer.refresh());

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body().path("refresh_token").asText()).isNotEmpty().isNotEqualTo(bearer.refresh());
        assertThat(visitor.get(ME, next.body().path("access_token").asText()).status()).isEqualTo(200);
        refused(visitor.refresh(bearer.refresh()), "Value passed for the token was invalid.");
        assertThat(visitor.refresh(next.body().path("refresh_token").asText()).status()).isEqualTo(200);
    }

    @Test
    void usesARefreshTokenUpAlsoWhenTheAnswerIsLost() throws Exception {
        Bearer bearer = square.x().grant("acme", "tweet.read", "users.read", "offline.access");
        square.troubles().arm(new Trouble.DoneButUnavailable(), "POST", "/2/oauth2/token", 1);

        assertThat(visitor.refresh(bearer.refresh()).status()).isEqualTo(503);

        refused(visitor.refresh(bearer.refresh()), "Value passed for the token was invalid.");
    }

    @Test
    void givesNoRefreshTokenWithoutOfflineAccess() throws Exception {
        assertThat(visitor.redeem(visitor.code(acme, "tweet.read users.read")).body().has("refresh_token")).isFalse();
    }

    @Test
    void asksForTheScopesOfEachEndpoint() throws Exception {
        String reader = square.x().grant("acme", "tweet.read", "users.read").access();

        assertThat(visitor.get("/2/users/" + Seed.BRAND_ID + "/mentions", reader).status()).isEqualTo(200);
        Robot.Got got = visitor.post("/2/tweets", reader, "{\"text\":\"a\"}");
        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body()).hasToString("{\"title\":\"Forbidden\",\"type\":\"about:blank\",\"status\":403,\"detail\":\"Forbidden\"}");
        assertThat(visitor.get("/2/dm_events", reader).status()).isEqualTo(403);
        assertThat(visitor.post("/2/media/upload", reader, "{}").status()).isEqualTo(403);
        String messages = square.x().grant("acme", "tweet.read", "users.read", "dm.read").access();
        assertThat(visitor.get("/2/dm_events", messages).status()).isEqualTo(200);
        assertThat(visitor.post("/2/dm_conversations/with/1/messages", messages, "{\"text\":\"a\"}").status()).isEqualTo(403);
    }

    @Test
    void revokesAccessAndRefreshTokens() throws Exception {
        Bearer bearer = square.x().grant("acme", "tweet.read", "users.read", "offline.access");

        assertThat(visitor.revoke(bearer.access()).body().path("revoked").asBoolean()).isTrue();
        assertThat(visitor.get(ME, bearer.access()).status()).isEqualTo(401);
        assertThat(visitor.revoke(bearer.refresh()).status()).isEqualTo(200);
        refused(visitor.refresh(bearer.refresh()), "Value passed for the token was invalid.");
    }

    @Test
    void keepsTokensOverARestart(@TempDir Path folder) throws Exception {
        Bearer bearer;
        try (Square first = Square.start(SquareOptions.inMemory().in(folder))) {
            bearer = first.x().grant("acme", "tweet.read", "users.read", "offline.access");
        }
        try (Square second = Square.start(SquareOptions.inMemory().in(folder))) {
            Visitor again = new Visitor(second.url());
            assertThat(again.get(ME, bearer.access()).status()).isEqualTo(200);
            assertThat(again.refresh(bearer.refresh()).status()).isEqualTo(200);
            refused(again.refresh(bearer.refresh()), "Value passed for the token was invalid.");
        }
    }

    private static void refused(Robot.Got got, String why) {
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.body().path("error").asText()).isEqualTo("invalid_request");
        assertThat(got.body().path("error_description").asText()).contains(why);
    }
}
