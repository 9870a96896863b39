package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.issues.Field;
import io.listeningpost.network.http.Pkce;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.settings.KeyRenewal;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SignIn;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.testing.AloneOnOneNode;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Together;
import io.listeningpost.testing.XBrowser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OAuth 2.0 with PKCE over real HTTP, against a Square that takes codes and refresh tokens once. */
class XPkceTest {

    private static final AccountId ACME = new AccountId(new Network("x"), Seed.BRAND_ID);
    private static final URI CALLBACK = URI.create("http://jira.example/plugins/servlet/listening-post/callback");
    private static final String TOKEN = "/2/oauth2/token";
    private static final String STATE = "st-0123456789abcdef";
    private static final Credentials APP = new Credentials(Map.of("clientId", Seed.CLIENT_ID, "clientSecret", Seed.CLIENT_SECRET));

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private Square square;
    private XNetwork x;
    private SignIn pkce;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory().at(clock));
        x = XOn.at(api(), XPages.at(api()), XFields.TWEET, clock);
        pkce = x.signIns().stream().filter(each -> each.key().equals("oauth2")).findFirst().orElseThrow();
    }

    @AfterEach
    void close() {
        x.close();
        square.close();
    }

    @Test
    void bringsKeysThatWorkAndEndAfterTwoHours() {
        Credentials keys = signedIn();

        assertThat(keys.endsAt()).contains(clock.instant().plus(Duration.ofHours(2)));
        assertThat(keys.values()).containsOnlyKeys("clientId", "clientSecret", "accessToken", "refreshToken", Credentials.ENDS_AT);
        assertThat(x.identify(keys)).isEqualTo(Answer.got(new Profile(Seed.BRAND_ID, "acme", "Acme Support")));
        clock.advance(Duration.ofHours(2));
        assertThat(failure(x.identify(keys))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void asksForWhatADeskNeedsAndShowsNoSecretToTheBrowser() {
        URI page = departed().to();

        assertThat(page.toString()).startsWith(api() + "/i/oauth2/authorize?").doesNotContain(Seed.CLIENT_SECRET);
        assertThat(XBrowser.parameters(page)).containsEntry("code_challenge_method", "S256").containsEntry("state", STATE)
                .containsEntry("redirect_uri", CALLBACK.toString())
                .containsEntry("scope", "tweet.read tweet.write users.read offline.access dm.read dm.write media.write");
    }

    /** The example of RFC 7636, appendix B. */
    @Test
    void challengesAsTheStandardSays() {
        assertThat(new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void listensAndAnswersWithABearerToken() {
        LinkedAccount acme = new LinkedAccount(ACME, Seed.BRAND, signedIn());
        var start = x.since(clock.instant());
        clock.advance(Duration.ofMinutes(1));
        var mention = square.x().post("nora_k", "@acme my order never arrived");

        assertThat(got(x.listen(acme, new Source.Mentions(), start, page -> { })).posts()).isOne();
        assertThat(got(x.send(acme, Outgoing.answer(new PostId(mention.id()), "Sorry! We are looking into it.")))).isNotNull();
        assertThat(got(x.sentSince(acme, new Address.Answering(new PostId(mention.id())), clock.instant().minusSeconds(60)))).hasSize(1);
    }

    @Test
    void takesACodeOnceAndForThirtySeconds() {
        SignIn.Departure departure = departed();
        Map<String, String> returned = XBrowser.authorizes(departure.to(), Seed.BRAND_ID);
        got(pkce.arrive(APP, departure.keep(), CALLBACK, returned));
        assertThat(failure(pkce.arrive(APP, departure.keep(), CALLBACK, returned))).isInstanceOf(SocialFailure.Unauthorized.class);

        SignIn.Departure slow = departed();
        Map<String, String> late = XBrowser.authorizes(slow.to(), Seed.BRAND_ID);
        clock.advance(Duration.ofSeconds(31));
        assertThat(failure(pkce.arrive(APP, slow.keep(), CALLBACK, late))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void aCodeIsWorthNothingWithoutTheVerifierOfThisSignIn() {
        Map<String, String> returned = XBrowser.authorizes(departed().to(), Seed.BRAND_ID);

        SocialFailure failure = failure(pkce.arrive(APP, departed().keep(), CALLBACK, returned));

        assertThat(failure).isInstanceOf(SocialFailure.Unauthorized.class);
        assertThat(failure.detail()).contains("code verifier").doesNotContain(returned.get("code")).doesNotContain(Seed.CLIENT_SECRET);
    }

    @Test
    void knowsThatThePersonSaidNo() {
        SignIn.Departure departure = departed();

        Map<String, String> returned = XBrowser.declines(departure.to());

        assertThat(pkce.declined(returned)).isTrue();
        assertThat(failure(pkce.arrive(APP, departure.keep(), CALLBACK, returned)))
                .isEqualTo(new SocialFailure.Refused(Refusal.INVALID, "X sent the browser back without a code: access_denied"));
    }

    @Test
    void tellsAnAppThatXDoesNotTake() {
        Credentials wrong = new Credentials(Map.of("clientId", Seed.CLIENT_ID, "clientSecret", "of another app"));
        SignIn.Departure departure = departed();

        SocialFailure failure = failure(pkce.arrive(wrong, departure.keep(), CALLBACK, XBrowser.authorizes(departure.to(), Seed.BRAND_ID)));

        assertThat(failure).isInstanceOf(SocialFailure.Unauthorized.class);
        assertThat(failure.detail()).contains("unauthorized_client").doesNotContain("of another app");
    }

    @Test
    void renewsNothingThatLasts() {
        Credentials keys = signedIn();
        clock.advance(Duration.ofMinutes(110));

        assertThat(x.renew(keys)).isEqualTo(Answer.got(Optional.empty()));
    }

    /** gptme/gptme-contrib PR#285: refresh tokens are single-use, and a process kept the old one. */
    @Test
    @Field(45)
    void theNewRefreshTokenTakesThePlaceOfTheOldOne() {
        Credentials first = signedIn();
        clock.advance(Duration.ofMinutes(111));

        Credentials second = got(x.renew(first)).orElseThrow();

        assertThat(x.identify(second)).isInstanceOf(Answer.Got.class);
        assertThat(second.endsAt()).contains(clock.instant().plus(Duration.ofHours(2)));
        assertThat(second.get("refreshToken")).isNotEqualTo(first.get("refreshToken"));
        assertThat(failure(x.renew(first))).isInstanceOf(SocialFailure.Unauthorized.class);
        clock.advance(Duration.ofDays(30));
        assertThat(got(x.renew(second))).as("after a month").isPresent();
    }

    /** The same with two nodes that come at the same moment, and rounds over a day. */
    @Test
    @Field(45)
    void nodesOfAClusterRenewWithoutLoggingEachOtherOut() {
        MemoryAccounts accounts = linked(signedIn());
        AloneOnOneNode cluster = new AloneOnOneNode();
        for (int round = 0; round < 12; round++) {
            clock.advance(Duration.ofMinutes(115));
            List<Optional<Answer<LinkedAccount>>> keys = Together.run(2, node -> keyring(accounts, cluster).keysOf(ACME));

            assertThat(keys).allSatisfy(each -> assertThat(each.orElseThrow()).isInstanceOf(Answer.Got.class));
            assertThat(x.identify(accounts.linked(ACME).orElseThrow().credentials())).isInstanceOf(Answer.Got.class);
        }
        assertThat(calls()).as("one sign-in, then one exchange a round").isEqualTo(13);
    }

    /** Killed between the network and the database, or the answer got lost: the refresh token is spent, and an admin must know why. */
    @Test
    @Field(45)
    void aLostAnswerIsUnknownAndThenToldInWords() {
        MemoryAccounts accounts = linked(signedIn());
        Keyring keyring = keyring(accounts, new AloneOnOneNode());
        clock.advance(Duration.ofMinutes(115));
        square.troubles().arm(new Trouble.AnswerLost(), "POST", TOKEN, 1);

        assertThat(failure(keyring.keysOf(ACME).orElseThrow())).isInstanceOf(SocialFailure.Unknown.class);
        assertThat(calls()).as("never sent twice").isEqualTo(2);
        assertThat(failure(keyring.keysOf(ACME).orElseThrow())).isInstanceOfSatisfying(SocialFailure.Unauthorized.class, refused ->
                assertThat(refused.detail()).contains("invalid_request").contains("cut off before the new ones were stored"));
    }

    @Test
    void troubleOfXIsNoEndOfASignIn() {
        MemoryAccounts accounts = linked(signedIn());
        Keyring keyring = keyring(accounts, new AloneOnOneNode());
        clock.advance(Duration.ofMinutes(115));
        square.troubles().arm(new Trouble.RateLimited(Duration.ofMinutes(1)), "POST", TOKEN, 1);

        assertThat(keyring.keysOf(ACME).orElseThrow()).as("the old ones last for five minutes").isInstanceOf(Answer.Got.class);
        square.troubles().arm(new Trouble.Unavailable(), "POST", TOKEN, 1);
        keyring.keysOf(ACME);
        clock.advance(Duration.ofMinutes(1));
        assertThat(got(keyring.keysOf(ACME).orElseThrow()).credentials().endsAt()).contains(clock.instant().plus(Duration.ofHours(2)));
    }

    /** chatwoot/chatwoot#1046: somebody takes the token back on the network; the account is revoked in words and never in silence. */
    @Test
    @Field(44)
    void anAppThatSomebodyLockedOutIsToldApartFromTrouble() {
        Credentials keys = signedIn();
        var world = square.x().world();
        world.revoke(keys.get("accessToken"), world.appOfClient(Seed.CLIENT_ID).orElseThrow());

        assertThat(failure(x.identify(keys))).isInstanceOf(SocialFailure.Unauthorized.class);
        square.troubles().arm(new Trouble.Unavailable(), "GET", "/2/users/me", 1);
        assertThat(failure(x.identify(keys))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    private MemoryAccounts linked(Credentials keys) {
        MemoryAccounts accounts = new MemoryAccounts();
        accounts.save(LinkedAccounts.account(ACME, Seed.BRAND).build());
        accounts.saveCredentials(ACME, keys);
        return accounts;
    }

    private Keyring keyring(MemoryAccounts accounts, AloneOnOneNode cluster) {
        return new KeyRenewal(accounts, new SocialNetworks(List.of(x)), cluster, clock);
    }

    private int calls() {
        return square.history().count(seen -> seen.call().path().equals(TOKEN));
    }

    private URI api() {
        return URI.create(square.url());
    }

    private SignIn.Departure departed() {
        return got(pkce.depart(APP, CALLBACK, STATE));
    }

    private Credentials signedIn() {
        SignIn.Departure departure = departed();
        return got(pkce.arrive(APP, departure.keep(), CALLBACK, XBrowser.authorizes(departure.to(), Seed.BRAND_ID)));
    }
}
