package io.listeningpost.network.facebook;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The customs of Facebook, which no other network has. */
class FacebookFieldTest {

    private static final Source MENTIONS = new Source.Mentions();
    private static final Source DIRECT = new Source.Direct();
    private static final String NORA = FacebookSeed.NORA;
    private static final String SUNNY = FacebookSeed.SUNNY;
    private static final String SHY = FacebookSeed.SHY;

    private final FacebookStage stage = new FacebookStage();
    private final List<Page> pages = new ArrayList<>();
    private Cursor cursor;

    @BeforeEach
    void begin() {
        cursor = stage.facebook.since(stage.clock.instant());
        stage.pass(Duration.ofSeconds(2));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    // ---- threads

    @Test
    void belowAVisitorsPostAllCommentsAreOneThread() {
        Entry post = stage.room.post(NORA, "my bicycle squeaks");
        Entry comment = stage.room.comment(SUNNY, post.id(), "mine too");
        Entry nested = stage.room.comment(NORA, comment.id(), "since when?");
        Map<PostId, Post> heard = heard(MENTIONS);

        assertThat(heard.values()).extracting(Post::thread).containsOnly(new ThreadId(post.id())).hasSize(3);
        assertThat(heard.get(id(comment)).repliedTo()).contains(id(post));
        assertThat(heard.get(id(nested)).repliedTo()).contains(id(comment));
        assertThat(heard.get(id(comment)).names("acme")).as("a bystander speaks to somebody else").isFalse();
    }

    @Test
    void belowThePagesOwnPostEachCommentBeginsAThread() {
        Entry one = stage.room.comment(NORA, FacebookSeed.NOTICE, "where is my parcel?");
        Entry other = stage.room.comment(SUNNY, FacebookSeed.NOTICE, "do you open on Sunday?");
        Entry nested = stage.room.comment(SUNNY, one.id(), "mine is late, too");
        Map<PostId, Post> heard = heard(MENTIONS);

        assertThat(heard.get(id(one)).thread()).isEqualTo(new ThreadId(one.id()));
        assertThat(heard.get(id(other)).thread()).isEqualTo(new ThreadId(other.id()));
        assertThat(heard.get(id(nested)).thread()).isEqualTo(new ThreadId(one.id()));
        assertThat(heard.get(id(one)).names("acme")).isTrue();
        assertThat(heard.get(id(nested)).names("acme")).isFalse();
        assertThat(pages).flatExtracting(Page::context).extracting(Post::id).containsOnly(new PostId(FacebookSeed.NOTICE));
    }

    @Test
    void whoeverAnswersUsOrNamesUsSpeaksToUs() {
        Entry question = stage.room.comment(NORA, FacebookSeed.NOTICE, "where is my parcel?");
        Entry ours = stage.room.comment(FacebookSeed.PAGE_ID, question.id(), "On its way.");
        Entry naming = stage.room.commentNaming(SUNNY, question.id(), "Acme Support, and mine?");
        Map<PostId, Post> heard = heard(MENTIONS);

        assertThat(heard).doesNotContainKey(id(ours));
        assertThat(heard.get(id(naming)).names("acme")).isTrue();
        Entry answer = stage.room.comment(NORA, ours.id(), "thanks");
        assertThat(heard(MENTIONS).get(id(answer))).satisfies(post -> {
            assertThat(post.repliedTo()).as("Facebook puts it beside ours").contains(id(question));
            assertThat(post.names("acme")).isTrue();
        });
    }

    @Test
    void hearsPostsElsewhereThatTagThePage() {
        Entry tag = stage.room.tag(SUNNY, "never again, Acme Support");
        Post post = heard(MENTIONS).get(id(tag));

        assertThat(post.names("acme")).isTrue();
        assertThat(post.thread()).isEqualTo(new ThreadId(tag.id()));
        assertThat(got(stage.facebook.lookup(stage.acme, List.of(id(tag)))).posts()).singleElement()
                .extracting(Post::text).isEqualTo("never again, Acme Support");
    }

    @Test
    void aPageWhoseTagsAreNotToldIsHeardWithoutThem() {
        Entry post = stage.room.post(NORA, "hello");
        stage.square.troubles().arm(new Trouble.Said(400, "application/json", "{\"error\":{\"message\":\"(#12) tagged edge is deprecated"
                + " for the new Pages experience\",\"type\":\"OAuthException\",\"code\":12}}"), "GET", "/v24.0/me/tagged", 1);

        assertThat(heard(MENTIONS)).containsOnlyKeys(id(post));
    }

    @Test
    void ourOwnPostsAreNoMentions() {
        stage.room.post(FacebookSeed.PAGE_ID, "We are on holiday.");

        assertThat(heard(MENTIONS)).isEmpty();
    }

    // ---- people

    @Test
    void whoIsWithheldIsNeverTakenForSomebodyElse() {
        stage.room.post(SHY, "I say nothing of myself");
        stage.room.post(SHY, "nor do I");
        Map<PostId, Post> heard = heard(MENTIONS);

        assertThat(heard.values()).extracting(post -> post.author().id()).hasSize(2).doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("anonymous:"));
        assertThat(heard.values()).extracting(post -> post.author().name()).containsOnly("Facebook user");
    }

