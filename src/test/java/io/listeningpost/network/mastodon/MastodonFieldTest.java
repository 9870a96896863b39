package io.listeningpost.network.mastodon;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.network.NetworkStage;
import io.listeningpost.sandbox.square.http.Params;
import io.listeningpost.sandbox.square.mastodon.Limits;
import io.listeningpost.sandbox.square.mastodon.Toot;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Deed;
import io.listeningpost.social.Heard;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is Mastodon's own. */
class MastodonFieldTest {

    private final MastodonStage stage = new MastodonStage();
    private final Cursor start = stage.mastodon.since(stage.clock.instant().minus(Duration.ofHours(1)));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void keepsNoZerosThatNoDatabaseWouldKeep() {
        stage.room.warning("bertil@far.example", "zero \0 here", "@acme and \0 there");

        assertThat(heard(new Source.Mentions(), start)).singleElement()
                .satisfies(post -> assertThat(post.text())
                        .contains("zero here", "and there").doesNotContain("\0").doesNotContain("\uFFFD"));
    }

    @Test
    void readsARemotePersonWithAWarningAndAnEmoji() {
        stage.room.warning("bertil@far.example", "broken parcel", "@acme look :blobcat:\n\nat https://far.example/pictures/of/my/parcel/1");
        Post post = heard(new Source.Mentions(), start).getFirst();

        assertThat(post.text()).isEqualTo(
                "@acme@square.example CW: broken parcel\n\nlook :blobcat:\n\nat https://far.example/pictures/of/my/parcel/1");
        assertThat(post.author().handle()).isEqualTo("bertil@far.example");
        assertThat(post.permalink()).hasToString("https://far.example/@bertil/" + post.id());
        assertThat(post.language()).contains("en");
        assertThat(post.author().since()).contains(Instant.parse("2022-11-06T00:00:00Z"));
        assertThat(post.author().about()).contains("Bertil on another server writes here.");
        assertThat(AccountId.parse("mastodon:" + post.author().id()).userId()).isEqualTo(post.author().id());
    }

