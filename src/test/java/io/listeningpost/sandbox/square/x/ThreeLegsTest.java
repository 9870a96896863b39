package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twitter4j.Twitter;
import twitter4j.TwitterException;
import twitter4j.TwitterFactory;
import twitter4j.auth.AccessToken;
import twitter4j.auth.RequestToken;
import twitter4j.conf.ConfigurationBuilder;

class ThreeLegsTest {

    private final HttpClient browser = HttpClient.newHttpClient();
    private Square square;
    private Twitter twitter;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory());
        twitter = new TwitterFactory(new ConfigurationBuilder().setOAuthConsumerKey(Seed.CONSUMER_KEY)
                .setOAuthConsumerSecret(Seed.CONSUMER_SECRET).setOAuthRequestTokenURL(square.url() + "/oauth/request_token")
                .setOAuthAccessTokenURL(square.url() + "/oauth/access_token").build()).getInstance();
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void givesAPinThatBecomesAnAccessTokenOnce() throws Exception {
        RequestToken request = twitter.getOAuthRequestToken("oob");
        assertThat(page(request).body()).contains("Authorize Acme Listening Post?", "@nora_k", "@acme");

        String pin = pin(decide(request, Seed.BRAND_ID, "yes"));
        AccessToken token = twitter.getOAuthAccessToken(request, pin);

        assertThat(token.getScreenName()).isEqualTo("acme");
        assertThat(Robot.with(square.url(), token.getToken(), token.getTokenSecret()).get("/2/users/me").status()).isEqualTo(200);
        assertThat(page(request).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAWrongPinAndAWrongSecret() throws Exception {
        RequestToken request = twitter.getOAuthRequestToken("oob");
        decide(request, Seed.BRAND_ID, "yes");

        assertThatThrownBy(() -> twitter.getOAuthAccessToken(request, "1")).isInstanceOfSatisfying(TwitterException.class,
                refused -> assertThat(refused.getStatusCode()).isEqualTo(401));
        Twitter stranger = new TwitterFactory(new ConfigurationBuilder().setOAuthConsumerKey(Seed.CONSUMER_KEY)
                .setOAuthConsumerSecret("guess").setOAuthRequestTokenURL(square.url() + "/oauth/request_token").build()).getInstance();
        assertThatThrownBy(() -> stranger.getOAuthRequestToken("oob")).isInstanceOfSatisfying(TwitterException.class,
                refused -> assertThat(refused.getStatusCode()).isEqualTo(401));
    }

    @Test
    void sendsPeopleOnlyWhereTheAppSaid() throws Exception {
        square.x().callbacks("https://jira.example.com/back");

        assertThatThrownBy(() -> twitter.getOAuthRequestToken("https://jira.example.com/other"))
                .isInstanceOfSatisfying(TwitterException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(403);
                    assertThat(refused.getErrorCode()).isEqualTo(415);
                });
        assertThat(twitter.getOAuthRequestToken("https://jira.example.com/back").getToken()).isNotEmpty();
    }

    @Test
    void sendsThePersonBackWithAnswer() throws Exception {
        RequestToken yes = twitter.getOAuthRequestToken("http://127.0.0.1:9/back?x=1", "read");
        HttpResponse<String> allowed = decide(yes, Seed.BRAND_ID, "yes");
        String location = allowed.headers().firstValue("Location").orElseThrow();
        assertThat(allowed.statusCode()).isEqualTo(302);
        assertThat(location).startsWith("http://127.0.0.1:9/back?x=1&oauth_token=" + yes.getToken() + "&oauth_verifier=");
        AccessToken token = twitter.getOAuthAccessToken(yes, location.substring(location.lastIndexOf('=') + 1));
        assertThat(Robot.with(square.url(), token.getToken(), token.getTokenSecret()).post("/2/tweets", "{\"text\":\"a\"}").status())
                .isEqualTo(403);

        twitter.setOAuthAccessToken(null);
        RequestToken no = twitter.getOAuthRequestToken("http://127.0.0.1:9/back");
        assertThat(decide(no, Seed.BRAND_ID, "no").headers().firstValue("Location"))
                .contains("http://127.0.0.1:9/back?denied=" + no.getToken());
    }

    private HttpResponse<String> page(RequestToken request) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(square.url() + "/oauth/authorize?oauth_token=" + request.getToken())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> decide(RequestToken request, String person, String answer) throws Exception {
        String form = "oauth_token=" + request.getToken() + "&person=" + person + "&answer=" + answer;
        return browser.send(HttpRequest.newBuilder(URI.create(square.url() + "/oauth/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String pin(HttpResponse<String> page) {
        Matcher pin = Pattern.compile("Your PIN is (\\d{7})").matcher(page.body());
        assertThat(pin.find()).isTrue();
        return pin.group(1);
    }
}
