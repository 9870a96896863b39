package io.listeningpost.network;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.network.NetworkStage.Feat;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Source;
import io.listeningpost.social.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every mention is heard once, whole and in its order, whatever happens to a poll. */
interface HearingContract extends NetworkQuestions {

    @Test
    default void hearsWhatIsSaidFromAMomentOn() {
        stage().mentions("this was before");
        stage().settle();
        stage().pass(Duration.ofMinutes(15));
        listensFrom(stage().network().since(stage().clock().instant()));
        stage().pass(Duration.ofSeconds(2));
        PostId after = stage().mentions("this is after");
        stage().settle();

        assertThat(heard().keySet()).containsExactly(after);
    }

    @Test
    default void readsAPostWhole() {
        PostId id = stage().mentions("wörds with 👩‍🍳 & <b>1 > 0</b> in two\nlines");
        stage().settle();

        Post post = heard().get(id);
        assertThat(post.text()).contains("wörds with 👩‍🍳 & <b>1 > 0</b> in two\nlines");
        assertThat(post.author().handle()).isEqualTo(stage().customer());
        assertThat(post.author().id()).isNotBlank();
        assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
        assertThat(post.repliedTo()).isEmpty();
        assertThat(post.isEdited()).isFalse();
        assertThat(post.isPublic()).isTrue();
        assertThat(post.names(stage().brand().handle())).isTrue();
        Instant now = stage().clock().instant();
        assertThat(post.createdAt()).isBetween(now.minus(Duration.ofMinutes(1)), now.plusSeconds(5));
        assertThat(post.permalink()).isEqualTo(stage().network().permalink(stage().brand().id(), stage().customer(), id)).asString()
                .startsWith("http");
    }

