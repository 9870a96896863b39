package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twitter4j.HttpClientFactory;

/** What Twitter4J 4.0.7 does on its own, and that it cannot happen here. */
class XTwitter4jTrapsTest {

    private static final PostId POST = new PostId("2080765813578191303");

    private Recorder recorder;

    @BeforeEach
    void open() throws IOException {
        recorder = new Recorder();
    }

    @AfterEach
    void close() {
        recorder.close();
    }

    /** HttpURLConnection sends a POST again when the connection ends without an answer, whatever Twitter4J's retry count says. */
    @Test
    void sendsAPostOnceWhenTheConnectionEndsWithoutAnAnswer() throws Exception {
        AtomicInteger posts = new AtomicInteger();
        try (ServerSocket rude = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread listening = Thread.ofPlatform().daemon().start(() -> hangUpOnEveryPost(rude, posts));
            try (XNetwork x = network(URI.create("http://127.0.0.1:" + rude.getLocalPort()))) {
                Answer<PostId> answer = x.send(account(1), Outgoing.answer(POST, "hello"));

                assertThat(answer).isInstanceOfSatisfying(Answer.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(SocialFailure.Unknown.class));
                // a second sending would follow at once and on its own connection
                assertThat(x.send(account(1), Outgoing.answer(POST, "hello again"))).isInstanceOf(Answer.Failed.class);
            }
            rude.close();
            assertThat(listening.join(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(posts).hasValue(2);
    }

    /** The system properties that make Twitter4J retry, go through a proxy and set a password for the whole JVM. */
    @Test
    void takesNothingFromSystemProperties() {
        Properties before = (Properties) System.getProperties().clone();
        Map.of("twitter4j.http.retryCount", "3", "twitter4j.http.retryIntervalSecs", "0", "http.proxyHost", "127.0.0.1",
                "http.proxyPort", "9", "http.proxyUser", "somebody", "http.proxyPassword", "secret",
                "twitter4j.oauth.consumerKey", "another").forEach(System::setProperty);
        recorder.says(503, "{\"title\":\"Service Unavailable\",\"type\":\"about:blank\",\"status\":503}");
        try (XNetwork x = network(recorder.address())) {
            assertThat(x.send(account(1), Outgoing.answer(POST, "hello"))).isInstanceOf(Answer.Failed.class);
        } finally {
            System.setProperties(before);
        }
        assertThat(recorder.asked()).hasSize(1);
        assertThat(recorder.asked().getFirst().header("Authorization")).contains("oauth_consumer_key=\"consumerKey-1\"");
        assertThat(Authenticator.getDefault()).isNull();
    }

    /** Twitter4J keeps one client for each configuration it ever saw. */
    @Test
    void keepsNothingOfAnAccountInStaticPlaces() throws Exception {
        recorder.says(200, "{\"data\":{\"id\":\"99\",\"username\":\"acme\",\"name\":\"Acme\"}}");
        try (XNetwork x = network(recorder.address())) {
            x.identify(account(0).credentials());
            int before = kept().size();
            for (int i = 1; i < 20; i++) {
                assertThat(x.identify(account(i).credentials())).isInstanceOf(Answer.Got.class);
            }
            assertThat(kept()).hasSize(before);
        }
    }

    /** TwitterException.getResponseHeader throws a NullPointerException when the header is not there. */
    @Test
    void bearsA429WithoutAnyHeader() {
        recorder.says(429, "");
        try (XNetwork x = network(recorder.address())) {
            assertThat(failure(x.send(account(1), Outgoing.answer(POST, "hello")))).isInstanceOf(SocialFailure.RateLimited.class);
        }
    }

    /** RateLimitStatus throws a NumberFormatException when a header is no number. */
    @Test
    void bearsRateLimitHeadersThatMakeNoSense() {
        recorder.says(429, "{}", "x-rate-limit-limit", "many", "x-rate-limit-remaining", "none", "x-rate-limit-reset", "soon");
        try (XNetwork x = network(recorder.address())) {
            assertThat(failure(x.send(account(1), Outgoing.answer(POST, "hello")))).isInstanceOf(SocialFailure.RateLimited.class);
        }
    }

    /** TwitterException has the code -1, no message and the body inside of getMessage for a problem of API v2. */
    @Test
    void readsTheProblemFromTheBodyAndNotFromTheException() {
        recorder.says(403, """
                {"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden"}
                """);
        try (XNetwork x = network(recorder.address())) {
            assertThat(failure(x.send(account(1), Outgoing.answer(POST, "hello"))).detail())
                    .isEqualTo("X answered 403: Forbidden; You are not allowed to create a Tweet with duplicate content.");
        }
    }

    /** A map inside a map would be written as Java writes it. */
    @Test
    void writesTheBodyAsJson() {
        recorder.says(201, "{\"data\":{\"id\":\"1\",\"text\":\"x\"}}");
        try (XNetwork x = network(recorder.address())) {
            x.send(account(1), Outgoing.answer(POST, "a \"b\" \\ / \n é 😀 </script>"));
        }
        assertThat(recorder.asked().getFirst().body()).contains("\"reply\":{\"in_reply_to_tweet_id\":\"2080765813578191303\"}")
                .contains("a \\\"b\\\" \\\\ ").contains("é 😀");
        assertThat(recorder.asked().getFirst().header("Content-Type")).isEqualTo("application/json");
    }

    /** Twitter4J reads an answer of any size into memory. */
    @Test
    void readsNoAnswerWithoutEnd() {
        recorder.says(500, "x".repeat(200_000));
        XCalls small = new XCalls(recorder.address(), Clock.systemUTC(), Duration.ofSeconds(10), 100_000);
        try (XNetwork x = XOn.through(small, XFields.TWEET, Clock.systemUTC())) {
            assertThat(failure(x.identify(account(1).credentials())).detail()).contains("larger than 100000 bytes");
        }
    }

    @Test
    void neverShowsAKeyInWhatItSays() {
        recorder.says(403, "{\"type\":\"about:blank\",\"detail\":\"no: accessToken-1 and accessTokenSecret-1\"}");
        try (XNetwork x = network(recorder.address())) {
            assertThat(failure(x.identify(account(1).credentials())).detail()).contains("no: *** and ***").doesNotContain("-1");
        }
    }

    private static void hangUpOnEveryPost(ServerSocket rude, AtomicInteger posts) {
        while (true) {
            try (Socket caller = rude.accept()) {
                InputStream in = caller.getInputStream();
                StringBuilder heard = new StringBuilder();
                byte[] buffer = new byte[8192];
                while (heard.indexOf("hello") < 0) {
                    int read = in.read(buffer);
                    if (read < 0) {
                        break;
                    }
                    heard.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
                if (heard.indexOf("POST ") == 0) {
                    posts.incrementAndGet();
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static Map<?, ?> kept() throws ReflectiveOperationException {
        Field clients = HttpClientFactory.class.getDeclaredField("confClientMap");
        clients.setAccessible(true);
        return (Map<?, ?>) clients.get(null);
    }

    private static XNetwork network(URI address) {
        return XOn.at(address, XFields.TWEET, Clock.systemUTC());
    }

    private static LinkedAccount account(int number) {
        return new LinkedAccount(new AccountId(new Network("x"), "99"), "acme", new Credentials(Map.of(
                "consumerKey", "consumerKey-" + number, "consumerSecret", "consumerSecret-" + number,
                "accessToken", "accessToken-" + number, "accessTokenSecret", "accessTokenSecret-" + number)));
    }
}