    @Test
    void whatThePageHidIsNotForEverybody() {
        Entry comment = stage.room.comment(NORA, FacebookSeed.NOTICE, "you **** people");
        stage.room.hide(comment.id());

        assertThat(heard(MENTIONS).get(id(comment)).terms().visibility()).isEqualTo(Visibility.PROTECTED);
    }

    @Test
    void saysWhatItCannotAnswer() {
        Entry comment = stage.room.closed(NORA, FacebookSeed.NOTICE, "just saying");

        assertThat(heard(MENTIONS).get(id(comment)).terms().answerers()).isEqualTo(Answerers.CIRCLE);
    }

    // ---- hearing everything

    @Test
    void readsOnWhereAPostHasMoreNewCommentsThanComeAlong() {
        Entry post = stage.room.post(NORA, "who else?");
        List<PostId> said = IntStream.range(0, 230).mapToObj(i -> id(stage.room.comment(SUNNY, post.id(), "me " + i))).toList();

        assertThat(heard(MENTIONS).keySet()).containsAll(said).hasSize(231);
    }

    @Test
    void aPageEmptiedByDeletionsIsNotTheLast() {
        Entry first = stage.room.post(NORA, "the first of all");
        List<Entry> more = IntStream.range(0, 60).mapToObj(i -> stage.room.post(SUNNY, "spam " + i)).toList();
        more.forEach(each -> stage.room.delete(each.id()));

        assertThat(heard(MENTIONS).keySet()).containsExactly(id(first));
    }

    @Test
    void hearsACommentOnAnOldPostAfterAWhile() {
        Entry old = stage.room.post(NORA, "this will be old");
        IntStream.range(0, 40).forEach(i -> {
            stage.pass(Duration.ofMinutes(30));
            stage.room.post(SUNNY, "newer " + i);
        });
        heard(MENTIONS);
        stage.pass(Duration.ofMinutes(1));
        Entry late = stage.room.comment(NORA, old.id(), "still squeaking");
        assertThat(heard(MENTIONS)).as("not among the newest posts").doesNotContainKey(id(late));
        stage.pass(Duration.ofMinutes(16));

        assertThat(heard(MENTIONS)).containsKey(id(late));
    }

    @Test
    void asksForLessWhereFacebookFindsItTooMuch() {
        stage.room.patience(100);
        List<PostId> said = IntStream.range(0, 12).mapToObj(i -> id(stage.room.post(NORA, "post " + i))).toList();

        assertThat(heard(MENTIONS).keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void nothingFromBeforeItsBeginningIsHeard() {
        stage.room.post(NORA, "long before");
        stage.room.write(NORA, "long before");
        stage.pass(Duration.ofSeconds(30));
        cursor = stage.facebook.since(stage.clock.instant());
        stage.pass(Duration.ofSeconds(30));
        Entry after = stage.room.post(NORA, "after");

        assertThat(heard(MENTIONS)).containsOnlyKeys(id(after));
        assertThat(heard(DIRECT)).isEmpty();
        stage.pass(Duration.ofDays(1));
        assertThat(heard(MENTIONS)).as("nor by a sweep").containsOnlyKeys(id(after));
    }

    // ---- once

    @Test
    void whatGotLostBelowAnAnswerIsFoundBesideIt() {
        Entry comment = stage.room.comment(NORA, FacebookSeed.NOTICE, "where is my parcel?");
        Entry nested = stage.room.comment(SUNNY, comment.id(), "mine is late, too");
        Instant since = stage.clock.instant();
        stage.strike(new Trouble.AnswerLost(), FacebookStage.Doing.SENDING);
        assertThat(failure(stage.facebook.send(stage.acme, Outgoing.answer(id(nested), "We look."))))
                .isInstanceOf(SocialFailure.Unknown.class);

        assertThat(got(stage.facebook.sentSince(stage.acme, new Address.Answering(id(nested)), since))).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("We look.");
            assertThat(post.repliedTo()).contains(id(nested));
        });
        assertThat(stage.room.by(FacebookSeed.PAGE_ID)).extracting(Entry::text).containsOnlyOnce("We look.");
    }

