package io.listeningpost.network;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.network.NetworkStage.Below;
import io.listeningpost.network.NetworkStage.Doing;
import io.listeningpost.network.NetworkStage.Feat;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Address;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer stands in its thread, once, or not at all. */
interface AnsweringContract extends NetworkQuestions {

    @Test
    default void aReplyLandsInTheThread() {
        PostId mention = stage().mentions("where is it?");
        stage().settle();
        PostId ours = sent(mention, "It is on its way.");
        stage().settle();

        assertThat(stage().below(mention)).singleElement().satisfies(below -> {
            assertThat(below.id()).isEqualTo(ours);
            assertThat(below.author()).isEqualTo(stage().brand().handle());
            assertThat(below.text()).contains("It is on its way.");
        });
    }

    @Test
    default void onePartAnswersTheOther() {
        PostId mention = stage().mentions("tell me everything");
        stage().settle();
        PostId first = sent(mention, "This is the first half.");
        stage().settle();
        PostId second = got(send(new Outgoing(
                new Address.Answering(first), stage().addressed("This is the second."), List.of(), true, deed("second"))));
        stage().settle();

        assertThat(stage().below(first)).extracting(Below::id).containsExactly(second);
    }

    @Test
    default void aSecondAttemptMakesNoSecondPost() {
        PostId mention = stage().mentions("once, please");
        stage().settle();
        Outgoing reply = reply(mention, "This stands here once.");
        Instant since = stage().clock().instant();
        PostId first = got(send(reply));
        stage().pass(Duration.ofMinutes(3));
        stage().settle();
        if (stage().network().capabilities().idempotentReplies()) {
            assertThat(got(send(reply))).isEqualTo(first);
        }

        assertThat(found(mention, since, "This stands here once.")).containsExactly(first);
        assertThat(stage().below(mention)).hasSize(1);
    }

    @Test
    default void otherDeedsAreOtherPosts() {
        PostId mention = stage().mentions("two, please");
        stage().settle();
        PostId one = got(send(reply(mention, "The first one.")));
        PostId other = got(send(reply(mention, "And another one.")));
        stage().settle();

        assertThat(stage().below(mention)).extracting(Below::id).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void whatGotLostIsUnknownAndStillOnce() {
        can(Feat.TROUBLES);
        for (Trouble trouble : List.of(new Trouble.AnswerLost(), new Trouble.DoneButUnavailable(), new Trouble.HalfABody())) {
            PostId mention = stage().mentions("about " + trouble.getClass().getSimpleName());
            stage().settle();
            Instant since = stage().clock().instant();
            String words = "Lost by " + trouble.getClass().getSimpleName();
            Outgoing reply = reply(mention, words);
            int before = stage().calls(Doing.SENDING).orElse(0);
            stage().strike(trouble, Doing.SENDING);

            assertThat(failure(send(reply))).as("%s", trouble).isInstanceOf(SocialFailure.Unknown.class);
            assertThat(stage().calls(Doing.SENDING).orElse(before + 1)).as("nothing is repeated, %s", trouble).isEqualTo(before + 1);
            stage().heal();
            stage().pass(Duration.ofMinutes(2));
            List<PostId> found = found(mention, since, words);
            assertThat(found).as("%s", trouble).hasSize(1);
            if (stage().network().capabilities().idempotentReplies()) {
                assertThat(got(send(reply))).as("%s", trouble).isEqualTo(found.getFirst());
            }
            assertThat(stage().below(mention)).as("%s", trouble).extracting(Below::id).containsExactlyElementsOf(found);
            stage().pass(Duration.ofMinutes(1));
        }
    }

    @Test
    default void whatNeverArrivedCanBeSentAgain() {
        can(Feat.TROUBLES);
        PostId mention = stage().mentions("are you there?");
        stage().settle();
        Instant since = stage().clock().instant();
        Outgoing reply = reply(mention, "Now we are.");
        for (Trouble trouble : List.of(new Trouble.Dropped(), new Trouble.Unavailable())) {
            stage().strike(trouble, Doing.SENDING);
            assertThat(failure(send(reply))).as("%s", trouble)
                    .isInstanceOfAny(SocialFailure.Unknown.class, SocialFailure.Unavailable.class);
            stage().heal();
        }

        assertThat(found(mention, since, "Now we are.")).isEmpty();
        PostId sent = got(send(reply));
        assertThat(stage().below(mention)).extracting(Below::id).containsExactly(sent);
    }

    @Test
    default void knowsThatAPostIsGone() {
        PostId mention = stage().mentions("forget it");
        stage().settle();
        stage().deletes(mention);
        stage().settle();

        assertThat(refusal(send(reply(mention, "Never mind.")))).isEqualTo(Refusal.TARGET_GONE);
    }

    @Test
    default void answersNobodyWhoDoesNotWantIt() {
        can(Feat.CLOSED);
        PostId mention = stage().mentionsClosed("do not answer");
        stage().settle();

        assertThat(refusal(send(reply(mention, "We do."))))
                .isIn(Refusal.RESTRICTED, Refusal.NOT_ADDRESSED);
        assertThat(stage().below(mention)).isEmpty();
    }

    @Test
    default void takesAsMuchAsItSaysAndNoMore() {
        PostId mention = stage().mentions("at length, please");
        stage().settle();
        StringBuilder text = new StringBuilder(stage().addressed("👩‍🍳 é 日本語 🇩🇪 "));
        int limit = stage().rules().limit();
        while (stage().rules().weigh(text.toString()) < limit) {
            text.append((char) ('a' + text.length() % 26));
        }
        assertThat(stage().rules().weigh(text.toString())).isEqualTo(limit);

        got(send(new Outgoing(new Address.Answering(mention), text.toString(), List.of(), false,
                deed("long"))));
        assertThat(refusal(send(new Outgoing(new Address.Answering(mention), text + "!", List.of(), false,
                deed("longer"))))).isEqualTo(Refusal.TOO_LONG);
    }

    /** What the upstream search finds of ours: there, with these words. */
    default List<PostId> found(PostId to, Instant since, String words) {
        return got(stage().network().sentSince(stage().brand(), new Address.Answering(to), since.minus(Duration.ofMinutes(2)))).stream()
                .filter(post -> post.repliedTo().filter(to::equals).isPresent() && post.text().contains(words)).map(Post::id).toList();
    }
}
