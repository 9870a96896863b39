package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Media;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes, searches and direct messages, against a Square that is as strict as X. */
class XListeningTest {

    private static final Source QUOTES = new Source.Quotes();
    private static final Source DIRECT = new Source.Direct();
    private static final String SEARCH = "/2/tweets/search/recent";
    private static final String INBOX = "/2/dm_events";

    private XStage stage;
    private Cursor start;

    @BeforeEach
    void open() {
        stage = new XStage();
        start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void hearsWhoQuotesUsWithoutNamingUs() {
        var ours = stage.square.x().post("acme", "Our new app is here");
        stage.square.x().post("acme", "nobody cares about this one");
        stage.square.x().quote("kid42", ours.id(), "it crashes");
        stage.square.x().quote("acme", ours.id(), "and here is more");
        stage.clock.advance(Duration.ofMinutes(2));

        Poll poll = stage.polled(QUOTES, start);

        assertThat(stage.texts()).singleElement().asString().startsWith("it crashes");
        Post quote = stage.posts().getFirst();
        assertThat(quote.kind()).isEqualTo(PostKind.QUOTE);
        assertThat(quote.quoted()).hasValueSatisfying(id -> assertThat(id.value()).isEqualTo(ours.id()));
        assertThat(quote.author().handle()).isEqualTo("kid42");
        assertThat(poll.more()).isFalse();
        assertThat(poll.gap()).isEmpty();
    }

    @Test
    void asksForQuotesOfNothingWhenNobodyQuotedUs() {
        stage.square.x().post("acme", "Our new app is here");
        stage.clock.advance(Duration.ofMinutes(2));

        stage.polled(QUOTES, start);

        assertThat(stage.square.history().count(Calls.to("GET", SEARCH))).isZero();
    }

    @Test
    void hearsTheQuotesOfManyPosts() {
        for (int i = 0; i < 25; i++) {
            var ours = stage.square.x().post("acme", "news " + i);
            stage.square.x().quote("kid42", ours.id(), "quote " + i);
        }
        stage.clock.advance(Duration.ofMinutes(2));

        assertThat(stage.polled(QUOTES, start).posts()).isEqualTo(25);
        assertThat(stage.square.history().count(Calls.to("GET", SEARCH))).isEqualTo(3);
    }

    @Test
    void searchesForAWordButNotForOurselvesNorForReposts() {
        stage.square.x().post("kid42", "my Acmephone is dead");
        stage.square.x().post("nora_k", "acmefone is a misspelling");
        stage.square.x().post("acme", "Buy an acmephone");
        var praised = stage.square.x().post("big_voice", "acmephone acmephone");
        stage.square.x().repost("sunny_side", praised.id());
        stage.square.x().post("yuki_t", "nothing to see");
        stage.clock.advance(Duration.ofMinutes(2));

        stage.polled(search("acmephone OR acmefone"), start);

        assertThat(stage.texts()).containsExactlyInAnyOrder("my Acmephone is dead", "acmefone is a misspelling", "acmephone acmephone");
    }

    /** What has no objection X understands, too. */
    @ParameterizedTest
    @ValueSource(strings = {"#acme", "@acme -from:acme", "$ACME", "\"acme phone\"", "(acme OR acmee) (slow OR broken) -job lang:en",
        "acme 😡", "url:\"acme.com\"", "from:nora_k acme", "アクメ", "acme -is:nullcast", "((acme))", "to:acme has:media",
        "-job acme", "acme-phone",
        "  acme \n OR   phone "})
    void isUnderstood(String expression) {
        assertThat(stage.x.objection(search(expression))).isEmpty();
        assertThat(stage.polled(search(expression), start).posts()).isZero();
    }

    @Test
    void catchesUpNewestFirstAndLeavesTheRestToTheNextPolls() {
        for (int i = 0; i < 750; i++) {
            stage.clock.advance(Duration.ofSeconds(1));
            stage.square.x().post("kid42", "acmephone " + i);
        }
        stage.clock.advance(Duration.ofMinutes(1));

        Poll first = stage.polled(search("acmephone"), start);
        assertThat(first.more()).isTrue();
        assertThat(first.posts()).isEqualTo(300);
        assertThat(stage.texts()).contains("acmephone 749", "acmephone 450").doesNotContain("acmephone 449");

        stage.clock.advance(Duration.ofMinutes(20));
        stage.square.x().post("kid42", "acmephone and now this");
        stage.clock.advance(Duration.ofMinutes(1));
        Poll second = stage.polled(search("acmephone"), first.next());
        assertThat(stage.texts()).contains("acmephone and now this");
        Poll third = stage.polled(search("acmephone"), second.next());
        Poll fourth = third.more() ? stage.polled(search("acmephone"), third.next()) : third;

        assertThat(fourth.more()).isFalse();
        assertThat(stage.posts().stream().map(Post::id).distinct()).hasSize(751);
        assertThat(fourth.gap()).isEmpty();
    }

    @Test
    void reportsWhatFellOutOfTheSevenDaysOfSearch() {
        Cursor afterFirst = stage.polled(search("acmephone"), start).next();
        Instant heard = stage.clock.instant();
        stage.square.x().post("kid42", "acmephone lost for ever");
        stage.clock.advance(Duration.ofDays(8));
        stage.square.x().post("kid42", "acmephone again");
        stage.clock.advance(Duration.ofMinutes(1));

        Poll poll = stage.polled(search("acmephone"), afterFirst);

        assertThat(stage.texts()).containsExactly("acmephone again");
        assertThat(poll.gap()).hasValueSatisfying(gap -> {
            assertThat(gap.from()).isEqualTo(heard);
            Instant now = stage.clock.instant();
            assertThat(gap.to()).isBetween(now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(6)));
        });
        assertThat(stage.polled(search("acmephone"), poll.next()).gap()).isEmpty();
    }