    @Test
    void whatWasSentBelowSomethingDeletedIsGoneWithIt() {
        Entry comment = stage.room.comment(NORA, FacebookSeed.NOTICE, "forget it");
        got(stage.facebook.send(stage.acme, Outgoing.answer(id(comment), "Never mind.")));
        stage.room.delete(comment.id());

        assertThat(got(stage.facebook.sentSince(stage.acme, new Address.Answering(id(comment)), Instant.EPOCH))).isEmpty();
        assertThat(refusal(stage.facebook.send(stage.acme, Outgoing.answer(id(comment), "Again.")))).isEqualTo(Refusal.TARGET_GONE);
    }

    // ---- Messenger

    @Test
    void hearsMessagesAsPrivateWordsOfOneThread() {
        stage.room.write(NORA, "psst");
        got(stage.facebook.send(stage.acme, direct(NORA, "yes?", Optional.empty())));
        stage.pass(Duration.ofMinutes(1));
        stage.room.write(NORA, "my number is 0815");
        Map<PostId, Post> heard = heard(DIRECT);

        assertThat(heard.values()).extracting(Post::text).containsExactly("psst", "my number is 0815");
        assertThat(heard.values()).extracting(Post::thread).containsOnly(stage.facebook.directThread(stage.acme.id(), NORA));
        assertThat(heard.values()).allMatch(post -> post.terms().visibility() == Visibility.DIRECT);
    }

