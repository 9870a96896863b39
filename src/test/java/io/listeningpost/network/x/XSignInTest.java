package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.XBrowser;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OAuth 1.0a in three legs over real HTTP, with the person's part played by a browser that reads the Square's page. */
class XSignInTest {

    private static final URI CALLBACK = URI.create("http://jira.example/plugins/servlet/listening-post/callback");
    private static final String STATE = "st-0123456789abcdef";
    private static final Credentials APP =
            new Credentials(Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET));

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private Square square;
    private XNetwork x;
    private SignIn threeLegs;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory().at(clock));
        x = XOn.at(api(), XPages.at(api()), XFields.TWEET, clock);
        threeLegs = x.signIns().stream().filter(each -> each.key().equals("oauth1")).findFirst().orElseThrow();
    }

    @AfterEach
    void close() {
        x.close();
        square.close();
    }

    @Test
    void bringsKeysThatWork() {
        SignIn.Departure departure = departed();
        assertThat(departure.to().toString()).startsWith(api() + "/oauth/authorize?oauth_token=");

        Map<String, String> returned = XBrowser.authorizes(departure.to(), Seed.BRAND_ID);

        assertThat(returned).containsKey("oauth_verifier");
        assertThat(threeLegs.ticket(returned)).contains(departure.ticket());
        assertThat(threeLegs.declined(returned)).isFalse();
        Credentials keys = got(threeLegs.arrive(APP, departure.keep(), CALLBACK, returned));
        assertThat(keys.values()).containsOnlyKeys("consumerKey", "consumerSecret", "accessToken", "accessTokenSecret");
        assertThat(keys.endsAt()).isEmpty();
        assertThat(x.identify(keys)).isEqualTo(Answer.got(new Profile(Seed.BRAND_ID, "acme", "Acme Support")));
        assertThat(x.renew(keys)).isEqualTo(Answer.got(Optional.empty()));
    }

    @Test
    void takesAVerifierOnce() {
        SignIn.Departure departure = departed();
        Map<String, String> returned = XBrowser.authorizes(departure.to(), Seed.BRAND_ID);
        threeLegs.arrive(APP, departure.keep(), CALLBACK, returned);

        assertThat(failure(threeLegs.arrive(APP, departure.keep(), CALLBACK, returned)))
                .isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void knowsThatThePersonSaidNo() {
        SignIn.Departure departure = departed();

        Map<String, String> returned = XBrowser.declines(departure.to());

        assertThat(threeLegs.declined(returned)).isTrue();
        assertThat(threeLegs.ticket(returned)).contains(departure.ticket());
        assertThat(failure(threeLegs.arrive(APP, departure.keep(), CALLBACK, returned))).isInstanceOf(SocialFailure.Refused.class);
    }

    @Test
    void doesNotTakeTheReturnOfAnotherRequest() {
        SignIn.Departure mine = departed();
        SignIn.Departure other = departed();
        Map<String, String> returned = XBrowser.authorizes(other.to(), Seed.BRAND_ID);

        assertThat(failure(threeLegs.arrive(APP, mine.keep(), CALLBACK, returned)))
                .isInstanceOfSatisfying(SocialFailure.Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refusal.INVALID));
    }

    @Test
    void tellsKeysOfNoApp() {
        Credentials wrong = new Credentials(Map.of("consumerKey", Seed.CONSUMER_KEY, "consumerSecret", "of another app"));

        assertThat(failure(threeLegs.depart(wrong, CALLBACK, STATE))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    /** X compares callbacks with those that are entered at the app. */
    @Test
    void sendsTheCallbackExactlyAsItIsEntered() {
        square.x().callbacks(CALLBACK.toString());

        assertThat(XBrowser.sentBack(departed().to(), Seed.BRAND_ID, "yes").toString()).startsWith(CALLBACK + "?oauth_token=");
    }

    @Test
    void tellsACallbackThatTheAppDoesNotHave() {
        SocialFailure failure = failure(threeLegs.depart(APP, URI.create("ftp://nowhere"), STATE));

        assertThat(failure).isInstanceOf(SocialFailure.Refused.class);
        assertThat(failure.detail()).contains("Callback URL not approved").doesNotContain(Seed.CONSUMER_SECRET);
    }

    @Test
    void leavesThePagesToXUnlessToldOtherwise() {
        assertThat(XPages.OF_X.oauth1()).hasToString("https://api.x.com/oauth/authorize");
        assertThat(XPages.OF_X.oauth2()).hasToString("https://x.com/i/oauth2/authorize");
        assertThat(XPages.at(URI.create("http://gate.example/x/")).oauth2()).hasToString("http://gate.example/x/i/oauth2/authorize");
    }

    private URI api() {
        return URI.create(square.url());
    }

    private SignIn.Departure departed() {
        return got(threeLegs.depart(APP, CALLBACK, STATE));
    }
}
