package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XFailuresTest {

    private static final LinkedAccount ACME = new LinkedAccount(new AccountId(new Network("x"), "99"), "acme", new Credentials(Map.of(
            "consumerKey", "consumer-key", "consumerSecret", "consumer-secret", "accessToken", "access-token",
            "accessTokenSecret", "access-secret")));
    private static final PostId POST = new PostId("2080765813578191303");

    private static final Address NORA = new Address.Person("391", new ThreadId("99-391"));

    private final MutableClock clock = new MutableClock();
    private final List<Page> pages = new ArrayList<>();
    private Recorder recorder;
    private XNetwork x;

    @BeforeEach
    void open() throws IOException {
        recorder = new Recorder();
        x = XOn.at(recorder.address(), XFields.TWEET, clock);
    }

    @AfterEach
    void close() {
        x.close();
        recorder.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403 | about:blank | You are not allowed to create a Tweet with duplicate content. | DUPLICATE",
        "403 | https://api.x.com/2/problems/not-authorized-for-resource | any words at all | NOT_ADDRESSED",
        "403 | https://api.twitter.com/2/problems/not-authorized-for-resource | any words at all | NOT_ADDRESSED",
        "403 | about:blank | Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by "
                + "the author of the post you are replying to. | NOT_ADDRESSED",
        "403 | about:blank | You attempted to reply to a Tweet that is deleted or not visible to you. | TARGET_GONE",
        "404 | https://api.x.com/2/problems/resource-not-found | Could not find tweet | TARGET_GONE",
        "404 | about:blank | Not Found | TARGET_GONE",
        "403 | about:blank | The original Tweet author restricted who can reply to this Tweet. | RESTRICTED",
        "403 | https://api.x.com/2/problems/client-forbidden | Duplicate content | ACCOUNT_BARRED",
        "403 | https://api.twitter.com/2/problems/oauth1-permissions | not configured | ACCOUNT_BARRED",
        "403 | https://api.twitter.com/2/problems/unsupported-authentication | no | ACCOUNT_BARRED",
        "403 | about:blank | Your account is suspended and is not permitted to access this feature. | ACCOUNT_BARRED",
        "403 | about:blank | To protect our users from spam, this account is temporarily locked. | ACCOUNT_BARRED",
        "403 | about:blank | User has been suspended: [7]. | INVALID",
        "403 | about:blank | You are not permitted to perform this action. | INVALID",
        "403 | https://api.x.com/2/problems/never-heard-of-it | Unauthorized! Invalid token! | INVALID",
        "403 | about:blank | Your Tweet text is too long. | TOO_LONG",
        "400 | https://api.x.com/2/problems/invalid-request | One or more parameters to your request was invalid. | INVALID",
    })
    void tellsRefusalsOfAReplyApart(int status, String type, String detail, Refusal expected) {
        recorder.says(status, "{\"title\":\"Forbidden\",\"type\":\"" + type + "\",\"detail\":\"" + detail + "\"}");

        assertThat(refusal(x.send(ACME, Outgoing.answer(POST, "hi")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"187,DUPLICATE", "186,TOO_LONG", "385,TARGET_GONE", "144,TARGET_GONE", "433,RESTRICTED", "136,RESTRICTED",
        "64,ACCOUNT_BARRED", "326,ACCOUNT_BARRED", "261,ACCOUNT_BARRED", "226,INVALID"})
    void readsTheNumberedErrorsOfBefore(int code, Refusal expected) {
        recorder.says(403, "{\"errors\":[{\"code\":" + code + ",\"message\":\"whatever\"}]}");

        assertThat(refusal(x.send(ACME, Outgoing.answer(POST, "hi")))).isEqualTo(expected);
    }

    /** An app that may not touch messages may still do everything else, so the account lives on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403 | https://api.x.com/2/problems/not-authorized-for-resource | any words | RESTRICTED",
        "403 | about:blank | You do not have permission to DM one or more participants. | RESTRICTED",
        "403 | about:blank | words nobody has seen | RESTRICTED",
        "403 | https://api.twitter.com/2/problems/oauth1-permissions | not configured | INVALID",
        "403 | https://api.x.com/2/problems/client-forbidden | no | INVALID",
        "403 | about:blank | Your account is suspended and is not permitted to access this feature. | ACCOUNT_BARRED",
        "404 | https://api.x.com/2/problems/resource-not-found | Could not find user | TARGET_GONE",
        "400 | https://api.x.com/2/problems/invalid-request | over the max character limit | INVALID",
    })
    void tellsRefusalsOfAMessageApart(int status, String type, String detail, Refusal expected) {
        recorder.says(status, "{\"title\":\"Forbidden\",\"type\":\"" + type + "\",\"detail\":\"" + detail + "\"}");

        assertThat(refusal(x.send(ACME, new Outgoing(NORA, "hi", List.of())))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"150,RESTRICTED", "349,RESTRICTED", "108,TARGET_GONE", "50,TARGET_GONE", "63,TARGET_GONE", "64,ACCOUNT_BARRED"})
    void readsTheNumberedErrorsOfAMessage(int code, Refusal expected) {
        recorder.says(403, "{\"errors\":[{\"code\":" + code + ",\"message\":\"whatever\"}]}");

        assertThat(refusal(x.send(ACME, new Outgoing(NORA, "hi", List.of())))).isEqualTo(expected);
    }

    /** An unknown answer is never bad keys, whatever it says of them. */
    @ParameterizedTest
    @ValueSource(strings = {"Unauthorized", "Invalid or expired token", "Could not authenticate you", "Bad Authentication data"})
    void takesNoWordsForBadKeys(String words) {
        for (int status : new int[] {400, 403, 404, 405, 409, 410, 422, 451, 499, 500, 503}) {
            recorder.says(status, "{\"title\":\"" + words + "\",\"type\":\"about:blank\",\"detail\":\"" + words + "\"}");

            assertThat(failure(x.send(ACME, Outgoing.answer(POST, "hi")))).as("%s", status)
                    .isNotInstanceOf(SocialFailure.Unauthorized.class);
            assertThat(failure(poll())).as("%s", status).isNotInstanceOf(SocialFailure.Unauthorized.class);
        }
    }

    @Test
    void saysWhichParameterWasWrong() {
        recorder.says(400, """
                {"errors":[{"parameters":{"max_results":["1"]},
                 "message":"The `max_results` query parameter value [1] is not between 5 and 100"}],
                 "title":"Invalid Request","detail":"One or more parameters to your request was invalid.",
                 "type":"https://api.twitter.com/2/problems/invalid-request"}""");

        assertThat(failure(poll()).detail()).isEqualTo("X answered 400: Invalid Request; "
                + "One or more parameters to your request was invalid.; "
                + "The `max_results` query parameter value [1] is not between 5 and 100");
    }

    @Test
    void calls401BadKeysAndNothingElse() {
        recorder.says(401, "{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401,\"detail\":\"Unauthorized\"}");
        assertThat(failure(poll())).isInstanceOf(SocialFailure.Unauthorized.class);
        assertThat(failure(x.send(ACME, Outgoing.answer(POST, "hi")))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "402 | https://api.x.com/2/problems/credits | CreditsDepleted",
        "402 | about:blank | whatever",
        "429 | https://api.twitter.com/2/problems/usage-capped | UsageCapExceeded",
        "429 | about:blank | UsageCapExceeded",
        "403 | https://api.x.com/2/problems/usage-capped | UsageCapExceeded",
    })
    void knowsThatWaitingDoesNotFillThePurse(int status, String type, String title) {
        recorder.says(status, "{\"title\":\"" + title + "\",\"type\":\"" + type + "\"}",
                "x-rate-limit-limit", "300", "x-rate-limit-remaining", "299", "x-rate-limit-reset", "9999999999");

        assertThat(failure(x.send(ACME, Outgoing.answer(POST, "hi")))).isInstanceOf(SocialFailure.OutOfCredit.class);
        assertThat(failure(poll())).isInstanceOf(SocialFailure.OutOfCredit.class);
    }

    @Test
    void waitsAsLongAsXSaysWithinReason() {
        Instant now = clock.instant();

        assertThat(until("x-rate-limit-limit", "300", "X-Rate-Limit-Remaining", "0", "x-rate-limit-reset", seconds(now.plusSeconds(77))))
                .isEqualTo(now.plusSeconds(77));
        assertThat(until()).isEqualTo(now.plus(Duration.ofMinutes(2)));
        assertThat(until("retry-after", "33")).isEqualTo(now.plusSeconds(33));
        assertThat(until("x-rate-limit-limit", "300", "x-rate-limit-remaining", "0", "x-rate-limit-reset", seconds(now.minusSeconds(60))))
                .as("past").isEqualTo(now.plusSeconds(5));
        assertThat(until("x-rate-limit-limit", "300", "x-rate-limit-remaining", "0", "x-rate-limit-reset", "2147483647"))
                .as("absurd").isEqualTo(now.plus(Duration.ofHours(24)));
        assertThat(until("x-rate-limit-limit", "100", "x-rate-limit-remaining", "99", "x-rate-limit-reset", seconds(now.plusSeconds(77)),
                "x-user-limit-24hour-remaining", "0", "x-user-limit-24hour-reset", seconds(now.plusSeconds(7200))))
                .as("the daily limit").isEqualTo(now.plusSeconds(7200));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 520, 408, 302})
    void doesNotKnowWhetherATroubledServerPosted(int status) {
        recorder.says(status, "{\"title\":\"trouble\"}");

        assertThat(failure(x.send(ACME, Outgoing.answer(POST, "hi")))).isInstanceOf(SocialFailure.Unknown.class);
        assertThat(failure(poll())).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome to the hotel</html>", "{\"data\":{\"id\":\"12", "", "[]", "\"text\"", "{}", "{\"data\":{}}",
        "{\"data\":{\"id\":\"not-an-id\"}}", "{\"errors\":[{\"title\":\"?\"}]}"})
    void doesNotKnowWhatAGoodStatusWithNonsenseMeans(String body) {
        recorder.says(200, body);

        assertThat(failure(x.send(ACME, Outgoing.answer(POST, "hi")))).isInstanceOf(SocialFailure.Unknown.class);
        assertThat(failure(x.identify(ACME.credentials()))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome to the hotel</html>", "{\"data\":[{\"id\":\"12", "", "[]", "{}"})
    void takesNonsenseForNoPage(String body) {
        recorder.says(200, body);

        assertThat(failure(poll())).isInstanceOf(SocialFailure.Unavailable.class);
        assertThat(pages).isEmpty();
    }

    /** A wall in between answers 403 and 404 too, and knows nothing of keys and posts. */
    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405})
    void doesNotTakeTheWordOfAGatewayForThatOfX(int status) {
        recorder.says(status, "<html>Access denied</html>");

        assertThat(failure(x.send(ACME, Outgoing.answer(POST, "hi")))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @Test
    void isSureThatNothingHappenedWhenNobodyListens() throws IOException {
        int nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = taken.getLocalPort();
        }
        for (String address : List.of("http://127.0.0.1:" + nobody, "http://no-such-host.invalid")) {
            try (XNetwork alone = XOn.at(URI.create(address), XFields.TWEET, clock)) {
                assertThat(failure(alone.send(ACME, Outgoing.answer(POST, "hi")))).as(address)
                        .isInstanceOf(SocialFailure.Unavailable.class);
            }
        }
    }

    @Test
    void stopsAtOnceWhenTheThreadIsStopped() {
        recorder.says(200, "{}");
        Thread.currentThread().interrupt();

        assertThat(failure(x.send(ACME, Outgoing.answer(POST, "hi")))).isInstanceOf(SocialFailure.Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesToGuessThatAPostIsGone() {
        recorder.says(200, """
                {"errors":[{"resource_id":"12","type":"https://api.x.com/2/problems/internal-error","title":"?"}]}""");
        assertThat(x.lookup(ACME, List.of(new PostId("12")))).isEqualTo(Answer.got(new Lookup(List.of(), Map.of())));

        recorder.says(200, "{}");
        assertThat(failure(x.lookup(ACME, List.of(new PostId("12"))))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @Test
    void stopsWhenATokenLeadsInACircle() {
        recorder.says(200, """
                {"data":[{"id":"2080765813578191303","text":"@acme hi"}],"meta":{"next_token":"again"}}""");

        assertThat(poll()).isInstanceOf(Answer.Got.class);
        assertThat(recorder.asked()).hasSize(2);
    }

    private Instant until(String... headers) {
        try (Recorder one = new Recorder(); XNetwork there = XOn.at(one.address(), XFields.TWEET, clock)) {
            one.says(429, "{\"title\":\"Too Many Requests\",\"type\":\"about:blank\"}", headers);
            return ((SocialFailure.RateLimited) failure(there.send(ACME, Outgoing.answer(POST, "hi")))).until();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seconds(Instant instant) {
        return String.valueOf(instant.getEpochSecond());
    }

    private Answer<?> poll() {
        return x.listen(ACME, new Source.Mentions(), x.since(clock.instant().minus(Duration.ofDays(365))), pages::add);
    }
}
