package io.listeningpost.network.bluesky;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.world.Picture;
import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.LinkOutcome;
import io.listeningpost.settings.LinkRequest;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Deed;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.Product;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is Bluesky's own, before a Square that is as odd as the real one. */
class BlueskyTest {

    private static final String JSON = "application/json";

    private SquareSkyStage stage;
    private Cursor cursor;
    private final Set<PostId> heard = new HashSet<>();

    @BeforeEach
    void open() throws IOException {
        stage = SquareSkyStage.open();
        cursor = stage.network().since(stage.clock().instant());
        stage.pass(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    // ---- sessions

    @Test
    void anAppPasswordBuysASessionThatRenewsItself() {
        Credentials first = stage.brand().credentials();
        stage.pass(Duration.ofMinutes(111));
        Credentials second = got(stage.network().renew(first)).orElseThrow();

        assertThat(second.get("accessJwt")).isNotEqualTo(first.get("accessJwt"));
        assertThat(second.get("appPassword")).isEqualTo(first.get("appPassword"));
        assertThat(second.endsAt()).contains(stage.clock().instant().plus(Duration.ofHours(2)));
        assertThat(got(stage.network().identify(second))).isEqualTo(new Profile(stage.ours().did(), stage.ours().handle(), ""));
    }

    @Test
    void theAppPasswordHelpsWhenTheRefreshIsRefused() {
        Map<String, String> keys = new HashMap<>(stage.brand().credentials().values());
        keys.put("refreshJwt", keys.get("accessJwt"));
        stage.pass(Duration.ofHours(3));

        assertThat(got(stage.network().renew(new Credentials(keys)))).isPresent();
    }

    @Test
    void aPasswordThatWasTakenBackIsToldAtTheNextRefresh() {
        Credentials keys = stage.brand().credentials();
        stage.ours().post("com.atproto.server.revokeAppPassword", Xrpc.JSON.createObjectNode().put("name", "jira"));
        stage.pass(Duration.ofHours(3));

        assertThat(failure(stage.network().renew(keys))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void thePasswordOfTheAccountItselfIsRefused() {
        Credentials typed = new Credentials(Map.of("identifier", "@" + stage.ours().handle(), "appPassword", stage.ours().password(),
                "server", stage.square.url()));

        SocialFailure failure = failure(stage.network().renew(typed));
        assertThat(failure).isInstanceOf(SocialFailure.Refused.class);
        assertThat(failure.detail()).contains("app password").doesNotContain(stage.ours().password());
    }

    @Test
    void followsAChangedHandle() {
        LinkedAccount before = stage.brand();
        stage.square.bluesky().rename(stage.ours().handle(), "acme-renamed.test");
        PostId mention = stage.mentions("still you?");
        poll(new Source.Mentions());

        assertThat(heard).containsExactly(mention);
        assertThat(got(stage.network().identify(before.credentials())).handle()).isEqualTo("acme-renamed.test");
        assertThat(got(stage.network().lookup(before, List.of(mention))).posts().getFirst().names(before.handle())).isTrue();
        stage.pass(Duration.ofHours(3));
        Map<String, String> keys = new HashMap<>(before.credentials().values());
        keys.put("refreshJwt", "no.longer.good");
        assertThat(got(stage.network().renew(new Credentials(keys)))).as("signs in by the DID").isPresent();
    }

    @Test
    void tellsTheHandleWithTheKeys() {
        Credentials first = stage.brand().credentials();
        assertThat(stage.network().handleTold(first)).contains(stage.ours().handle());
        stage.square.bluesky().rename(stage.ours().handle(), "acme-renamed.test");
        stage.pass(Duration.ofMinutes(111));

        Credentials second = got(stage.network().renew(first)).orElseThrow();

        assertThat(stage.network().handleTold(second)).contains("acme-renamed.test");
        assertThat(stage.network().handleTold(new Credentials(Map.of("identifier", "acme.test")))).isEmpty();
    }

    /** Nobody has to link it again: the next exchange of keys tells, within two hours. */
    @Test
    void aRenamedAccountGoesByItsNewHandleByItself() {
        LinkedAccount before = stage.brand();
        Product product = new Product(stage.network(), stage.time, LinkedAccounts.account(before.id(), before.handle())
                .linkedAt(stage.time.instant()).build(), before.credentials());
        product.round();
        stage.square.bluesky().rename(before.handle(), "acme-renamed.test");
        product.roundAfter(Duration.ofMinutes(111));

        assertThat(product.accounts.find(before.id()).orElseThrow().handle()).isEqualTo("acme-renamed.test");
        assertThat(product.accounts.linked(before.id()).orElseThrow().handle()).isEqualTo("acme-renamed.test");
        PostId mention = stage.mentions("still you?");
        product.roundAfter(Duration.ofMinutes(6));
        assertThat(product.desk.ticket().draft().post().id()).isEqualTo(mention);
        assertThat(product.desk.ticket().draft().post().names("acme-renamed.test")).isTrue();
    }

    /** As an admin does who does not want to wait. */
    @Test
    void linkingAgainTakesTheNewHandle() {
        LinkedAccount before = stage.brand();
        MemoryAccounts accounts = new MemoryAccounts();
        accounts.save(LinkedAccounts.account(before.id(), before.handle()).build());
        accounts.saveCredentials(before.id(), before.credentials());
        stage.square.bluesky().rename(before.handle(), "acme-renamed.test");

        Credentials typed = new Credentials(Map.of("identifier", "acme-renamed.test", "appPassword",
                before.credentials().get("appPassword"), "server", stage.square.url()));
        LinkOutcome outcome = new AccountLinking(new SocialNetworks(List.of(stage.network())), accounts, id -> { }, stage.clock())
                .link(before.id().network(), typed, new LinkRequest("listening-post", Optional.empty(), Optional.of(before.id())));

        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        assertThat(accounts.linked(before.id()).orElseThrow().handle()).isEqualTo("acme-renamed.test");
    }

    @Test
    void asksNobodyInsideOfTheNetwork() {
        Credentials inside = new Credentials(Map.of("identifier", "a.test", "appPassword", "x", "server", "http://169.254.169.254"));

        assertThat(refusal(stage.network().renew(inside))).isEqualTo(Refusal.INVALID);
    }

    // ---- hearing

    @Test
    void missesNothingInBurstsWithLateAndBackDatedPosts() {
        Random random = new Random(7);
        Set<PostId> said = new HashSet<>();
        stage.pass(Duration.ofHours(30));
        for (int minute = 0; minute < 40; minute++) {
            for (int i = random.nextInt(25); i > 0; i--) {
                stage.time.advance(Duration.ofMillis(random.nextInt(3)));
                if (random.nextInt(6) == 0) {
                    stage.square.bluesky().late(Duration.ofMinutes(random.nextInt(90)));
                }
                Instant clockOfTheAuthor = random.nextInt(8) == 0
                        ? stage.clock().instant().minus(Duration.ofMinutes(random.nextInt(24 * 60))) : stage.clock().instant();
                said.add(stage.mentionsAt("burst " + minute + "." + i, clockOfTheAuthor));
            }
            poll(new Source.Mentions());
            stage.pass(Duration.ofMinutes(1));
        }
        for (int quarter = 0; quarter < 8; quarter++) {
            stage.pass(Duration.ofMinutes(16));
            poll(new Source.Mentions());
        }

        assertThat(said).hasSizeGreaterThan(300);
        assertThat(heard).containsAll(said).hasSameSizeAs(said);
    }

    @Test
    void catchesUpOnMoreThanOnePollTakesAndKeepsTheCursorShort() {
        Set<PostId> said = new HashSet<>();
        for (int i = 0; i < 1150; i++) {
            stage.time.advance(Duration.ofMillis(5));
            said.add(stage.mentions("flood " + i));
        }
        Poll first = got(stage.network().listen(stage.brand(), new Source.Mentions(), cursor, page ->
                page.posts().forEach(post -> heard.add(post.id()))));

        assertThat(first.more()).isTrue();
        assertThat(heard).hasSizeBetween(900, 1100);
        cursor = first.next();
        poll(new Source.Mentions());
        assertThat(heard).isEqualTo(said);
    }

    /** Only what the server shows of a post says where its pictures are, and it may show a new one a little later than it tells of it. */
    @Test
    void waitsForThePicturesOfAPostThatIsNotShownYet() {
        PostId plain = stage.mentions("are you there");
        stage.pass(Duration.ofSeconds(1));
        PostId pictured = stage.mentionsWithPicture("look at this", Picture.draw(4, 3, "a box", "png"), "a broken box");
        stage.square.troubles().arm(new Trouble.Partial(), "GET", "/xrpc/app.bsky.feed.getPosts", 1);
        poll(new Source.Mentions());
        assertThat(heard).containsExactly(plain);

        stage.pass(Duration.ofMinutes(1));
        poll(new Source.Mentions());
        assertThat(heard).containsExactlyInAnyOrder(plain, pictured);
    }

    @Test
    void whoTalksBelowUsWithoutUsSpeaksToSomebodyElse() {
        PostId mention = stage.mentions("where is it?");
        PostId ours = got(stage.network().send(stage.brand(), Outgoing.answer(mention, "On its way.")));
        Xrpc other = Xrpc.join(URI.create(stage.square.url()), "other.test");
        JsonNode view = other.view(ours.value());
        var record = Xrpc.words("they always say that", "nobody", "", stage.clock().instant().toString());
        var reply = record.putObject("reply");
        reply.set("root", view.path("record").path("reply").path("root"));
        reply.putObject("parent").put("uri", ours.value()).put("cid", view.path("cid").asText());
        JsonNode toUs = other.create("app.bsky.feed.post", null, record);
        var below = Xrpc.words("right", "nobody", "", stage.clock().instant().toString());
        var further = below.putObject("reply");
        further.set("root", reply.get("root"));
        further.set("parent", ref(toUs));
        other.create("app.bsky.feed.post", null, below);
        List<Post> posts = new ArrayList<>();
        got(stage.network().listen(stage.brand(), new Source.Mentions(), cursor, page -> posts.addAll(page.posts())));

        assertThat(posts).hasSize(3);
        Post answer = posts.stream().filter(post -> post.text().equals("they always say that")).findFirst().orElseThrow();
        Post chatter = posts.stream().filter(post -> post.text().equals("right")).findFirst().orElseThrow();
        assertThat(answer.terms().inherited()).doesNotContain(stage.brand().handle());
        assertThat(chatter.terms().inherited()).contains(stage.brand().handle());
    }

    @Test
    void tellsWhoMayAnswer() {
        PostId open = stage.mentions("anybody");
        PostId closed = stage.mentionsClosed("nobody");
        List<Post> posts = got(stage.network().lookup(stage.brand(), List.of(open, closed))).posts();

        assertThat(posts).extracting(post -> post.terms().answerers()).containsExactly(Answerers.EVERYONE, Answerers.NAMED);
        assertThat(posts).allSatisfy(post -> assertThat(post.language()).contains("en"));
    }

    @Test
    void tellsDeletedFromHidden() {
        PostId deleted = stage.mentions("gone");
        stage.deletes(deleted);
        PostId hidden = stage.mentions("hidden");
        stage.nora().create("app.bsky.graph.block", null, Xrpc.JSON.createObjectNode().put("subject", stage.ours().did())
                .put("createdAt", stage.clock().instant().toString()));

        assertThat(got(stage.network().lookup(stage.brand(), List.of(deleted, hidden))).absent())
                .isEqualTo(Map.of(deleted, Absence.DELETED, hidden, Absence.HIDDEN));
        assertThat(refusal(stage.network().send(stage.brand(), Outgoing.answer(hidden, "hello")))).isEqualTo(Refusal.RESTRICTED);
    }

    @Test
    void whoBlocksUsTellsUsNothing() {
        PostId said = stage.mentions("you will not read this twice");
        String nora = said.value().replaceFirst("at://([^/]+)/.*", "$1");
        assertThat(got(stage.network().postsBy(stage.brand(), nora, 5))).extracting(Post::id).containsExactly(said);
        stage.nora().create("app.bsky.graph.block", null, Xrpc.JSON.createObjectNode().put("subject", stage.ours().did())
                .put("createdAt", stage.clock().instant().toString()));

        assertThat(failure(stage.network().postsBy(stage.brand(), nora, 5))).isInstanceOf(SocialFailure.Refused.class);
    }

    // ---- speaking

    @Test
    void whatIsOutStaysOutWhateverBecameOfTheCustomersPost() {
        PostId mention = stage.mentions("soon gone");
        Outgoing reply = reply(mention, "We are on it.");
        stage.strike(new Trouble.AnswerLost(), Doing.SENDING);
        assertThat(failure(stage.network().send(stage.brand(), reply))).isInstanceOf(SocialFailure.Unknown.class);
        stage.deletes(mention);

        PostId ours = got(stage.network().send(stage.brand(), reply));
        assertThat(stage.square.bluesky().postsBy(stage.ours().handle())).singleElement()
                .satisfies(kept -> assertThat(kept.uri()).isEqualTo(ours.value()));
    }

    @Test
    void aSecondAttemptChangesNothingThoughTheCustomersPostWasEdited() {
        PostId mention = stage.mentions("first words");
        Outgoing reply = reply(mention, "One answer.");
        PostId ours = got(stage.network().send(stage.brand(), reply));
        String cid = stage.square.bluesky().postsBy(stage.ours().handle()).getFirst().cid();
        stage.edits(mention, "other words");
        stage.pass(Duration.ofMinutes(5));

        assertThat(got(stage.network().send(stage.brand(), reply))).isEqualTo(ours);
        assertThat(stage.square.bluesky().postsBy(stage.ours().handle())).singleElement()
                .satisfies(kept -> assertThat(kept.cid()).isEqualTo(cid));
    }

    @Test
    void saysWhatIsALinkAHandleAndATagInBytes() {
        PostId mention = stage.mentions("ütf");
        String text = "Grüße 👩‍🍳 @" + stage.customer() + " see https://acme.example/ä #Bikes, not @nobody.test";
        got(stage.network().send(stage.brand(), reply(mention, text)));
        JsonNode record = stage.square.bluesky().postsBy(stage.ours().handle()).getFirst().value();

        assertThat(record.path("langs").path(0).asText()).isEqualTo("en");
        List<String> found = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        record.path("facets").forEach(facet -> found.add(facet.path("features").path(0).path("$type").asText().replaceFirst(".*#", "") + " "
                + new String(bytes, facet.path("index").path("byteStart").asInt(), facet.path("index").path("byteEnd").asInt()
                        - facet.path("index").path("byteStart").asInt(), StandardCharsets.UTF_8)));
        assertThat(found).containsExactlyInAnyOrder("link https://acme.example/ä", "tag #Bikes", "mention @" + stage.customer());
        assertThat(record.path("createdAt").asText()).endsWith("Z");
    }

    // ---- failures

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | ExpiredToken | Token has expired | Unavailable",
        "400 | InvalidToken | Token could not be verified | Unauthorized",
        "401 | AuthMissing | Authentication Required | Unauthorized",
        "400 | AccountTakedown | Account has been taken down | Refused ACCOUNT_BARRED",
        "400 | InvalidRequest | Invalid record: grapheme too big (maximum 300, got 301) at $.record.text | Refused TOO_LONG",
        "400 | InvalidRequest | Invalid record: string too big (maximum 3000, got 3250) at $.record.text | Refused TOO_LONG",
        "400 | InvalidRequest | anything else | Refused INVALID",
        "413 | PayloadTooLarge | request entity too large | Refused INVALID",
        "429 | RateLimitExceeded | Rate Limit Exceeded | RateLimited",
        "500 | InternalServerError | Internal Server Error | Unknown",
        "502 | UpstreamFailure | Upstream service unreachable | Unknown",
        "503 | NotEnoughResources | busy | Unknown",
    })
    void tellsRefusalsOfAReplyApart(int status, String error, String message, String expected) {
        PostId mention = stage.mentions("hello");
        stage.strike(new Trouble.Said(status, JSON, "{\"error\":\"" + error + "\",\"message\":\"" + message + "\"}"), Doing.SENDING);
        SocialFailure failure = failure(stage.network().send(stage.brand(), reply(mention, "no")));

        String told = failure.getClass().getSimpleName()
                + (failure instanceof SocialFailure.Refused(Refusal why, String detail) ? " " + why : "");
        assertThat(told).isEqualTo(expected);
        assertThat(failure.detail()).contains(String.valueOf(status));
    }

    @Test
    void whoStandsBetweenUsSaysNothingOfOurKeys() {
        PostId mention = stage.mentions("hello");
        stage.strike(new Trouble.Said(403, "text/html", "<h1>Proxy</h1>"), Doing.SENDING);

        assertThat(failure(stage.network().send(stage.brand(), reply(mention, "no")))).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @Test
    void repeatsNoSecretThatAServerRepeats() {
        PostId mention = stage.mentions("hello");
        String token = stage.brand().credentials().get("accessJwt");
        for (int status : new int[] {400, 401, 403, 429, 500}) {
            stage.strike(new Trouble.Said(status, JSON, "{\"error\":\"Echo\",\"message\":\"you sent " + token + "\"}"), Doing.SENDING);
            assertThat(failure(stage.network().send(stage.brand(), reply(mention, "no"))).toString())
                    .doesNotContain(token.substring(0, 30));
        }
    }

    private void poll(Source source) {
        boolean more = true;
        for (int polls = 0; more && polls < 30; polls++) {
            Poll poll = got(stage.network().listen(stage.brand(), source, cursor,
                    page -> page.posts().forEach(post -> heard.add(post.id()))));
            cursor = poll.next();
            assertThat(cursor.value()).hasSizeLessThanOrEqualTo(400);
            more = poll.more();
        }
    }

    private Outgoing reply(PostId to, String words) {
        return new Outgoing(new Address.Answering(to), words, List.of(), false,
                Optional.of(new Deed("deed " + words, stage.clock().instant().minusSeconds(5))));
    }

    private static JsonNode ref(JsonNode told) {
        return Xrpc.JSON.createObjectNode().put("uri", told.path("uri").asText()).put("cid", told.path("cid").asText());
    }
}
