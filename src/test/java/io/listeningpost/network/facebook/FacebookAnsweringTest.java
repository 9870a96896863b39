package io.listeningpost.network.facebook;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static io.listeningpost.testing.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.Address;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers below comments that are found again, and messages within the hours that Messenger allows. */
class FacebookAnsweringTest extends FacebookField {

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
}