    @Test
    void writesWithinADayOfThePersonsLastWordsOnly() {
        stage.room.write(NORA, "psst");
        stage.pass(Duration.ofHours(23));
        got(stage.facebook.send(stage.acme, direct(NORA, "yes?", Optional.empty())));
        stage.pass(Duration.ofHours(2));

        SocialFailure late = failure(stage.facebook.send(stage.acme, direct(NORA, "are you there?", Optional.empty())));
        assertThat(late).isInstanceOfSatisfying(SocialFailure.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Refusal.RESTRICTED);
            assertThat(refused.detail()).contains("24 hours");
        });
        assertThat(stage.room.letters()).hasSize(2);
    }

    @Test
    void answersPrivatelyWhoSpokeInPublicOnceAndForAWeek() {
        Entry post = stage.room.post(SHY, "call me");
        Entry comment = stage.room.comment(NORA, FacebookSeed.NOTICE, "my address is wrong");
        String somebody = heard(MENTIONS).get(id(post)).author().id();

        got(stage.facebook.send(stage.acme, direct(somebody, "Which number?", Optional.of(id(post)))));
        got(stage.facebook.send(stage.acme, direct(NORA, "Which is right?", Optional.of(id(comment)))));
        assertThat(stage.room.letters()).extracting(letter -> letter.person()).containsExactly(SHY, NORA);
        assertThat(refusal(stage.facebook.send(stage.acme, direct(NORA, "Hello?", Optional.of(id(comment))))))
                .isEqualTo(Refusal.DUPLICATE);
        assertThat(refusal(stage.facebook.send(stage.acme, direct(NORA, "Hello?", Optional.empty())))).isEqualTo(Refusal.RESTRICTED);
        Entry other = stage.room.comment(NORA, FacebookSeed.NOTICE, "another one");
        stage.pass(Duration.ofDays(8));
        assertThat(failure(stage.facebook.send(stage.acme, direct(NORA, "Late.", Optional.of(id(other))))))
                .isInstanceOfSatisfying(SocialFailure.Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Refusal.RESTRICTED);
                    assertThat(refused.detail()).contains("7 days");
                });
    }

    @Test
    void whoeverCannotBeNamedIsNotWrittenTo() {
        assertThat(refusal(stage.facebook.send(stage.acme, direct("anonymous:1_2", "psst", Optional.empty()))))
                .isEqualTo(Refusal.RESTRICTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {FacebookSeed.NORA, FacebookSeed.SHY})
    void aLostMessageIsFoundInItsConversation(String person) {
        Entry post = stage.room.post(person, "call me");
        String author = heard(MENTIONS).get(id(post)).author().id();
        Instant since = stage.clock.instant();
        stage.square.troubles().arm(new Trouble.AnswerLost(), "POST", "/v24.0/me/messages", 1);
        Outgoing message = direct(author, "Which number?", Optional.of(id(post)));

        assertThat(failure(stage.facebook.send(stage.acme, message))).isInstanceOf(SocialFailure.Unknown.class);
        assertThat(got(stage.facebook.sentSince(stage.acme, message.to(), since))).extracting(Post::text).containsExactly("Which number?");
        assertThat(stage.room.letters()).hasSize(1);
    }

    // ---- keys

    @ParameterizedTest
    @CsvSource({"463, expired", "460, password", "458, took it back"})
    void keysThatEndSayWhyAndNewOnesGoOnInPlace(int reason, String words) {
        Entry post = stage.room.post(NORA, "still there?");
        stage.room.end(reason);
        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOfSatisfying(SocialFailure.Unauthorized.class,
                failure -> assertThat(failure.detail()).contains(words));

        LinkedAccount again = FacebookStage.with(FacebookStage.keys(stage.room.issue("another-token-of-the-page-0001"),
                FacebookSeed.APP_SECRET));
        assertThat(got(stage.facebook.identify(again.credentials())).userId()).isEqualTo(FacebookSeed.PAGE_ID);
        got(listen(again, MENTIONS));
        assertThat(heard(pages)).containsOnlyKeys(id(post));
    }

    @Test
    void aWrongAppSecretIsAWrongKey() {
        assertThat(failure(stage.facebook.identify(FacebookStage.keys(FacebookSeed.ACCESS_TOKEN, "another-secret-0000"))))
                .isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void theKeysOfAPersonAreNotThoseOfAPage() {
        stage.strike(new Trouble.Said(400, "application/json", "{\"error\":{\"message\":\"(#100) Tried accessing nonexisting field"
                + " (category) on node type (User)\",\"type\":\"OAuthException\",\"code\":100,\"fbtrace_id\":\"A\"}}"),
                FacebookStage.Doing.ASKING_WHO);

        assertThat(failure(stage.facebook.identify(stage.keys)).detail()).contains("accessToken").contains("Page");
    }

    @Test
    void everyCallProvesTheSecretAndShowsNoToken() {
        Entry post = stage.room.post(NORA, "hello");
        got(stage.facebook.identify(stage.keys));
        heard(MENTIONS);
        heard(DIRECT);
        got(stage.facebook.lookup(stage.acme, List.of(id(post))));
        got(stage.facebook.send(stage.acme, Outgoing.answer(id(post), "hello")));

        assertThat(stage.square.history().last(50)).hasSizeGreaterThan(5).allSatisfy(seen -> {
            String query = seen.call().query().pairs().toString();
            assertThat(query + seen.call().text()).contains("appsecret_proof");
            assertThat(query + seen.call().text()).doesNotContain(FacebookSeed.ACCESS_TOKEN).doesNotContain(FacebookSeed.APP_SECRET);
            assertThat(seen.call().header("Authorization")).contains("Bearer " + FacebookSeed.ACCESS_TOKEN);
        });
    }

    @Test
    void aMissingRightConcernsTheAccountAndAClosedPostDoesNot() {
        Entry post = stage.room.post(NORA, "hello");
        LinkedAccount mute = FacebookStage.with(FacebookStage.keys(
                stage.room.issueWithout("token-that-may-not-answer-0001", "pages_manage_engagement"), FacebookSeed.APP_SECRET));
        assertThat(refusal(stage.facebook.send(mute, Outgoing.answer(id(post), "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);
        Entry closed = stage.room.closed(NORA, FacebookSeed.NOTICE, "hm");
        assertThat(refusal(stage.facebook.send(stage.acme, Outgoing.answer(id(closed), "hello")))).isEqualTo(Refusal.RESTRICTED);
    }

    // ---- limits

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613, 80_001})
    void everyLimitOfFacebooksRestsTheAccount(int code) {
        stage.strike(new Trouble.Said(400, "application/json", "{\"error\":{\"message\":\"(#" + code + ") limit reached\",\"type\":"
                + "\"OAuthException\",\"code\":" + code + ",\"fbtrace_id\":\"A\"}}"), FacebookStage.Doing.LISTENING);

        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOfSatisfying(SocialFailure.RateLimited.class, limited ->
                assertThat(limited.until()).isBetween(stage.clock.instant().plusSeconds(60), stage.clock.instant().plusSeconds(3_600)));
    }

    @Test
    void questionsRestBeforeALimitIsMetAndAnswersGoOut() {
        Entry post = stage.room.post(NORA, "hello");
        stage.room.used(95);
        got(stage.facebook.identify(stage.keys));
        int before = stage.square.history().count(seen -> true);

        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOf(SocialFailure.RateLimited.class);
        assertThat(stage.square.history().count(seen -> true)).as("nobody was asked").isEqualTo(before);
        got(stage.facebook.send(stage.acme, Outgoing.answer(id(post), "hello")));
        stage.room.used(20);
        stage.pass(Duration.ofMinutes(6));
        assertThat(heard(MENTIONS)).containsKey(id(post));
    }

    @Test
    void anythingRestsWhenFacebookSaysForHowLong() {
        stage.square.troubles().arm(new Trouble.RateLimited(Duration.ofMinutes(40)), "GET", "/v24.0/me/tagged", 1);

        assertThat(failure(listen(stage.acme, MENTIONS))).isInstanceOfSatisfying(SocialFailure.RateLimited.class, limited ->
                assertThat(limited.until()).isEqualTo(stage.clock.instant().plus(Duration.ofMinutes(40))));
        assertThat(heard(MENTIONS)).as("somebody asks all the same").isEmpty();
    }

    @Test
    void beingBlockedAsAbusiveStopsTheAccount() {
        Entry post = stage.room.post(NORA, "hello");
        stage.strike(new Trouble.Said(400, "application/json", "{\"error\":{\"message\":\"(#368) The action attempted has been deemed"
                + " abusive or is otherwise disallowed\",\"type\":\"OAuthException\",\"code\":368}}"), FacebookStage.Doing.SENDING);

        assertThat(refusal(stage.facebook.send(stage.acme, Outgoing.answer(id(post), "hello")))).isEqualTo(Refusal.ACCOUNT_BARRED);
    }

    // ---- how it is asked

    private Answer<Poll> listen(LinkedAccount account, Source source) {
        return stage.facebook.listen(account, source, cursor, pages::add);
    }

    private Map<PostId, Post> heard(Source source) {
        pages.clear();
        Poll poll = got(listen(stage.acme, source));
        assertThat(poll.gap()).isEmpty();
        assertThat(poll.malformed()).isZero();
        cursor = source.equals(MENTIONS) ? poll.next() : cursor;
        return heard(pages);
    }

    private static Map<PostId, Post> heard(List<Page> pages) {
        Map<PostId, Post> heard = new LinkedHashMap<>();
        pages.forEach(page -> page.posts().forEach(post -> heard.put(post.id(), post)));
        return heard;
    }

    private static Outgoing direct(String person, String words, Optional<PostId> below) {
        return new Outgoing(new Address.Person(person, new ThreadId("direct:" + person)), words, List.of(), false, Optional.empty(), below);
    }

    private static PostId id(Entry entry) {
        return FacebookStage.id(entry);
    }

    @Test
    void whoeverIsWithheldIsNobodyInParticular() {
        stage.room.post(SHY, "where is my parcel?");
        stage.room.post(NORA, "and mine?");

        assertThat(heard(MENTIONS).values()).extracting(post -> stage.facebook.isSomebody(post.author().id()))
                .containsExactlyInAnyOrder(false, true);
    }
}
