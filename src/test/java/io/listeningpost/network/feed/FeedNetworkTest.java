package io.listeningpost.network.feed;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.network.http.PublicHosts;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.testing.Answers;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedNetworkTest {

    private static final Source ENTRIES = new Source.Mentions();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MutableClock clock = new MutableClock(NOW);
    private final List<Page> pages = new ArrayList<>();
    private Square square;
    private FeedNetwork feeds;
    private Cursor cursor;

    @BeforeEach
    void open() throws IOException {
        square = Square.start(SquareOptions.inMemory().at(clock));
        feeds = new FeedNetwork(PublicHosts.and(square.url()), clock);
        cursor = feeds.since(NOW);
    }

    @AfterEach
    void close() {
        feeds.close();
        square.close();
    }

    @Test
    void isKnownByItsAddressAndCalledByItsTitle() {
        Profile alert = got(feeds.identify(keys("/feeds/alert")));

        assertThat(alert.handle()).isEqualTo("google-alert-acme-bikes");
        assertThat(alert.name()).isEqualTo("Google Alert - acme bikes");
        assertThat(alert.userId()).matches("[0-9a-f]{32}").isNotEqualTo(got(feeds.identify(keys("/feeds/blog"))).userId());
    }

    @Test
    void readsAnAlertAsGoogleWritesIt() {
        hear("/feeds/alert");
        square.feeds().alert("https://news.example/bikes?id=7&utm_source=x", "Are <b>acme bikes</b> any good? &amp; why",
                "We took <b>acme bikes</b>&nbsp;for a ride ...");
        Post post = later("/feeds/alert").getFirst();

        assertThat(post.text()).isEqualTo("Are acme bikes any good? & why\n\nWe took acme bikes for a ride ...");
        assertThat(post.permalink()).hasToString("https://news.example/bikes?id=7&utm_source=x");
        assertThat(post.author().handle()).isEqualTo("news.example");
        assertThat(post.createdAt()).isEqualTo(NOW);
        assertThat(post.isPublic()).isTrue();
    }

    @Test
    void hearsOnePageOnceWhateverTheAlertCallsIt() {
        hear("/feeds/alert");
        square.feeds().alert("https://www.news.example/bikes/?utm_campaign=a", "Acme bikes", "one");
        square.feeds().alert("https://news.example/bikes#comments", "Acme <b>bikes</b>", "two");

        assertThat(later("/feeds/alert")).hasSize(1);
    }

    @Test
    void oneTitleInOneWeekIsOneStory() {
        hear("/feeds/alert");
        square.feeds().alert("https://one.example/a", "Acme recalls forty thousand bikes", "");
        square.feeds().alert("https://two.example/b", "ACME recalls forty-thousand <b>bikes</b>", "");
        square.feeds().alert("https://three.example/c", "Something else about acme bikes", "");
        List<Post> posts = later("/feeds/alert");

        assertThat(posts).hasSize(3).extracting(Post::id).doesNotHaveDuplicates();
        assertThat(posts).extracting(Post::thread).containsOnlyOnce(posts.getLast().thread());
        assertThat(posts.get(0).thread()).isEqualTo(posts.get(1).thread());
    }

    @Test
    void whatWasThereBeforeIsOlderThanTheBeginning() {
        square.feeds().blog("https://wheels.example/undated", "No date", "", null);
        square.feeds().blog("https://wheels.example/old", "Old", "", NOW.minus(Duration.ofDays(3)));
        assertThat(hear("/feeds/blog")).hasSize(2).allSatisfy(post -> assertThat(post.createdAt()).isBefore(NOW));
        square.feeds().blog("https://wheels.example/new", "No date either", "", null);

        assertThat(later("/feeds/blog")).filteredOn(post -> post.permalink().getPath().equals("/new")).singleElement()
                .satisfies(post -> assertThat(post.createdAt()).isAfter(NOW));
    }

    @Test
    void datesFromTheFutureAreNotBelieved() {
        square.feeds().blog("https://wheels.example/soon", "Soon", "", NOW.plus(Duration.ofDays(400)));

        assertThat(hear("/feeds/blog")).allSatisfy(post -> assertThat(post.createdAt()).isBeforeOrEqualTo(clock.instant()));
    }

    @Test
    void tellsOldestFirstAndNamesAuthorAndLanguage() {
        hear("/feeds/blog");
        clock.advance(Duration.ofHours(2));
        square.feeds().blog("https://wheels.example/b", "Second", "", NOW.plusSeconds(20));
        square.feeds().blog("https://wheels.example/a", "First", "", NOW.plusSeconds(10));
        List<Post> posts = later("/feeds/blog");

        assertThat(posts).extracting(Post::text).containsExactly("First", "Second");
        assertThat(posts.getFirst().author().name()).isEqualTo("Robin Wheeler");
        assertThat(posts.getFirst().language()).contains("en");
    }

    @Test
    void hostileWordsAreWordsAndScriptsAreNone() {
        hear("/feeds/blog");
        square.feeds().blog("https://wheels.example/x", "<script>alert(1)</script>Hello & <img src=x onerror=alert(1) alt=me>",
                "<p>One</p><p>Two<br>three</p><iframe src='https://evil.example'></iframe>", clock.instant());

        assertThat(later("/feeds/blog").getFirst().text()).isEqualTo("Hello & me\n\nOne\n\nTwo\nthree");
    }

    @Test
    void anEntryThatPointsNowhereFailsNoPage() {
        hear("/feeds/blog");
        square.feeds().blog("https://wheels.example/a", "Good", "", clock.instant());
        square.feeds().blog("https://wheels.example/b", "Bad", "", clock.instant());
        square.troubles().arm(new Trouble.Garbled(), "GET", "/feeds/blog", 1);
        List<Post> posts = later("/feeds/blog");

        assertThat(posts).extracting(Post::text).containsExactly("Good");
        assertThat(pages.getLast().malformed()).singleElement().satisfies(broken -> assertThat(broken.reason()).startsWith("link:"));
    }

    @Test
    void asksForNothingThatHasNotChanged() {
        square.feeds().blog("https://wheels.example/a", "One", "", clock.instant());
        hear("/feeds/blog");

        assertThat(later("/feeds/blog")).isEmpty();
        assertThat(square.history().count(Calls.answered(304))).isOne();
        square.feeds().blog("https://wheels.example/b", "Two", "", clock.instant());
        assertThat(later("/feeds/blog")).hasSize(2);
    }

    @Test
    void leavesAFeedAloneForAsLongAsItWishes() {
        hear("/feeds/blog");
        clock.advance(Duration.ofMinutes(6));
        hear("/feeds/blog");
        assertThat(square.history().count(Calls.to("GET", "/feeds/blog"))).isOne();
        clock.advance(Duration.ofMinutes(2));
        hear("/feeds/blog");

        assertThat(square.history().count(Calls.to("GET", "/feeds/blog"))).isEqualTo(2);
    }

    @Test
    void followsAFeedThatMovedButNotToAPrivatePlace() {
        square.feeds().blog("https://wheels.example/a", "One", "", clock.instant());
        assertThat(hear("/feeds/moved")).hasSize(1);
        square.troubles().arm(new Trouble.Redirected("http://169.254.169.254/latest/meta-data"), "GET", "/feeds/blog", 1);

        assertThat(failure("/feeds/blog")).isInstanceOf(SocialFailure.Unavailable.class)
                .satisfies(failure -> assertThat(failure.detail()).contains("only public servers"));
    }

    @Test
    void refusesAddressesThatAreNoPublicFeed() {
        for (String address : List.of("", "feed.xml", "ftp://host.example/a", "javascript:alert(1)", "https://user@host.example/")) {
            assertThat(feeds.identify(new Credentials(Map.of("address", address)))).as(address).isInstanceOf(Answer.Failed.class);
        }
        for (String address : List.of("http://127.0.0.1:1/", "https://localhost/feed", "https://10.0.0.1/feed", "http://blog.example/feed")) {
            assertThat(Answers.failure(feeds.identify(new Credentials(Map.of("address", address)))).detail()).as(address)
                    .contains("only public servers");
        }
    }

    @Test
    void tellsAPageFromAFeed() {
        square.troubles().arm(new Trouble.WrongPage(), "GET", "/feeds/blog", 1);
        assertThat(Answers.failure(feeds.identify(keys("/feeds/blog")))).isInstanceOf(SocialFailure.Refused.class)
                .satisfies(failure -> assertThat(failure.detail()).contains("address must be that of an RSS or Atom feed"));
        square.troubles().arm(new Trouble.WrongPage(), "GET", "/feeds/blog", 1);
        assertThat(failure("/feeds/blog")).isInstanceOf(SocialFailure.Unavailable.class);
    }

    @Test
    void resolvesNoEntities() {
        square.troubles().arm(new Trouble.Said(200, "application/rss+xml", """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&x;</title><link>https://a.example</link><description>d</description></channel></rss>
                """), "GET", "/feeds/blog", 1);

        assertThat(failure("/feeds/blog").detail()).contains("no RSS or Atom feed").doesNotContain("root:");
    }

    @Test
    void tellsTroublesApart() {
        tells(new Trouble.RateLimited(Duration.ofMinutes(30)), SocialFailure.RateLimited.class);
        tells(new Trouble.RateLimited(null), SocialFailure.RateLimited.class);
        for (Trouble trouble : List.of(new Trouble.Unavailable(), new Trouble.ErrorPage(), new Trouble.HalfABody(),
                new Trouble.Swollen(5 << 20), new Trouble.Said(410, "text/plain", "gone"), new Trouble.Said(403, "text/plain", "no"))) {
            tells(trouble, SocialFailure.Unavailable.class);
        }
        tells(new Trouble.Said(401, "text/plain", "who?"), SocialFailure.Unauthorized.class);
    }

    @Test
    void saysNothing() {
        LinkedAccount account = account("/feeds/blog");
        assertThat(feeds.send(account, Outgoing.answer(new PostId("1"), "hello"))).isInstanceOf(Answer.Failed.class);
        assertThat(feeds.capabilities().mustBeNamed()).isTrue();
        assertThat(feeds.objection(new Source.Quotes())).isPresent();
        assertThat(feeds.listen(account, new Source.Direct(), cursor, pages::add)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void cursorsOfOthersAreRefused() {
        LinkedAccount account = account("/feeds/blog");
        assertThatIllegalArgumentException().isThrownBy(() -> feeds.listen(account, ENTRIES, new Cursor("newest=1"), pages::add))
                .withMessageContaining("start=MILLISECONDS");
    }

    private void tells(Trouble trouble, Class<? extends SocialFailure> expected) {
        square.troubles().arm(trouble, "GET", "/feeds/alert", 1);
        assertThat(failure("/feeds/alert")).as("%s", trouble).isInstanceOf(expected);
    }

    private List<Post> hear(String path) {
        pages.clear();
        Poll poll = got(feeds.listen(account(path), ENTRIES, cursor, pages::add));
        cursor = poll.next();
        assertThat(cursor.value()).hasSizeLessThanOrEqualTo(400);
        return pages.stream().flatMap(page -> page.posts().stream()).toList();
    }

    private List<Post> later(String path) {
        clock.advance(Duration.ofMinutes(10));
        return hear(path);
    }

    private SocialFailure failure(String path) {
        return Answers.failure(feeds.listen(account(path), ENTRIES, feeds.since(clock.instant()), pages::add));
    }

    private LinkedAccount account(String path) {
        return new LinkedAccount(AccountId.parse("feed:0123"), "feed", keys(path));
    }

    private Credentials keys(String path) {
        return new Credentials(Map.of("address", square.url() + path));
    }

    @Test
    void itsAuthorsAreNobodyInParticular() {
        assertThat(feeds.isSomebody("news.example")).isFalse();
    }
}
