package io.listeningpost.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.listeningpost.network.NetworkStage.Below;
import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.network.NetworkStage.Feat;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Deed;
import io.listeningpost.social.Heard;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Media;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Profile;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Uploaded;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every network keeps to, asked over HTTP of the adapter before a strict simulator or the real thing. */
public abstract class NetworkContract {

    private static final Source MENTIONS = new Source.Mentions();
    private static final int MOST_POLLS = 20;

    private final List<Page> pages = new ArrayList<>();
    private NetworkStage stage;
    private Cursor cursor;

    /** A network in which nobody has said anything yet. */
    protected abstract NetworkStage open() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        stage = open();
        cursor = stage.network().since(stage.clock().instant());
        stage.pass(Duration.ofSeconds(2));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    // ---- who we are

    @Test
    void tellsWhoseKeysTheseAre() {
        Profile told = got(stage.network().identify(stage.brand().credentials()));

        assertThat(told.userId()).isEqualTo(stage.brand().id().userId());
        assertThat(told.handle()).isEqualTo(stage.brand().handle());
    }

    @Test
    void takesNoKeysThatNeverWereAny() {
        assertThat(failure(stage.network().identify(stage.wrongKeys()))).isInstanceOf(SocialFailure.Unauthorized.class);
    }

    @Test
    void asksForEveryFieldOnceAndNamesIt() {
        assertThat(stage.network().credentialFields()).isNotEmpty()
                .allSatisfy(field -> assertThat(field.i18nKey()).startsWith("listening-post."))
                .doesNotHaveDuplicates();
    }

    @Test
    void keysThatLastAreNotExchanged() {
        assertThat(got(stage.network().renew(stage.brand().credentials()))).isEmpty();
    }

    // ---- who they are

    @Test
    void tellsWhatSomebodySaidToEverybodyLately() {
        PostId asked = stage.mentions("where is my parcel?");
        stage.pass(Duration.ofSeconds(2));
        PostId mused = stage.muses("what a day");
        stage.settle();
        String author = heard().get(asked).author().id();
        assumeThat(stage.network().capabilities(stage.brand().id()).tellsPosts()).isTrue();

        List<Post> said = got(stage.network().postsBy(stage.brand(), author, 5));

        assertThat(said).extracting(Post::id).startsWith(mused, asked);
        assertThat(said).hasSizeLessThanOrEqualTo(5).allSatisfy(post -> {
            assertThat(post.author().id()).isEqualTo(author);
            assertThat(post.isPublic()).isTrue();
        });
        assertThat(said.getFirst().text()).contains("what a day");
        assertThat(said.getFirst().permalink()).asString().startsWith("http");
        assertThat(got(stage.network().postsBy(stage.brand(), author, 1))).extracting(Post::id).containsExactly(mused);
    }

    @Test
    void refusesToTellWhatPeopleSaidWhereItCannot() {
        assumeThat(stage.network().capabilities(stage.brand().id()).tellsPosts()).isFalse();

        assertThat(refusal(stage.network().postsBy(stage.brand(), "1", 5))).isEqualTo(Refusal.INVALID);
    }

    // ---- hearing

    @Test
    void hearsWhatIsSaidFromAMomentOn() {
        stage.mentions("this was before");
        stage.settle();
        stage.pass(Duration.ofMinutes(15));
        cursor = stage.network().since(stage.clock().instant());
        stage.pass(Duration.ofSeconds(2));
        PostId after = stage.mentions("this is after");
        stage.settle();

        assertThat(heard().keySet()).containsExactly(after);
    }

    @Test
    void readsAPostWhole() {
        PostId id = stage.mentions("wörds with 👩‍🍳 & <b>1 > 0</b> in two\nlines");
        stage.settle();

        Post post = heard().get(id);
        assertThat(post.text()).contains("wörds with 👩‍🍳 & <b>1 > 0</b> in two\nlines");
        assertThat(post.author().handle()).isEqualTo(stage.customer());
        assertThat(post.author().id()).isNotBlank();
        assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(post.repliedTo()).isEmpty();
        assertThat(post.isEdited()).isFalse();
        assertThat(post.isPublic()).isTrue();
        assertThat(post.names(stage.brand().handle())).isTrue();
        Instant now = stage.clock().instant();
        assertThat(post.createdAt()).isBetween(now.minus(Duration.ofMinutes(1)), now.plusSeconds(5));
        assertThat(post.permalink()).isEqualTo(stage.network().permalink(stage.brand().id(), stage.customer(), id)).asString()
                .startsWith("http");
    }