    @Test
    default void hearsEveryMentionOnceOverManyPolls() {
        List<PostId> said = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 12; i++) {
                said.add(stage().mentions("mention " + round + "." + i));
            }
            stage().settle();
            poll();
            stage().pass(Duration.ofMinutes(1));
        }

        assertThat(heard().keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    default void hearsAFlood() {
        List<PostId> said = IntStream.range(0, 130).mapToObj(i -> {
            stage().pass(Duration.ofMillis(7));
            return stage().mentions("flood " + i);
        }).toList();
        stage().settle();

        assertThat(heard().keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    default void missesNothingThatIsShownLate() {
        can(Feat.LATE);
        List<PostId> said = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            said.add(stage().mentionsLate("late " + round, Duration.ofMinutes(1 + round % 4)));
            said.add(stage().mentions("in time " + round));
            poll();
            stage().pass(Duration.ofMinutes(1));
        }
        for (int round = 0; round < 6; round++) {
            poll();
            stage().pass(Duration.ofMinutes(1));
        }

        assertThat(heard().keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    default void pagesAreOldestFirst() {
        for (int i = 0; i < 5; i++) {
            stage().mentions("number " + i);
            stage().pass(Duration.ofSeconds(2));
        }
        stage().settle();
        poll();

        assertThat(pages()).isNotEmpty().allSatisfy(page ->
                assertThat(page.posts()).isSortedAccordingTo(Comparator.comparing(Post::createdAt)));
    }

    @Test
    default void readsOrderAndRepetitionAsTheyCome() {
        can(Feat.TROUBLES);
        List<PostId> said = IntStream.range(0, 5).mapToObj(i -> stage().mentions("number " + i)).toList();
        stage().settle();
        for (Trouble trouble : List.of(new Trouble.Shuffled(), new Trouble.Doubled())) {
            pages().clear();
            stage().strike(trouble, Doing.LISTENING);
            got(stage().network().listen(stage().brand(), MENTIONS, cursor(), pages()::add));

            assertThat(heardIds()).as("%s", trouble).containsExactlyInAnyOrderElementsOf(said);
            stage().heal();
        }
    }

    @Test
    default void onePostThatCannotBeReadFailsNoPage() {
        can(Feat.TROUBLES);
        PostId id = stage().mentions("a good one");
        stage().settle();
        stage().strike(new Trouble.Garbled(), Doing.LISTENING);
        Poll poll = got(stage().network().listen(stage().brand(), MENTIONS, cursor(), pages()::add));

        assertThat(heardIds()).containsExactly(id);
        assertThat(poll.malformed()).isPositive();
        assertThat(pages().stream().flatMap(page -> page.malformed().stream())).isNotEmpty()
                .allSatisfy(broken -> assertThat(broken.reason()).isNotBlank());
    }

    @Test
    default void aFailedPollLosesNothing() {
        can(Feat.TROUBLES);
        PostId first = stage().mentions("before the trouble");
        stage().settle();
        stage().strike(new Trouble.Unavailable(), Doing.LISTENING);
        failure(stage().network().listen(stage().brand(), MENTIONS, cursor(), pages()::add));
        stage().heal();
        stage().pass(Duration.ofMinutes(30));
        PostId second = stage().mentions("after the trouble");
        stage().settle();

        assertThat(heard().keySet()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void aSinkThatFailsStopsThePollAndTheCursorStaysGood() {
        PostId id = stage().mentions("store me");
        stage().settle();
        IllegalStateException full = new IllegalStateException("the disk is full");
        Throwable thrown = catchThrowable(() ->
                stage().network().listen(stage().brand(), MENTIONS, cursor(), page -> {
                    throw full;
                }));

        assertThat(thrown).isSameAs(full);
        assertThat(heard().keySet()).containsExactly(id);
    }

    @Test
    default void theCursorIsShortAndTakesAPollFurther() {
        can(Feat.TIME);
        IntStream.range(0, 30).forEach(i -> stage().mentions("number " + i));
        stage().settle();
        poll();
        assertThat(cursor().value()).hasSizeLessThanOrEqualTo(400);
        stage().pass(Duration.ofDays(10));
        poll();
        stage().pass(Duration.ofDays(1));
        pages().clear();
        poll();

        assertThat(heardIds()).as("what was heard long ago is not read for ever").isEmpty();
    }

    @Test
    default void hearsWhoQuotesUs() {
        can(Feat.QUOTES);
        PostId mention = stage().mentions("please say something");
        stage().settle();
        PostId ours = sent(mention, "something");
        stage().settle();
        Cursor from = stage().network().since(stage().clock().instant());
        stage().pass(Duration.ofSeconds(2));
        PostId quote = stage().quotes(ours, "that is what I call an answer");
        stage().settle();
        // search shows nothing of the last minute
        stage().pass(Duration.ofMinutes(2));
        Source source = stage().network().capabilities().hears().contains(Heard.QUOTE) ? new Source.Quotes() : MENTIONS;
        got(stage().network().listen(stage().brand(), source, from, pages()::add));

        assertThat(heardSoFar().get(quote)).isNotNull().satisfies(post -> {
            assertThat(post.kind()).isEqualTo(PostKind.QUOTE);
            assertThat(post.quoted()).contains(ours);
        });
    }

    @Test
    default void knowsWhatAMentionAnswers() {
        PostId root = stage().muses("my parcel is late");
        PostId mention = stage().answers(root, "do you know more?");
        stage().settle();

        Post post = heard().get(mention);
        assertThat(post.kind()).isEqualTo(PostKind.REPLY);
        assertThat(post.repliedTo()).contains(root);
        assertThat(post.thread()).isEqualTo(new ThreadId(root.value()));
        Post context = got(lookUp(List.of(root))).posts().getFirst();
        assertThat(context.id()).isEqualTo(root);
        assertThat(context.thread()).isEqualTo(post.thread());
        assertThat(context.text()).contains("my parcel is late");
    }

    @Test
    default void theAnswerToUsStandsInTheSameThread() {
        PostId mention = stage().mentions("where is it?");
        stage().settle();
        PostId ours = sent(mention, "It is on its way.");
        stage().settle();
        stage().pass(Duration.ofSeconds(2));
        PostId more = stage().answers(ours, "since when?");
        stage().settle();

        Post post = heard().get(more);
        assertThat(post.repliedTo()).contains(ours);
        assertThat(post.thread()).isEqualTo(heard().get(mention).thread());
    }
}