    @Test
    void reportsNoGapOnASearchThatFindsNothingForWeeks() {
        Cursor cursor = start;
        for (int day = 0; day < 20; day++) {
            stage.clock.advance(Duration.ofDays(1));
            Poll poll = stage.polled(search("acmephone"), cursor);
            assertThat(poll.gap()).isEmpty();
            cursor = poll.next();
        }
    }

    @Test
    void findsWhatSearchFindsLate() {
        Cursor cursor = stage.polled(search("acmephone"), start).next();
        stage.square.x().post("kid42", "acmephone too young to be found");
        cursor = stage.polled(search("acmephone"), cursor).next();
        assertThat(stage.posts()).isEmpty();
        stage.clock.advance(Duration.ofMinutes(1));

        stage.polled(search("acmephone"), cursor);

        assertThat(stage.texts()).containsExactly("acmephone too young to be found");
    }

    @Test
    void hearsDirectMessagesAndNothingThatWeSaid() {
        stage.square.x().mailbox("nora_k", Mailbox.EVERYONE);
        stage.square.x().message("nora_k", "acme", "my order number is 4711 &amp; it is late");
        stage.square.x().message("acme", "nora_k", "thank you");

        Poll poll = stage.polled(DIRECT, start);

        assertThat(poll.posts()).isOne();
        Post message = stage.posts().getFirst();
        assertThat(message.text()).isEqualTo("my order number is 4711 &amp; it is late");
        assertThat(message.author().handle()).isEqualTo("nora_k");
        assertThat(message.terms().visibility()).isEqualTo(Visibility.DIRECT);
        assertThat(message.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(message.thread().value()).isEqualTo("1470000000000000123-1470000000000000391");
        assertThat(message.permalink()).hasToString("https://x.com/messages/1470000000000000123-1470000000000000391");
        assertThat(message.createdAt()).isEqualTo(stage.clock.instant());
    }

    @Test
    void hearsAPictureWithoutWords() {
        byte[] png = stage.square.x().photo("nora_k", null).bytes();
        stage.square.x().message("nora_k", "acme", "", stage.square.x().photo("nora_k", "dm_image", png, null));

        stage.polled(DIRECT, start);

        assertThat(stage.malformed()).isEmpty();
        assertThat(stage.posts().getFirst().media()).singleElement().extracting(Media::type).isEqualTo("photo");
    }

    @Test
    void readsDirectMessagesUntilTheOnesItKnows() {
        stage.square.x().message("nora_k", "acme", "long ago");
        stage.clock.advance(Duration.ofHours(1));
        Cursor cursor = stage.polled(DIRECT, start).next();
        for (int i = 0; i < 70; i++) {
            stage.clock.advance(Duration.ofSeconds(1));
            stage.square.x().message("nora_k", "acme", "message " + i);
        }
        stage.pages.clear();

        Poll poll = stage.polled(DIRECT, cursor);

        assertThat(poll.posts()).isEqualTo(70);
        assertThat(stage.texts()).contains("message 0", "message 69").doesNotContain("long ago");
        assertThat(poll.gap()).isEmpty();
        stage.clock.advance(Duration.ofHours(1));
        Cursor quiet = stage.polled(DIRECT, poll.next()).next();
        stage.square.history().clear();
        stage.clock.advance(Duration.ofHours(1));
        assertThat(stage.polled(DIRECT, quiet).posts()).isZero();
        assertThat(stage.square.history().count(Calls.to("GET", INBOX).and(Calls.with("max_results", "5")))).isOne();
        assertThat(stage.square.history().count(Calls.to("GET", INBOX))).isOne();
    }

    @Test
    void importsNoMessageFromBeforeTheBeginning() {
        stage.square.x().message("nora_k", "acme", "long ago");
        stage.clock.advance(Duration.ofMinutes(1));
        Cursor begin = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));

        assertThat(stage.polled(DIRECT, begin).posts()).isZero();
        assertThat(stage.pages).isEmpty();
    }

    @Test
    void reportsMessagesThatXNoLongerShows() {
        Cursor cursor = stage.polled(DIRECT, start).next();
        Instant heard = stage.clock.instant();
        stage.square.x().message("nora_k", "acme", "lost");
        stage.clock.advance(Duration.ofDays(40));

        assertThat(stage.polled(DIRECT, cursor).gap()).contains(new Gap(heard, stage.clock.instant().minus(Duration.ofDays(30))));
    }

    @Test
    void failsWholeSoThatThePollIsDoneAgain() {
        stage.square.x().message("nora_k", "acme", "hello");
        stage.square.troubles().arm(new Trouble.RateLimited(Duration.ofMinutes(3)), "GET", INBOX, 1);

        assertThat(failure(stage.poll(DIRECT, start))).isInstanceOf(SocialFailure.RateLimited.class);
        assertThat(stage.polled(DIRECT, start).posts()).isOne();
    }

    @Test
    void isNotAllowedToReadMessagesWithoutLosingTheKeys() {
        var mute = stage.square.x().issueWithoutMessages("acme");
        var keys = new HashMap<>(XStage.KEYS);
        keys.put("accessToken", mute.token());
        keys.put("accessTokenSecret", mute.secret());
        var account = new LinkedAccount(stage.acme.id(), Seed.BRAND, new Credentials(keys));

        assertThat(refusal(stage.x.listen(account, DIRECT, start, stage.pages::add)).concernsAccount()).isFalse();
        assertThat(stage.x.listen(account, new Source.Mentions(), start, stage.pages::add)).isInstanceOf(Answer.Got.class);
    }

    private static Source search(String expression) {
        return new Source.Search("phone", expression);
    }
}