    @Test
    void putsAnAnswerIntoTheThreadOfTheFirstPostAndTellsWhatIsAboveIt() {
        Toot root = stage.room.post("nora", "my parcel", "public", null);
        Toot middle = stage.room.post("sunny", "which one?", "public", root.id());
        Toot named = stage.room.post("nora", "@acme this one", "public", middle.id());
        List<Page> pages = new ArrayList<>();
        got(stage.mastodon.listen(stage.acme, new Source.Mentions(), start, pages::add));

        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.posts()).singleElement().satisfies(post -> {
                assertThat(post.id().value()).isEqualTo(named.id());
                assertThat(post.thread().value()).isEqualTo(root.id());
                assertThat(post.kind()).isEqualTo(PostKind.REPLY);
            });
            assertThat(page.context()).extracting(post -> post.id().value()).containsExactly(root.id(), middle.id());
        });
        assertThat(got(stage.mastodon.lookup(stage.acme, List.of(new PostId(middle.id())))).posts())
                .extracting(post -> post.thread().value()).containsExactly(root.id());
    }

    @Test
    void readsOnlyWhatIsNewAndGoesThroughManyPages() {
        IntStream.range(0, 300).forEach(i -> stage.room.post("nora", "@acme number " + i, "public", null));
        stage.pass(Duration.ofMinutes(10));
        Poll first = got(stage.mastodon.listen(stage.acme, new Source.Mentions(), start, page -> { }));
        assertThat(first.posts()).isEqualTo(300);
        IntStream.range(0, 200).forEach(i -> stage.room.post("nora", "@acme more " + i, "public", null));

        assertThat(heard(new Source.Mentions(), first.next())).hasSize(200);
    }

    @Test
    void passesOverNothingWhereAServerTellsTheNewestFirst() {
        stage.room.change(Limits.usual().thinner());
        stage.room.post("nora", "@acme first", "public", null);
        stage.pass(Duration.ofMinutes(10));
        Cursor from = got(stage.mastodon.listen(stage.acme, new Source.Mentions(), start, page -> { })).next();
        IntStream.range(0, 250).forEach(i -> stage.room.post("nora", "@acme number " + i, "public", null));

        assertThat(heard(new Source.Mentions(), from)).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void startsAtTheMomentAlsoWhereThousandsWereSaidBefore() {
        IntStream.range(0, 100).forEach(i -> stage.room.post("nora", "@acme before " + i, "public", null));
        stage.pass(Duration.ofHours(2));
        Cursor now = stage.mastodon.since(stage.clock.instant());
        stage.room.post("nora", "@acme after", "public", null);

        assertThat(heard(new Source.Mentions(), now)).extracting(Post::text).containsExactly("@acme@square.example after");
    }

    @Test
    void oneKeyMakesOnePostForAnHour() {
        Toot asked = stage.room.post("nora", "@acme hello", "public", null);
        Outgoing reply = new Outgoing(new Address.Answering(new PostId(asked.id())), "@nora hi", List.of(), false,
                Optional.of(new Deed("answer:1#0", stage.clock.instant())));
        stage.strike(new Trouble.AnswerLost(), NetworkStage.Doing.SENDING);
        assertThat(failure(stage.mastodon.send(stage.acme, reply))).isInstanceOf(SocialFailure.Unknown.class);

        PostId sent = got(stage.mastodon.send(stage.acme, reply));
        assertThat(stage.room.below(asked.id())).extracting(Toot::id).containsExactly(sent.value());
        stage.pass(Duration.ofMinutes(61));
        // later the key is forgotten: whoever is in doubt has to look first
        assertThat(stage.mastodon.capabilities().idempotentReplies()).isFalse();
        assertThat(got(stage.mastodon.sentSince(stage.acme, reply.to(), reply.deed().orElseThrow().since())))
                .extracting(Post::id).containsExactly(sent);
    }

    @Test
    void takesItsLimitsFromTheServer() {
        assertThat(stage.mastodon.capabilities(stage.acme.id()).text().limit()).isEqualTo(500);
        stage.room.change(new Limits(5_000, 30, true, true, 300, Duration.ZERO, false));
        stage.pass(Duration.ofHours(25));
        Capabilities can = stage.mastodon.capabilities(stage.acme.id());

        assertThat(can.text().limit()).isEqualTo(5_000);
        assertThat(can.text().weigh("https://a.example/b")).isEqualTo(30);
        assertThat(can.hears()).containsExactlyInAnyOrder(Heard.MENTION, Heard.DIRECT, Heard.QUOTE);
        assertThat(can.photos().orElseThrow().types()).containsExactlyInAnyOrder("image/png", "image/jpeg", "image/webp");
        stage.square.troubles().arm(new Trouble.Unavailable(), "GET", "/api/v2/instance", 1);
        stage.square.troubles().arm(new Trouble.Unavailable(), "GET", "/api/v1/instance", 1);
        stage.pass(Duration.ofHours(25));
        assertThat(stage.mastodon.capabilities(stage.acme.id()).text().limit()).as("rather yesterday's").isEqualTo(5_000);
    }

    @Test
    void knowsServersThatAreOlder() {
        stage.room.change(Limits.usual().old().characters(1_000));
        assertThat(stage.mastodon.capabilities(stage.acme.id()).text().limit()).isEqualTo(1_000);
        Toot one = stage.room.post("nora", "@acme one", "public", null);
        Toot two = stage.room.post("nora", "@acme two", "public", null);
        stage.room.delete(two.id());
        Lookup told = got(stage.mastodon.lookup(stage.acme, List.of(new PostId(one.id()), new PostId(two.id()), new PostId("../1"))));

        assertThat(told.posts()).extracting(post -> post.id().value()).containsExactly(one.id());
        assertThat(told.absent()).containsOnlyKeys(new PostId(two.id()));
        assertThat(failure(stage.mastodon.listen(stage.acme, new Source.Quotes(), start, page -> { })))
                .isInstanceOf(SocialFailure.Refused.class);
    }

    @Test
    void hearsQuotesWhereTheServerTellsThem() {
        stage.room.change(Limits.usual().withQuotes());
        Toot ours = stage.room.post("acme", "we are open", "public", null);
        stage.room.quote("nora", "finally", ours.id());

        assertThat(heard(new Source.Quotes(), start)).singleElement().satisfies(post -> {
            assertThat(post.kind()).isEqualTo(PostKind.QUOTE);
            assertThat(post.quoted()).contains(new PostId(ours.id()));
        });
        assertThat(heard(new Source.Mentions(), start)).isEmpty();
    }

    @Test
    void anEditKeepsTheIdAndADeletedPostIsGone() {
        Toot toot = stage.room.post("nora", "@acme it cost 5", "public", null);
        stage.room.edit(toot.id(), "@acme it cost 50");
        Post now = got(stage.mastodon.lookup(stage.acme, List.of(new PostId(toot.id())))).posts().getFirst();

        assertThat(now.text()).endsWith("50");
        assertThat(now.firstId()).isEqualTo(new PostId(toot.id()));
        stage.room.block("nora", "acme");
        assertThat(got(stage.mastodon.lookup(stage.acme, List.of(new PostId(toot.id())))).absent()).hasSize(1);
        assertThat(failure(stage.mastodon.send(stage.acme, Outgoing.answer(new PostId(toot.id()), "@nora hi"))))
                .isEqualTo(new SocialFailure.Refused(Refusal.TARGET_GONE, "127.0.0.1:" + stage.square.port()
                        + " answered 404: Record not found"));
    }

    @Test
    void waitsForAPictureThatTheServerWorksOn() {
        Toot asked = stage.room.post("nora", "@acme show me", "public", null);
        Address to = new Address.Answering(new PostId(asked.id()));
        stage.room.change(Limits.usual().slow(Duration.ofMinutes(1)));
        byte[] png = io.listeningpost.sandbox.square.x.world.Picture.draw(20, 20, "x", "png");

        assertThat(failure(stage.mastodon.upload(stage.acme, to, new Picture(png, "image/png", "a door"))))
                .isInstanceOf(SocialFailure.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401|{\"error\":\"The access token was revoked\"}|Unauthorized",
        "403|{\"error\":\"This action is outside the authorized scopes\"}|ACCOUNT_BARRED",
        "403|{\"error\":\"Your login is currently disabled\"}|ACCOUNT_BARRED",
        "403|{\"error\":\"This action is not allowed\"}|RESTRICTED",
        "404|{\"error\":\"Record not found\"}|TARGET_GONE",
        "410|{\"error\":\"Gone\"}|TARGET_GONE",
        "422|{\"error\":\"Validation failed: Text character limit of 500 exceeded\"}|TOO_LONG",
        "422|{\"error\":\"Validation failed: Text can't be blank\"}|INVALID",
        "403|<html>Attention required</html>|Unavailable",
        "404|<html>nginx</html>|Unavailable",
        "500|{\"error\":\"oops\"}|Unknown",
        "502|<html>Bad gateway</html>|Unknown",
        "301|moved|Unknown",
        "200|<html>hi</html>|Unknown",
        "200|{}|Unknown"})
    void tellsApartWhatAServerSaysToAReply(int status, String body, String expected) {
        Toot asked = stage.room.post("nora", "@acme hello", "public", null);
        stage.square.troubles().arm(new Trouble.Said(status, "application/json", body), "POST", "/api/v1/statuses", 1);
        SocialFailure failure = failure(stage.mastodon.send(stage.acme, Outgoing.answer(new PostId(asked.id()), "@nora hi")));

        String told = failure instanceof SocialFailure.Refused refused ? refused.why().name() : failure.getClass().getSimpleName();
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void saysNoTokenWhateverTheServerRepeats() {
        String token = stage.keys.get("accessToken");
        for (int status : new int[] {400, 401, 403, 422, 429}) {
            stage.square.troubles().arm(new Trouble.Said(status, "application/json",
                    "{\"error\":\"bad " + token.replace("n", "\\u006e") + "\"}"), "GET", "/api/v1/accounts/verify_credentials", 1);
            assertThat(failure(stage.mastodon.identify(stage.keys)).detail()).doesNotContain(token).contains("***");
        }
    }

    @Test
    void rightsThatAreMissingConcernTheAccount() {
        Toot asked = stage.room.post("nora", "@acme hello", "public", null);
        Credentials reader = stage.keys(stage.room.issue("token-that-may-read-only-000", "read"));
        var account = new LinkedAccount(stage.acme.id(), stage.acme.handle(), reader);

        assertThat(failure(stage.mastodon.send(account, Outgoing.answer(new PostId(asked.id()), "@nora hi"))).concernsAccount()).isTrue();
    }

    @Test
    void signsInWithAnAppOfItsOwnAndPkce() throws Exception {
        var signIn = stage.mastodon.signIns().getFirst();
        URI callback = URI.create("https://jira.example/plugins/servlet/listening-post/callback");
        Credentials app = new Credentials(Map.of("instance", stage.square.url()));
        var away = got(signIn.depart(app, callback, "state-1"));

        assertThat(away.to().toString()).contains("code_challenge_method=S256", "state=state-1", "write%3Amedia").doesNotContain("secret");
        var client = HttpClient.newHttpClient();
        var answer = client.send(HttpRequest.newBuilder(away.to())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("allow=yes")).build(),
                HttpResponse.BodyHandlers.ofString());
        var back = Params.parse(URI.create(answer.headers().firstValue("Location").orElseThrow()).getRawQuery());
        Map<String, String> returned = Map.of("code", back.first("code").orElseThrow(), "state", back.first("state").orElseThrow());
        Credentials forged = new Credentials(Map.of("clientId", away.keep().get("clientId"), "clientSecret", away.keep()
                .get("clientSecret"),
                "verifier", "another-verifier-altogether"));

        assertThat(signIn.ticket(returned)).contains("state-1");
        Credentials keys = got(signIn.arrive(app, away.keep(), callback, returned));
        assertThat(got(stage.mastodon.identify(keys)).handle()).isEqualTo(stage.acme.handle());
        assertThat(failure(signIn.arrive(app, forged, callback, returned))).as("a code is taken once")
                .isInstanceOf(SocialFailure.Unauthorized.class);
        assertThat(signIn.declined(Map.of("error", "access_denied"))).isTrue();
    }

    @Test
    void asksNobodyWhereItMayNot() {
        MastodonNetwork strict = new MastodonNetwork(Instances.publicOnes(), stage.clock);
        try (strict) {
            for (String typed : List.of("http://127.0.0.1:" + stage.square.port(), "127.0.0.1:" + stage.square.port(), "localhost", "")) {
                assertThat(failure(strict.identify(new Credentials(Map.of("instance", typed, "accessToken", "x")))))
                        .isInstanceOf(SocialFailure.Refused.class).extracting(SocialFailure::detail).asString()
                                .startsWith("instance must be");
            }
        }
        assertThat(stage.square.history().seen()).isZero();
    }

    private List<Post> heard(Source source, Cursor from) {
        List<Page> pages = new ArrayList<>();
        got(stage.mastodon.listen(stage.acme, source, from, pages::add));
        return pages.stream().flatMap(page -> page.posts().stream()).toList();
    }
}
