package io.listeningpost.network.facebook;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who speaks to us in which thread, and that nobody is missed. */
class FacebookHearingTest extends FacebookField {

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
    void whoeverIsWithheldIsNobodyInParticular() {
        stage.room.post(SHY, "where is my parcel?");
        stage.room.post(NORA, "and mine?");

        assertThat(heard(MENTIONS).values()).extracting(post -> stage.facebook.isSomebody(post.author().id()))
                .containsExactlyInAnyOrder(false, true);
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
}