    @Test
    void hearsEveryMentionOnceOverManyPolls() {
        List<PostId> said = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 12; i++) {
                said.add(stage.mentions("mention " + round + "." + i));
            }
            stage.settle();
            poll();
            stage.pass(Duration.ofMinutes(1));
        }

        assertThat(heard().keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void hearsAFlood() {
        List<PostId> said = IntStream.range(0, 130).mapToObj(i -> {
            stage.pass(Duration.ofMillis(7));
            return stage.mentions("flood " + i);
        }).toList();
        stage.settle();

        assertThat(heard().keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void missesNothingThatIsShownLate() {
        can(Feat.LATE);
        List<PostId> said = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            said.add(stage.mentionsLate("late " + round, Duration.ofMinutes(1 + round % 4)));
            said.add(stage.mentions("in time " + round));
            poll();
            stage.pass(Duration.ofMinutes(1));
        }
        for (int round = 0; round < 6; round++) {
            poll();
            stage.pass(Duration.ofMinutes(1));
        }

        assertThat(heard().keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void pagesAreOldestFirst() {
        for (int i = 0; i < 5; i++) {
            stage.mentions("number " + i);
            stage.pass(Duration.ofSeconds(2));
        }
        stage.settle();
        poll();

        assertThat(pages).isNotEmpty().allSatisfy(page ->
                assertThat(page.posts()).isSortedAccordingTo(Comparator.comparing(Post::createdAt)));
    }

    @Test
    void readsOrderAndRepetitionAsTheyCome() {
        can(Feat.TROUBLES);
        List<PostId> said = IntStream.range(0, 5).mapToObj(i -> stage.mentions("number " + i)).toList();
        stage.settle();
        for (Trouble trouble : List.of(new Trouble.Shuffled(), new Trouble.Doubled())) {
            pages.clear();
            stage.strike(trouble, Doing.LISTENING);
            got(stage.network().listen(stage.brand(), MENTIONS, cursor, pages::add));

            assertThat(heardIds()).as("%s", trouble).containsExactlyInAnyOrderElementsOf(said);
            stage.heal();
        }
    }

    @Test
    void onePostThatCannotBeReadFailsNoPage() {
        can(Feat.TROUBLES);
        PostId id = stage.mentions("a good one");
        stage.settle();
        stage.strike(new Trouble.Garbled(), Doing.LISTENING);
        Poll poll = got(stage.network().listen(stage.brand(), MENTIONS, cursor, pages::add));

        assertThat(heardIds()).containsExactly(id);
        assertThat(poll.malformed()).isPositive();
        assertThat(pages.stream().flatMap(page -> page.malformed().stream())).isNotEmpty()
                .allSatisfy(broken -> assertThat(broken.reason()).isNotBlank());
    }

    @Test
    void aFailedPollLosesNothing() {
        can(Feat.TROUBLES);
        PostId first = stage.mentions("before the trouble");
        stage.settle();
        stage.strike(new Trouble.Unavailable(), Doing.LISTENING);
        failure(stage.network().listen(stage.brand(), MENTIONS, cursor, pages::add));
        stage.heal();
        stage.pass(Duration.ofMinutes(30));
        PostId second = stage.mentions("after the trouble");
        stage.settle();

        assertThat(heard().keySet()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aSinkThatFailsStopsThePollAndTheCursorStaysGood() {
        PostId id = stage.mentions("store me");
        stage.settle();
        IllegalStateException full = new IllegalStateException("the disk is full");
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() ->
                stage.network().listen(stage.brand(), MENTIONS, cursor, page -> {
                    throw full;
                }));

        assertThat(thrown).isSameAs(full);
        assertThat(heard().keySet()).containsExactly(id);
    }

    @Test
    void theCursorIsShortAndTakesAPollFurther() {
        can(Feat.TIME);
        IntStream.range(0, 30).forEach(i -> stage.mentions("number " + i));
        stage.settle();
        poll();
        assertThat(cursor.value()).hasSizeLessThanOrEqualTo(400);
        stage.pass(Duration.ofDays(10));
        poll();
        stage.pass(Duration.ofDays(1));
        pages.clear();
        poll();

        assertThat(heardIds()).as("what was heard long ago is not read for ever").isEmpty();
    }

    @Test
    void hearsWhoQuotesUs() {
        can(Feat.QUOTES);
        PostId mention = stage.mentions("please say something");
        stage.settle();
        PostId ours = sent(mention, "something");
        stage.settle();
        Cursor from = stage.network().since(stage.clock().instant());
        stage.pass(Duration.ofSeconds(2));
        PostId quote = stage.quotes(ours, "that is what I call an answer");
        stage.settle();
        // search shows nothing of the last minute
        stage.pass(Duration.ofMinutes(2));
        Source source = stage.network().capabilities().hears().contains(Heard.QUOTE) ? new Source.Quotes() : MENTIONS;
        got(stage.network().listen(stage.brand(), source, from, pages::add));

        assertThat(heard(pages).get(quote)).isNotNull().satisfies(post -> {
            assertThat(post.kind()).isEqualTo(PostKind.QUOTE);
            assertThat(post.quoted()).contains(ours);
        });
    }

    // ---- threads

    @Test
    void knowsWhatAMentionAnswers() {
        PostId root = stage.muses("my parcel is late");
        PostId mention = stage.answers(root, "do you know more?");
        stage.settle();

        Post post = heard().get(mention);
        assertThat(post.kind()).isEqualTo(PostKind.REPLY);
        assertThat(post.repliedTo()).contains(root);
        assertThat(post.thread()).isEqualTo(new ThreadId(root.value()));
        Post context = got(stage.network().lookup(stage.brand(), List.of(root))).posts().getFirst();
        assertThat(context.id()).isEqualTo(root);
        assertThat(context.thread()).isEqualTo(post.thread());
        assertThat(context.text()).contains("my parcel is late");
    }

    @Test
    void aReplyLandsInTheThread() {
        PostId mention = stage.mentions("where is it?");
        stage.settle();
        PostId ours = sent(mention, "It is on its way.");
        stage.settle();

        assertThat(stage.below(mention)).singleElement().satisfies(below -> {
            assertThat(below.id()).isEqualTo(ours);
            assertThat(below.author()).isEqualTo(stage.brand().handle());
            assertThat(below.text()).contains("It is on its way.");
        });
    }

    @Test
    void theAnswerToUsStandsInTheSameThread() {
        PostId mention = stage.mentions("where is it?");
        stage.settle();
        PostId ours = sent(mention, "It is on its way.");
        stage.settle();
        stage.pass(Duration.ofSeconds(2));
        PostId more = stage.answers(ours, "since when?");
        stage.settle();

        Post post = heard().get(more);
        assertThat(post.repliedTo()).contains(ours);
        assertThat(post.thread()).isEqualTo(heard().get(mention).thread());
    }

    @Test
    void onePartAnswersTheOther() {
        PostId mention = stage.mentions("tell me everything");
        stage.settle();
        PostId first = sent(mention, "This is the first half.");
        stage.settle();
        PostId second = got(stage.network().send(stage.brand(), new Outgoing(
                new Address.Answering(first), stage.addressed("This is the second."), List.of(), true, deed("second"))));
        stage.settle();

        assertThat(stage.below(first)).extracting(Below::id).containsExactly(second);
    }

    // ---- once

    @Test
    void aSecondAttemptMakesNoSecondPost() {
        PostId mention = stage.mentions("once, please");
        stage.settle();
        Outgoing reply = reply(mention, "This stands here once.");
        Instant since = stage.clock().instant();
        PostId first = got(stage.network().send(stage.brand(), reply));
        stage.pass(Duration.ofMinutes(3));
        stage.settle();
        if (stage.network().capabilities().idempotentReplies()) {
            assertThat(got(stage.network().send(stage.brand(), reply))).isEqualTo(first);
        }

        assertThat(found(mention, since, "This stands here once.")).containsExactly(first);
        assertThat(stage.below(mention)).hasSize(1);
    }

    @Test
    void otherDeedsAreOtherPosts() {
        PostId mention = stage.mentions("two, please");
        stage.settle();
        PostId one = got(stage.network().send(stage.brand(), reply(mention, "The first one.")));
        PostId other = got(stage.network().send(stage.brand(), reply(mention, "And another one.")));
        stage.settle();

        assertThat(stage.below(mention)).extracting(Below::id).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void whatGotLostIsUnknownAndStillOnce() {
        can(Feat.TROUBLES);
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.DoneButUnavailable(), new Trouble.HalfABody())) {
            PostId mention = stage.mentions("about " + trouble.getClass().getSimpleName());
            stage.settle();
            Instant since = stage.clock().instant();
            String words = "Lost by " + trouble.getClass().getSimpleName();
            Outgoing reply = reply(mention, words);
            int before = stage.calls(Doing.SENDING).orElse(0);
            stage.strike(trouble, Doing.SENDING);

            assertThat(failure(stage.network().send(stage.brand(), reply))).as("%s", trouble).isInstanceOf(SocialFailure.Unknown.class);
            assertThat(stage.calls(Doing.SENDING).orElse(before + 1)).as("nothing is repeated, %s", trouble).isEqualTo(before + 1);
            stage.heal();
            stage.pass(Duration.ofMinutes(2));
            List<PostId> found = found(mention, since, words);
            assertThat(found).as("%s", trouble).hasSize(1);
            if (stage.network().capabilities().idempotentReplies()) {
                assertThat(got(stage.network().send(stage.brand(), reply))).as("%s", trouble).isEqualTo(found.getFirst());
            }
            assertThat(stage.below(mention)).as("%s", trouble).extracting(Below::id).containsExactlyElementsOf(found);
            stage.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void whatNeverArrivedCanBeSentAgain() {
        can(Feat.TROUBLES);
        PostId mention = stage.mentions("are you there?");
        stage.settle();
        Instant since = stage.clock().instant();
        Outgoing reply = reply(mention, "Now we are.");
        for (Trouble trouble : List.of(new Trouble.Dropped(), new Trouble.Unavailable())) {
            stage.strike(trouble, Doing.SENDING);
            assertThat(failure(stage.network().send(stage.brand(), reply))).as("%s", trouble)
                    .isInstanceOfAny(SocialFailure.Unknown.class, SocialFailure.Unavailable.class);
            stage.heal();
        }

        assertThat(found(mention, since, "Now we are.")).isEmpty();
        PostId sent = got(stage.network().send(stage.brand(), reply));
        assertThat(stage.below(mention)).extracting(Below::id).containsExactly(sent);
    }

    // ---- refusals and trouble

    @Test
    void knowsThatAPostIsGone() {
        PostId mention = stage.mentions("forget it");
        stage.settle();
        stage.deletes(mention);
        stage.settle();

        assertThat(refusal(stage.network().send(stage.brand(), reply(mention, "Never mind.")))).isEqualTo(Refusal.TARGET_GONE);
    }

    @Test
    void answersNobodyWhoDoesNotWantIt() {
        can(Feat.CLOSED);
        PostId mention = stage.mentionsClosed("do not answer");
        stage.settle();

        assertThat(refusal(stage.network().send(stage.brand(), reply(mention, "We do."))))
                .isIn(Refusal.RESTRICTED, Refusal.NOT_ADDRESSED);
        assertThat(stage.below(mention)).isEmpty();
    }

    @Test
    void takesAsMuchAsItSaysAndNoMore() {
        PostId mention = stage.mentions("at length, please");
        stage.settle();
        StringBuilder text = new StringBuilder(stage.addressed("👩‍🍳 é 日本語 🇩🇪 "));
        int limit = stage.rules().limit();
        while (stage.rules().weigh(text.toString()) < limit) {
            text.append((char) ('a' + text.length() % 26));
        }
        assertThat(stage.rules().weigh(text.toString())).isEqualTo(limit);

        got(stage.network().send(stage.brand(), new Outgoing(new Address.Answering(mention), text.toString(), List.of(), false,
                deed("long"))));
        assertThat(refusal(stage.network().send(stage.brand(), new Outgoing(new Address.Answering(mention), text + "!", List.of(), false,
                deed("longer"))))).isEqualTo(Refusal.TOO_LONG);
    }

    @Test
    void waitsWhenItIsToldTo() {
        can(Feat.TROUBLES);
        PostId mention = stage.mentions("slowly");
        stage.settle();
        for (Doing doing : Doing.values()) {
            for (Duration reset : new Duration[] {Duration.ofMinutes(7), null}) {
                stage.strike(new Trouble.RateLimited(reset), doing);
                SocialFailure failure = failure(does(doing, mention));
                stage.heal();

                assertThat(failure).as("%s", doing).isInstanceOf(SocialFailure.RateLimited.class);
                Instant until = ((SocialFailure.RateLimited) failure).until();
                Instant now = stage.clock().instant();
                assertThat(until).as("%s", doing).isAfter(now).isBefore(now.plus(Duration.ofDays(1)));
                if (reset != null) {
                    assertThat(until).as("%s", doing).isBetween(now.plus(reset).minusSeconds(1), now.plus(reset).plusSeconds(1));
                }
            }
        }
        assertThat(stage.below(mention)).isEmpty();
    }

    @Test
    void readsNothingIntoNonsense() {
        can(Feat.TROUBLES);
        PostId mention = stage.mentions("hello?");
        stage.settle();
        for (Trouble trouble : List.of(new Trouble.Unavailable(), new Trouble.ErrorPage(), new Trouble.WrongPage(),
                new Trouble.HalfABody(), new Trouble.Dropped(), new Trouble.Said(200, "application/json", "{}"),
                new Trouble.Said(200, "application/json", "[]"), new Trouble.Said(200, "application/json", "null"))) {
            for (Doing doing : List.of(Doing.ASKING_WHO, Doing.LISTENING, Doing.LOOKING_UP)) {
                if (trouble instanceof Trouble.Said said && stage.isGood(said.body(), doing)) {
                    continue;
                }
                stage.strike(trouble, doing);
                assertThat(failure(does(doing, mention))).as("%s at %s", trouble, doing).isInstanceOf(SocialFailure.Unavailable.class);
                stage.heal();
            }
        }
    }

    @Test
    void knowsThatItsKeysAreTakenBack() {
        can(Feat.REVOKING);
        PostId mention = stage.mentions("still there?");
        stage.settle();
        stage.revoke();

        for (Doing doing : Doing.values()) {
            assertThat(failure(does(doing, mention))).as("%s", doing).isInstanceOf(SocialFailure.Unauthorized.class);
        }
        assertThat(stage.below(mention)).isEmpty();
    }

    // ---- looking up

    @Test
    void seesThatAPostIsGone() {
        PostId stays = stage.mentions("I stay");
        PostId goes = stage.mentions("I go");
        stage.settle();
        stage.deletes(goes);
        stage.settle();
        Lookup told = got(stage.network().lookup(stage.brand(), List.of(goes, stays)));

        assertThat(told.posts()).extracting(Post::id).containsExactly(stays);
        assertThat(told.absent()).containsOnlyKeys(goes);
    }

    /** By an employee or a moderator: it is deleted, and not only hidden from us. */
    @Test
    void seesThatAnAnswerOfOursIsGone() {
        PostId mention = stage.mentions("are you there?");
        stage.settle();
        PostId stays = got(stage.network().send(stage.brand(), reply(mention, "Yes.")));
        PostId goes = got(stage.network().send(stage.brand(), reply(mention, "We are.")));
        stage.settle();
        assertThat(got(stage.network().lookup(stage.brand(), List.of(goes, stays))).posts()).extracting(Post::firstId)
                .containsExactlyInAnyOrder(stays, goes);
        stage.deletesOurs(goes);
        stage.settle();

        Lookup told = got(stage.network().lookup(stage.brand(), List.of(goes, stays)));

        assertThat(told.posts()).extracting(Post::firstId).containsExactly(stays);
        assertThat(told.absent()).isEqualTo(Map.of(goes, Absence.DELETED));
    }

    @Test
    void seesWhatAnAuthorChanged() {
        can(Feat.EDITS);
        PostId id = stage.mentions("it cost 5");
        PostId other = stage.mentions("mine too");
        stage.settle();
        Post before = heard().get(id);
        assertThat(before.isEdited()).isFalse();
        stage.pass(Duration.ofMinutes(1));
        stage.edits(id, "it cost 50");
        stage.settle();

        Map<PostId, Post> now = new LinkedHashMap<>();
        got(stage.network().lookup(stage.brand(), List.of(id, other))).posts().forEach(post -> now.put(post.firstId(), post));
        assertThat(now).containsOnlyKeys(id, other);
        assertThat(now.get(id).text()).contains("it cost 50");
        assertThat(now.get(id).after(before).isEdited()).as("told by the network, by its id, or by its words").isTrue();
        assertThat(now.get(id).after(now.get(id).after(before)).isEdited()).as("ever after").isTrue();
        assertThat(now.get(other).after(heard().get(other)).isEdited()).isFalse();
    }

    @Test
    void looksUpAHundredAtOnce() {
        List<PostId> said = IntStream.range(0, 100).mapToObj(i -> stage.mentions("number " + i)).toList();
        stage.settle();
        stage.deletes(said.get(40));
        stage.settle();
        Lookup told = got(stage.network().lookup(stage.brand(), said));

        assertThat(told.posts()).hasSize(99);
        assertThat(told.absent()).containsOnlyKeys(said.get(40));
        assertThat(got(stage.network().lookup(stage.brand(), List.of()))).isEqualTo(new Lookup(List.of(), Map.of()));
    }

    // ---- pictures

    @Test
    void showsAPictureAndSaysWhatItShows() {
        can(Feat.PICTURES);
        PostId mention = stage.mentions("show me");
        stage.settle();
        Address to = new Address.Answering(mention);
        Uploaded kept = got(stage.network().upload(stage.brand(), to, new Picture(png(), "image/png", "a blue door")));
        got(stage.network().send(stage.brand(), new Outgoing(to, stage.addressed("Here it is."), List.of(kept), false, deed("picture"))));
        stage.settle();

        assertThat(stage.below(mention)).singleElement().extracting(Below::alts).isEqualTo(List.of("a blue door"));
    }

    @Test
    void fetchesAPictureOfAPost() {
        can(Feat.PICTURES);
        PostId mention = stage.mentionsWithPicture("look at this", png(), "a broken box");
        stage.settle();
        Media media = heard().get(mention).media().getFirst();

        assertThat(media.alt()).contains("a broken box");
        Picture picture = got(stage.network().picture(stage.brand(), media));
        assertThat(picture.type()).startsWith("image/");
        assertThat(picture.bytes()).isNotEmpty();
    }

    @Test
    void fetchesPicturesFromNowhereElse() {
        for (String elsewhere : List.of("http://127.0.0.1:9/a.png", "https://example.org/a.png", "file:///etc/passwd", "https://", "x")) {
            assertThat(refusal(stage.network().picture(stage.brand(), new Media("photo", Optional.of(elsewhere), Optional.empty()))))
                    .as(elsewhere).isEqualTo(Refusal.INVALID);
        }
        assertThat(refusal(stage.network().picture(stage.brand(), new Media("photo", Optional.empty(), Optional.empty()))))
                .isEqualTo(Refusal.INVALID);
    }

    // ---- what it says of itself

    @Test
    void whatItDoesNotOfferItRefuses() {
        Capabilities can = stage.network().capabilities();
        PostId mention = stage.mentions("what can you do?");
        stage.settle();
        Map<Heard, Source> sources = Map.of(Heard.MENTION, MENTIONS, Heard.QUOTE, new Source.Quotes(), Heard.DIRECT, new Source.Direct(),
                Heard.SEARCH, new Source.Search("one", "acme parcel"));
        for (Heard heard : Heard.values()) {
            Answer<Poll> answer = stage.network().listen(stage.brand(), sources.get(heard), cursor, page -> { });
            if (can.hears().contains(heard)) {
                got(answer);
            } else {
                assertThat(refusal(answer)).as("%s", heard).isEqualTo(Refusal.INVALID);
            }
        }
        Address person = new Address.Person("391", new ThreadId("99-391"));
        Picture picture = new Picture(png(), "image/png", "");
        if (can.direct().isEmpty()) {
            assertThat(refusal(stage.network().send(stage.brand(), new Outgoing(person, "psst", List.of())))).isEqualTo(Refusal.INVALID);
            assertThat(refusal(stage.network().sentSince(stage.brand(), person, stage.clock().instant()))).isEqualTo(Refusal.INVALID);
        }
        if (can.directPhotos().isEmpty()) {
            assertThat(refusal(stage.network().upload(stage.brand(), person, picture))).isEqualTo(Refusal.INVALID);
        }
        if (can.photos().isEmpty()) {
            assertThat(refusal(stage.network().upload(stage.brand(), new Address.Answering(mention), picture)))
                    .isEqualTo(Refusal.INVALID);
        }
    }

    @Test
    void chargesForNothingThatHasNoPrice() {
        assertThat(stage.network().charge(Outgoing.answer(new PostId("1"), "hello"))).isNotNull();
        assertThat(stage.network().publishedPrices()).allSatisfy((charge, price) -> assertThat(price).isPositive());
    }

    @Test
    void saysNoSecret() {
        List<String> said = new ArrayList<>();
        Credentials wrong = stage.wrongKeys();
        said.add(stage.brand().toString());
        said.add(wrong.toString());
        LinkedAccount stranger = new LinkedAccount(stage.brand().id(), stage.brand().handle(), wrong);
        PostId mention = stage.mentions("secret?");
        stage.settle();
        said.add(stage.network().identify(wrong).toString());
        said.add(stage.network().listen(stranger, MENTIONS, cursor, page -> { }).toString());
        said.add(stage.network().send(stranger, reply(mention, "no")).toString());
        said.add(stage.network().lookup(stranger, Set.of(mention)).toString());
        said.add(stage.network().renew(wrong).toString());

        assertThat(String.join("\n", said)).doesNotContain(secrets(wrong)).doesNotContain(secrets(stage.brand().credentials()));
    }

    // ---- how it is asked

    private void can(Feat feat) {
        assumeThat(stage.cannot()).as("the stage can do it").doesNotContain(feat);
    }

    /** Polls until there is nothing to catch up on. */
    private void poll() {
        boolean more = true;
        for (int polls = 0; more; polls++) {
            assertThat(polls).as("polls to catch up").isLessThan(MOST_POLLS);
            Poll poll = got(stage.network().listen(stage.brand(), MENTIONS, cursor, pages::add));
            assertThat(poll.gap()).isEmpty();
            cursor = poll.next();
            more = poll.more();
        }
    }

    private Map<PostId, Post> heard() {
        poll();
        return heard(pages);
    }

    /** As the journal keeps them: once by first id, however often they come. */
    private static Map<PostId, Post> heard(List<Page> pages) {
        Map<PostId, Post> heard = new LinkedHashMap<>();
        pages.forEach(page -> page.posts().forEach(post -> heard.put(post.firstId(), post)));
        return heard;
    }

    private Set<PostId> heardIds() {
        return heard(pages).keySet();
    }

    private PostId sent(PostId to, String words) {
        return got(stage.network().send(stage.brand(), reply(to, words)));
    }

    private Outgoing reply(PostId to, String words) {
        return new Outgoing(new Address.Answering(to), stage.addressed(words), List.of(), false, deed(words));
    }

    private Optional<Deed> deed(String key) {
        return Optional.of(new Deed(key, stage.clock().instant()));
    }

    /** What the upstream search finds of ours: there, with these words. */
    private List<PostId> found(PostId to, Instant since, String words) {
        return got(stage.network().sentSince(stage.brand(), new Address.Answering(to), since.minus(Duration.ofMinutes(2)))).stream()
                .filter(post -> post.repliedTo().filter(to::equals).isPresent() && post.text().contains(words)).map(Post::id).toList();
    }

    private Answer<?> does(Doing doing, PostId post) {
        return switch (doing) {
            case ASKING_WHO -> stage.network().identify(stage.brand().credentials());
            case LISTENING -> stage.network().listen(stage.brand(), MENTIONS, cursor, page -> { });
            case SENDING -> stage.network().send(stage.brand(), reply(post, "said while " + doing));
            case LOOKING_UP -> stage.network().lookup(stage.brand(), List.of(post));
        };
    }

    private static String[] secrets(Credentials credentials) {
        return credentials.values().entrySet().stream()
                .filter(field -> field.getKey().matches("(?i).*(secret|token|password|jwt).*"))
                .map(Map.Entry::getValue).filter(value -> value.length() >= 8).toArray(String[]::new);
    }

    private static byte[] png() {
        BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        drawn.createGraphics().setColor(Color.BLUE);
        drawn.setRGB(3, 3, Color.WHITE.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
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
        assertThat(failure(answer)).isInstanceOf(SocialFailure.Refused.class);
        return ((SocialFailure.Refused) failure(answer)).why();
    }
}
