package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.issues.Field;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.api.Wording;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.ReplySettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Network;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call over real HTTP with real signatures, against a Square that is as strict as X. */
class XSquareTest {

    private static final String MENTIONS = "/2/users/" + Seed.BRAND_ID + "/mentions";
    private static final Map<String, String> KEYS = Map.of(
            "consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
            "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private final List<Page> pages = new ArrayList<>();
    private Square square;
    private XNetwork x;
    private LinkedAccount acme;
    private Cursor start;

    @BeforeEach
    void open() throws Exception {
        square = Square.start(SquareOptions.inMemory().at(clock));
        x = open(Duration.ofSeconds(20), XFields.TWEET);
        acme = account(KEYS);
        start = x.since(clock.instant());
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        x.close();
        square.close();
    }

    @Test
    void saysWhoseKeysTheseAre() {
        assertThat(x.identify(new Credentials(KEYS))).isEqualTo(Answer.got(new Profile(Seed.BRAND_ID, "acme", "Acme Support")));
    }

    @Test
    void takesKeysWithTheBlanksThatCopyingBrings() {
        Map<String, String> copied = new HashMap<>(KEYS);
        copied.replaceAll((field, key) -> " " + key + "\n");

        assertThat(x.identify(new Credentials(copied))).isInstanceOf(Answer.Got.class);
    }

    @Test
    void tellsWrongKeysFromEverythingElse() {
        Map<String, String> wrong = new HashMap<>(KEYS);
        wrong.put("consumerSecret", "somebody else's");

        assertThat(failure(x.identify(new Credentials(wrong)))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void namesTheKeyThatIsMissing() {
        assertThat(failure(x.identify(new Credentials(Map.of("consumerKey", "abc")))))
                .isEqualTo(new SocialFailure.Unauthorized("consumerSecret is missing"));
    }

    @Test
    void knowsARevokedToken() {
        square.x().revoke(Seed.ACCESS_TOKEN);

        assertThat(failure(poll(start))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void doesNotTakeABrokenConnectionForARevokedToken() {
        polled(start);
        for (int i = 0; i < 3; i++) {
            square.troubles().arm(new Trouble.AnswerLost(), "GET", MENTIONS, 1);
            Answer<Poll> answer = poll(start);
            assertThat(answer instanceof Answer.Failed<Poll>(SocialFailure.Unauthorized refused) ? refused : "fine").isEqualTo("fine");
            polled(start);
        }
    }

    @Test
    void readsAMentionWithItsAuthorAndItsThread() {
        var mention = square.x().post("nora_k", "@acme my order never arrived & I am <not> amused");

        Poll poll = polled(start);

        assertThat(poll.posts()).isOne();
        Post post = posts().getFirst();
        assertThat(post.id()).isEqualTo(new PostId(mention.id()));
        assertThat(post.firstId()).isEqualTo(post.id());
        assertThat(post.thread().value()).isEqualTo(mention.id());
        assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(post.text()).isEqualTo("@acme my order never arrived & I am <not> amused");
        assertThat(post.createdAt()).isEqualTo(clock.instant());
        assertThat(post.names("Acme")).isTrue();
        assertThat(post.author().handle()).isEqualTo("nora_k");
        assertThat(post.author().name()).isEqualTo("Nora Kessler");
        assertThat(post.author().followers()).hasValue(1000);
        assertThat(post.permalink()).hasToString("https://x.com/nora_k/status/" + mention.id());
    }

    @Test
    void readsLongTextWholeWithEmojiAndLinks() {
        String words = "😡 @acme " + "where is it? 👩🏽‍💻 ".repeat(30) + "see https://example.com/order?a=1&b=2 end";
        square.x().post("big_voice", words);

        polled(start);

        assertThat(posts().getFirst().text()).isEqualTo(words);
    }

    @Test
    void followsAThreadAndBuysNothingOfItTwice() {
        var root = square.x().post("nora_k", "what a day");
        square.x().reply("kid42", root.id(), "@acme this is yours");

        polled(start);

        Post post = posts().getFirst();
        assertThat(post.kind()).isEqualTo(PostKind.REPLY);
        assertThat(post.thread().value()).isEqualTo(root.id());
        assertThat(post.repliedTo()).contains(new PostId(root.id()));
        assertThat(pages.getFirst().context()).isEmpty();
        Post parent = got(x.lookup(acme, List.of(post.repliedTo().orElseThrow()))).posts().getFirst();
        assertThat(parent.text()).isEqualTo("what a day");
        assertThat(parent.author().handle()).isEqualTo("nora_k");
    }

    @Test
    void tellsQuotesAndEdits() {
        var ours = square.x().post("acme", "Our new app is here");
        square.x().quote("kid42", ours.id(), "@acme it crashes");
        var before = square.x().post("nora_k", "@acme helo");
        clock.advance(Duration.ofMinutes(5));
        var after = square.x().edit("nora_k", before.id(), "@acme hello");

        polled(start);

        Post quote = posts().stream().filter(post -> post.kind() == PostKind.QUOTE).findFirst().orElseThrow();
        assertThat(quote.quoted()).contains(new PostId(ours.id()));
        Post edited = posts().getLast();
        assertThat(edited.id().value()).isEqualTo(after.id());
        assertThat(edited.firstId().value()).isEqualTo(before.id());
        assertThat(edited.isEdited()).isTrue();
    }

    @Test
    void asksAgainFromWhereItStoppedAndAnIdleAccountCostsNothing() {
        square.x().post("nora_k", "@acme one");
        Cursor next = polled(start).next();
        clock.advance(Duration.ofHours(1));
        next = polled(next).next();
        square.x().credits(Credits.of(1_000_000));
        pages.clear();

        clock.advance(Duration.ofMinutes(1));
        Poll idle = polled(next);

        assertThat(idle.posts()).isZero();
        assertThat(pages).isEmpty();
        assertThat(square.x().world().credits().spent()).isZero();
    }

    @Test
    void findsAMentionThatShowsUpLate() {
        square.x().publish("kid42", Draft.byHand("@acme late").late(Duration.ofMinutes(6)));
        clock.advance(Duration.ofMinutes(1));
        square.x().post("nora_k", "@acme in time");
        Cursor next = polled(start).next();
        assertThat(posts()).extracting(Post::text).containsExactly("@acme in time");
        pages.clear();

        clock.advance(Duration.ofMinutes(6));
        polled(next);

        assertThat(posts()).extracting(Post::text).contains("@acme late");
    }

    @Test
    void findsAMentionThatShowedUpLateWhileNobodyAsked() {
        square.x().publish("kid42", Draft.byHand("@acme late").late(Duration.ofMinutes(6)));
        clock.advance(Duration.ofMinutes(1));
        square.x().post("nora_k", "@acme in time");
        Cursor next = polled(start).next();
        pages.clear();

        clock.advance(Duration.ofHours(3));
        polled(next);

        assertThat(posts()).extracting(Post::text).contains("@acme late");
    }

    @Test
    void readsNothingFromBeforeTheBeginning() {
        Cursor begin = x.since(clock.instant().plusMillis(1));
        square.x().post("nora_k", "@acme long ago");
        clock.advance(Duration.ofMinutes(1));

        Cursor next = polled(begin).next();
        clock.advance(Duration.ofMinutes(1));
        polled(next);

        assertThat(pages).isEmpty();
    }

    @Test
    void handsOverEveryPageAndKeepsTheQuestionTheSame() {
        for (int i = 0; i < 230; i++) {
            clock.advance(Duration.ofMillis(10));
            square.x().post("nora_k", "@acme " + i);
        }

        Poll poll = polled(start);

        assertThat(poll.posts()).isEqualTo(230);
        assertThat(poll.gap()).isEmpty();
        assertThat(pages).hasSize(3);
        assertThat(pages.getFirst().posts().getFirst().text()).isEqualTo("@acme 130");
        assertThat(pages.getFirst().posts().getLast().text()).isEqualTo("@acme 229");
        String since = XCursor.read(start).sinceId();
        assertThat(square.history().count(Calls.to("GET", MENTIONS).and(Calls.with("since_id", since)))).isEqualTo(3);
        assertThat(XCursor.read(poll.next()).newest()).isEqualTo(pages.getFirst().posts().getLast().id().value());
    }

    @Test
    @Field(19)
    void reportsTheGapWhenThereWereMoreMentionsThanXRemembers() {
        Instant from = XIds.timeOf(XCursor.read(start).newest());
        for (int i = 0; i < 850; i++) {
            clock.advance(Duration.ofMillis(100));
            square.x().post("nora_k", "@acme " + i);
        }

        Poll poll = polled(start);

        assertThat(poll.posts()).isEqualTo(800);
        assertThat(poll.gap()).contains(new Gap(from, pages.getLast().posts().getFirst().createdAt()));
    }

    @Test
    void leavesTheCursorAloneWhenALaterPageFails() {
        for (int i = 0; i < 120; i++) {
            square.x().post("nora_k", "@acme " + i);
        }
        square.troubles().arm(new Trouble.Slow(Duration.ZERO), "GET", MENTIONS, 1);
        square.troubles().arm(new Trouble.Unavailable(), "GET", MENTIONS, 1);

        assertThat(failure(poll(start))).isInstanceOf(SocialFailure.Unavailable.class);
        assertThat(pages).hasSize(1);

        pages.clear();
        assertThat(polled(start).posts()).isEqualTo(120);
    }

    @Test
    void setsOneBadPostAsideAndSortsTheRest() {
        square.x().post("nora_k", "@acme one");
        clock.advance(Duration.ofSeconds(1));
        square.x().post("nora_k", "@acme two");
        square.troubles().arm(new Trouble.Garbled(), "GET", MENTIONS, 1);

        Poll poll = polled(start);

        assertThat(poll.posts()).isEqualTo(2);
        assertThat(poll.malformed()).isOne();
        Malformed bad = pages.getFirst().malformed().getFirst();
        assertThat(bad.reason()).isEqualTo("id must be 1 to 20 digits, not \"not-a-number\"");
        assertThat(posts()).extracting(Post::text).containsExactly("@acme one", "@acme two");
    }

    @Test
    void takesEachPostOnceInTheRightOrderHoweverThePageComes() {
        square.x().post("nora_k", "@acme one");
        clock.advance(Duration.ofSeconds(1));
        square.x().post("nora_k", "@acme two");

        for (Trouble trouble : List.of(new Trouble.Doubled(), new Trouble.Shuffled())) {
            pages.clear();
            square.troubles().arm(trouble, "GET", MENTIONS, 1);
            polled(start);
            assertThat(posts()).extracting(Post::text).containsExactly("@acme one", "@acme two");
        }
    }

    @Test
    void readsTheNewNamesWhileAskingByTheOld() throws Exception {
        square.x().change(Settings.usual().with(Wording.MOVING));
        var root = square.x().post("big_voice", "@acme " + "word ".repeat(80) + "end");
        clock.advance(Duration.ofSeconds(1));
        square.x().reply("kid42", root.id(), "same");

        polled(start);

        assertThat(posts().getFirst().text()).endsWith("end");
        assertThat(posts().getLast().repliedTo()).contains(new PostId(root.id()));
    }

    @Test
    void answersInTheThread() {
        var mention = square.x().post("nora_k", "@acme help");

        PostId id = got(x.send(acme, Outgoing.answer(new PostId(mention.id()), "On it * \"now\" & 100% 👍 / ✓")));

        var posted = square.x().postsBy("acme").getFirst();
        assertThat(posted.id()).isEqualTo(id.value());
        assertThat(posted.repliesTo()).isEqualTo(mention.id());
        assertThat(posted.text()).endsWith("On it * \"now\" & 100% 👍 / ✓");
    }

    @Test
    void knowsWhyAReplyIsNotTaken() {
        PostId stranger = new PostId(square.x().post("kid42", "nobody asked you").id());
        PostId mention = new PostId(square.x().post("nora_k", "@acme help").id());
        PostId closed = new PostId(square.x().publish("big_voice",
                Draft.byHand("my own affairs").open(ReplySettings.MENTIONED)).id());
        PostId gone = new PostId(square.x().post("nora_k", "@acme never mind").id());
        square.x().delete("nora_k", gone.value());
        got(x.send(acme, Outgoing.answer(mention, "same words")));

        assertThat(refusal(x.send(acme, Outgoing.answer(stranger, "hello")))).isEqualTo(Refusal.NOT_ADDRESSED);
        assertThat(refusal(x.send(acme, Outgoing.answer(mention, "same words")))).isEqualTo(Refusal.DUPLICATE);
        assertThat(refusal(x.send(acme, Outgoing.answer(closed, "hello there")))).isEqualTo(Refusal.RESTRICTED);
        assertThat(refusal(x.send(acme, Outgoing.answer(gone, "hello again")))).isEqualTo(Refusal.TARGET_GONE);
        assertThat(refusal(x.send(acme, Outgoing.answer(mention, "x".repeat(281))))).isEqualTo(Refusal.TOO_LONG);
        assertThat(refusal(x.send(acme, Outgoing.answer(mention, "two $TAGS are $MANY")))).isEqualTo(Refusal.INVALID);
    }

    @Test
    void knowsAnAccountThatMayNotPost() {
        PostId mention = new PostId(square.x().post("nora_k", "@acme help").id());
        var readOnly = square.x().issue("acme", false);
        Map<String, String> keys = new HashMap<>(KEYS);
        keys.put("accessToken", readOnly.token());
        keys.put("accessTokenSecret", readOnly.secret());

        assertThat(refusal(x.send(account(keys), Outgoing.answer(mention, "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);

        var brand = square.x().person("acme");
        square.x().world().keep(brand.with(false, false, true));
        assertThat(refusal(x.send(acme, Outgoing.answer(mention, "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);
        assertThat(refusal(poll(start))).isEqualTo(Refusal.ACCOUNT_BARRED);
    }

    @Test
    void waitsUntilXListensAgain() {
        square.troubles().arm(new Trouble.RateLimited(Duration.ofMinutes(7)), "GET", MENTIONS, 1);
        square.troubles().arm(new Trouble.RateLimited(null), "GET", MENTIONS, 1);

        assertThat(((SocialFailure.RateLimited) failure(poll(start))).until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(7)));
        assertThat(((SocialFailure.RateLimited) failure(poll(start))).until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void saysWhenTheMoneyIsGone() {
        square.x().credits(Credits.of(0));

        assertThat(failure(poll(start))).isInstanceOf(SocialFailure.OutOfCredit.class);
    }

    @Test
    void doesNotKnowWhatBecameOfAReplyWhoseAnswerWasLost() {
        PostId mention = new PostId(square.x().post("nora_k", "@acme help").id());
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.DoneButUnavailable(), new Trouble.HalfABody(),
                new Trouble.WrongPage(), new Trouble.ErrorPage(), new Trouble.Dropped())) {
            square.troubles().arm(trouble, "POST", "/2/tweets", 1);
            square.history().clear();

            assertThat(failure(x.send(acme, Outgoing.answer(mention, "lost by " + trouble)))).as("%s", trouble)
                    .isInstanceOf(SocialFailure.Unknown.class);
            assertThat(square.history().count(Calls.to("POST", "/2/tweets"))).as("sent once, %s", trouble).isOne();
        }
    }

    @Test
    void neverWaitsForEver() {
        PostId mention = new PostId(square.x().post("nora_k", "@acme help").id());
        square.troubles().arm(new Trouble.Hang(Duration.ofSeconds(20)), "*", "/2/**", 2);
        try (XNetwork hasty = open(Duration.ofMillis(300), XFields.TWEET)) {
            assertThat(failure(hasty.send(acme, Outgoing.answer(mention, "hello")))).isInstanceOf(SocialFailure.Unknown.class);
            assertThat(failure(hasty.listen(acme, new Source.Mentions(), start, pages::add))).isInstanceOf(SocialFailure.Unavailable.class);
        }
    }

    @Test
    void readsAreUnavailableWhateverWasLost() {
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.Unavailable(), new Trouble.HalfABody(),
                new Trouble.WrongPage(), new Trouble.ErrorPage(), new Trouble.Said(200, "application/json", "{}"))) {
            square.troubles().arm(trouble, "GET", MENTIONS, 2);
            assertThat(failure(poll(start))).as("%s", trouble).isInstanceOf(SocialFailure.Unavailable.class);
            square.troubles().clear();
        }
    }

    @Test
    void looksUpWhatStillExists() {
        PostId there = new PostId(square.x().post("nora_k", "@acme here").id());
        PostId gone = new PostId(square.x().post("nora_k", "@acme gone").id());
        square.x().delete("nora_k", gone.value());

        assertThat(got(x.lookup(acme, List.of(there, gone))).posts()).extracting(Post::id).containsExactly(there);
        assertThat(got(x.lookup(acme, List.of(gone))).posts()).isEmpty();
        assertThat(got(x.lookup(acme, List.of())).posts()).isEmpty();
    }

    @Test
    void findsItsOwnPostsNewestFirst() {
        PostId mention = new PostId(square.x().post("nora_k", "@acme help").id());
        square.x().post("acme", "before");
        clock.advance(Duration.ofSeconds(1));
        Instant since = clock.instant();
        got(x.send(acme, Outgoing.answer(mention, "first & foremost")));
        clock.advance(Duration.ofSeconds(1));
        got(x.send(acme, Outgoing.answer(mention, "second")));

        List<Post> own = got(x.sentSince(acme, new Address.Answering(new PostId("1")), since));

        assertThat(own).extracting(Post::text).containsExactly("@nora_k second", "@nora_k first & foremost");
        assertThat(own.getFirst().repliedTo()).contains(mention);
    }

    private XNetwork open(Duration atMost, XFields fields) {
        return XOn.through(new XCalls(URI.create(square.url() + "/"), clock, atMost, 16 << 20), fields, clock);
    }

    private static LinkedAccount account(Map<String, String> keys) {
        return new LinkedAccount(new AccountId(new Network("x"), Seed.BRAND_ID), Seed.BRAND, new Credentials(keys));
    }

    private Answer<Poll> poll(Cursor cursor) {
        return x.listen(acme, new Source.Mentions(), cursor, pages::add);
    }

    private Poll polled(Cursor cursor) {
        return got(poll(cursor));
    }

    private List<Post> posts() {
        return pages.stream().flatMap(page -> page.posts().stream()).toList();
    }

    private static <T> T got(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Got.class);
        return ((Answer.Got<T>) answer).value();
    }

    private static SocialFailure failure(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed<?>) answer).failure();
    }

    private static Refusal refusal(Answer<?> answer) {
        SocialFailure failure = failure(answer);
        assertThat(failure).isInstanceOf(SocialFailure.Refused.class);
        return ((SocialFailure.Refused) failure).why();
    }
}
