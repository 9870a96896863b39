package io.listeningpost.sandbox.square.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Post;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twitter4j.HttpClient;
import twitter4j.HttpClientFactory;
import twitter4j.HttpParameter;
import twitter4j.HttpResponse;
import twitter4j.JSONObject;
import twitter4j.Twitter;
import twitter4j.TwitterException;
import twitter4j.TwitterFactory;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

class OAuthTest {

    private static final String ME = "/2/users/me";
    private static final String BODY = "{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401,\"detail\":\"Unauthorized\"}";

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
    void believesAGoodSignature() throws Exception {
        Robot.Got got = Robot.ofBrand(square.url()).get(ME);

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body().path("data").toString()).isEqualTo(
                "{\"id\":\"" + Seed.BRAND_ID + "\",\"name\":\"Acme Support\",\"username\":\"acme\"}");
        assertThat(square.history().count(Calls.to("GET", ME).and(Calls.by("acme")))).isOne();
    }

    @Test
    void coversTheQueryWithTheSignature() throws Exception {
        square.x().post("nora_k", "@acme *stars* & ~waves~");

        Robot.Got got = Robot.ofBrand(square.url()).get("/2/tweets/search/recent", "query", "\"*stars* & ~waves~\" (a OR -b) café+");

        assertThat(got.status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongSecretAWrongTokenAndNoHeader() throws Exception {
        refused(Robot.withConsumerSecret(square.url(), "guess").get(ME), "signature does not match");
        refused(Robot.with(square.url(), Seed.ACCESS_TOKEN, "guess").get(ME), "signature does not match");
        refused(Robot.with(square.url(), "no-such-token", Seed.ACCESS_SECRET).get(ME), "unknown token");
        refused(Robot.ofBrand(square.url()).set("oauth_signature_method", "PLAINTEXT").get(ME), "signature method is not HMAC-SHA1");
        refused(Robot.ofBrand(square.url()).set("oauth_version", "2.0").get(ME), "version is not 1.0");
    }

    @Test
    void refusesANonceTwice() throws Exception {
        assertThat(Robot.ofBrand(square.url()).set("oauth_nonce", "once").get(ME).status()).isEqualTo(200);
        refused(Robot.ofBrand(square.url()).set("oauth_nonce", "once").get(ME), "nonce used before");
    }

    @Test
    void refusesAClockThatIsSixMinutesWrong() throws Exception {
        long now = Instant.now().getEpochSecond();

        refused(Robot.ofBrand(square.url()).set("oauth_timestamp", Long.toString(now - 360)).get(ME), "timestamp out of bounds");
        refused(Robot.ofBrand(square.url()).set("oauth_timestamp", Long.toString(now + 360)).get(ME), "timestamp out of bounds");
        assertThat(Robot.ofBrand(square.url()).set("oauth_timestamp", Long.toString(now - 240)).get(ME).status()).isEqualTo(200);
    }

    @Test
    void refusesARevokedTokenUntilAnotherIsIssued() throws Exception {
        square.x().revoke(Seed.ACCESS_TOKEN);
        refused(Robot.ofBrand(square.url()).get(ME), "token revoked");

        var next = square.x().issue("acme", true);
        assertThat(Robot.with(square.url(), next.token(), next.secret()).get(ME).status()).isEqualTo(200);
    }

    @Test
    void understandsTwitter4J() throws Exception {
        Post mention = square.x().post("nora_k", "@acme help with 50% off * ~ é 😡");
        Configuration settings = twitter4j();
        Twitter twitter = new TwitterFactory(settings).getInstance();
        HttpClient client = HttpClientFactory.getInstance(settings.getHttpClientConfiguration());

        HttpParameter[] query = {new HttpParameter("tweet.fields", "author_id,created_at"), new HttpParameter("max_results", 5)};
        String timeline = square.url() + "/2/users/" + Seed.BRAND_ID + "/mentions";
        HttpResponse mentions = client.get(timeline, query, twitter.getAuthorization(), null);
        assertThat(mentions.asJSONObject().getJSONArray("data").getJSONObject(0).getString("id")).isEqualTo(mention.id());

        JSONObject body = new JSONObject().put("text", "On it! 100% * ~ 😊")
                .put("reply", new JSONObject().put("in_reply_to_tweet_id", mention.id()));
        HttpResponse made = client.post(square.url() + "/2/tweets", new HttpParameter[] {new HttpParameter(body)},
                twitter.getAuthorization(), null);
        assertThat(made.getStatusCode()).isEqualTo(201);
        assertThat(square.x().thread(mention.id())).last().extracting(Post::text).isEqualTo("@nora_k On it! 100% * ~ 😊");

        assertThatThrownBy(() -> client.post(square.url() + "/2/tweets", new HttpParameter[] {new HttpParameter(body)},
                twitter.getAuthorization(), null))
                .isInstanceOfSatisfying(TwitterException.class, refused -> assertThat(refused.getStatusCode()).isEqualTo(403));
    }

    @Test
    void seesTheJdkSendALostPostAgainUnderTheSameNonce() {
        square.troubles().arm(new Trouble.AnswerLost(), "POST", "/2/tweets", 1);
        Configuration settings = twitter4j();
        Twitter twitter = new TwitterFactory(settings).getInstance();
        HttpClient client = HttpClientFactory.getInstance(settings.getHttpClientConfiguration());

        assertThatThrownBy(() -> client.post(square.url() + "/2/tweets",
                new HttpParameter[] {new HttpParameter(new JSONObject().put("text", "once"))}, twitter.getAuthorization(), null))
                .isInstanceOfSatisfying(TwitterException.class, refused -> assertThat(refused.getStatusCode()).isEqualTo(401));

        assertThat(square.x().postsBy("acme")).hasSize(1);
        assertThat(square.history().all(Calls.to("POST", "/2/tweets"))).extracting("status").containsExactly(0, 401);
    }

    private static Configuration twitter4j() {
        return new ConfigurationBuilder().setOAuthConsumerKey(Seed.CONSUMER_KEY).setOAuthConsumerSecret(Seed.CONSUMER_SECRET)
                .setOAuthAccessToken(Seed.ACCESS_TOKEN).setOAuthAccessTokenSecret(Seed.ACCESS_SECRET).build();
    }

    private void refused(Robot.Got got, String why) {
        assertThat(got.status()).isEqualTo(401);
        assertThat(got.body()).hasToString(BODY);
        assertThat(square.history().all(seen -> true)).last().extracting("note").isEqualTo(why);
    }
}
