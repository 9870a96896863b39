package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();
    private final Post other = post("201").by("777", "bob").text("@acme where is my tea").build();

    @BeforeEach
    void twoCustomersWrote() {
        stage.hears(mention, other);
    }

    @Test
    void postsTheAnswerInTheCustomersThread() {
        OutboxEntry entry = stage.queued(mention, "Sorry! We look into it.");

        assertThat(afterGrace().delivered()).isEqualTo(1);

        Post ours = stage.network.ours().getFirst();
        assertThat(ours.repliedTo()).contains(mention.id());
        assertThat(ours.thread()).isEqualTo(mention.thread());
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.now(entry).parts().getFirst().postId()).contains(ours.id());
        assertThat(stage.ownPosts.find(ACME, ours.id())).contains(
                new OwnPost(ACME, ours.id(), entry.conversationId(), entry.id(), stage.clock.instant(),
                        Optional.of(SameWords.fingerprint(ACME, "Sorry! We look into it."))));
    }

    @Test
    void chainsTheParts() {
        stage.queued(mention, "word ".repeat(130));

        afterGrace();

        assertThat(stage.network.ours()).extracting(post -> post.repliedTo().orElseThrow()).containsExactly(
                mention.id(), stage.network.ours().get(0).id(), stage.network.ours().get(1).id());
        assertThat(stage.network.texts()).allMatch(text -> text.matches("(?s).* [123]/3"));
    }

    @Test
    void answersInOrder() {
        stage.queued(mention, "First");
        stage.queued(other, "Other");
        stage.queued(mention, "Second");

        assertThat(afterGrace().delivered()).isEqualTo(3);

        assertThat(stage.network.texts()).containsExactly("First", "Other", "Second");
    }

    /** A conversation is answered in order, and people do not wait for what the workflow says in the morning. */
    @Test
    void anAutomaticPostThatWaitsForMorningHoldsUpNobody() {
        OutboxEntry morning = stage.outbox.enqueue(new NewReply("status:1", ACME, stage.conversation(mention).id(), ReplyKind.STATUS,
                mention.id(), Optional.empty(), List.of("In progress"), List.of(), "agent", Optional.of("3"),
                Optional.empty(), stage.clock.instant(), stage.clock.instant().plus(Duration.ofHours(9)),
                Optional.of(OutboxEntry.QUIET)));
        stage.queued(mention, "Here we are");

        assertThat(afterGrace().delivered()).isEqualTo(1);

        assertThat(stage.network.texts()).containsExactly("Here we are");
        assertThat(stage.now(morning).state()).isEqualTo(DeliveryState.WITHDRAWN);
    }

    @Test
    void waitsForARateLimitWithoutCountingTheAttempt() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        Instant until = stage.clock.instant().plus(Duration.ofMinutes(20));
        stage.network.failReply(new SocialFailure.RateLimited(until, "429"));

        DeliveryReport report = afterGrace();

        assertThat(report.held().orElseThrow()).contains(until.toString());
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.now(entry).notBefore()).isEqualTo(until);
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.network.calls()).isEmpty();
        stage.clock.set(until);
        stage.round();
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void waitsForNewKeysAndThenSendsEverything() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(other, "Hello you");
        stage.network.takeOnly("fresh");

        afterGrace();
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.REVOKED);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.health.of(ACME).trouble().orElseThrow()).contains("link the account again");
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofDays(2));
        assertThat(stage.network.calls()).isEmpty();

        stage.accounts.saveCredentials(ACME, new Credentials(Map.of("token", "fresh")));
        stage.accounts.save(LinkedAccounts.acme().build());
        stage.health.reset(ACME);
        stage.round();
        assertThat(stage.network.texts()).containsExactly("Hello", "Hello you");
    }

    @Test
    void waitsLongForCredit() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.OutOfCredit("CreditsDepleted"));

        afterGrace();

        assertThat(stage.now(entry).reason().orElseThrow()).contains("credit is used up");
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.now(entry).notBefore()).isEqualTo(stage.clock.instant().plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @EnumSource(value = Refusal.class, names = {"NOT_ADDRESSED", "TARGET_GONE", "RESTRICTED", "TOO_LONG", "INVALID"})
    void givesUpWhatIsRefusedForGoodInPlainWordsAndGoesOnWithTheRest(Refusal why) {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(mention, "Hello again");
        stage.network.failReply(new SocialFailure.Refused(why, "type: not-authorized-for-resource"));

        DeliveryReport report = afterGrace();

        assertThat(report.dead()).isEqualTo(1);
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).reason().orElseThrow()).doesNotContain(why.name()).endsWith("not-authorized-for-resource");
        assertThat(stage.health.of(ACME).trouble()).isEmpty();
        assertThat(stage.accounts.find(ACME).orElseThrow().state()).isEqualTo(AccountState.LINKED);
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofHours(5));
        assertThat(stage.network.calls()).doesNotContain("reply");
    }

    @Test
    void holdsAllRepliesButGoesOnListeningWhenTheAccountMayNotPost() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        OutboxEntry second = stage.queued(other, "Hello you");
        stage.network.failReply(new SocialFailure.Refused(Refusal.ACCOUNT_BARRED, "read only"));

        afterGrace();

        assertThat(stage.network.calls()).containsOnlyOnce("reply");
        assertThat(stage.now(entry).attempts()).isZero();
        assertThat(stage.now(second).reason().orElseThrow()).contains("does not let the account post").contains("read only");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("does not let the account post");
        stage.network.forgetCalls();
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.network.calls()).containsExactly("mentions");
        stage.roundAfter(Duration.ofHours(1));
        assertThat(stage.network.texts()).containsExactly("Hello", "Hello you");
    }

    @Test
    void triesAgainLaterWhenTheNetworkIsInTrouble() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Unavailable("503"));

        DeliveryReport report = afterGrace();
        assertThat(report.retried()).isEqualTo(1);
        assertThat(stage.now(entry).uncertain()).isFalse();
        assertThat(stage.now(entry).attempts()).isEqualTo(1);
        assertThat(stage.health.of(ACME).trouble().orElseThrow()).contains("503");
        assertThat(stage.health.of(ACME).quietUntil().orElseThrow()).isAfter(stage.clock.instant());

        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(stage.network.calls()).doesNotContain("own");
    }

    @Test
    void linksThePostThatWentOutAlthoughNoAnswerCame() {
        OutboxEntry entry = stage.queued(mention, "Look at acme.com & <smile>");
        stage.network.loseAnswerOfReply();

        afterGrace();
        assertThat(stage.now(entry).uncertain()).isTrue();
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.ours()).hasSize(1);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.now(entry).parts().getFirst().postId()).contains(stage.lastOfOurs());
        assertThat(stage.network.calls()).containsOnlyOnce("reply").contains("own");
    }

    @Test
    void sendsAgainWhatDidNotGoOut() {
        stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Unknown("connection reset"));

        afterGrace();
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(stage.network.calls()).containsSubsequence("reply", "own", "reply");
    }

    @Test
    void doesNotSendWhileItCannotLook() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.loseAnswerOfReply();
        afterGrace();
        stage.network.failSearch(new SocialFailure.Unavailable("503"));
        stage.network.failSearch(new SocialFailure.Refused(Refusal.INVALID, "no"));
        stage.network.failSearch(new SocialFailure.RateLimited(stage.clock.instant().plus(Duration.ofMinutes(9)), "429"));

        for (int i = 0; i < 3; i++) {
            stage.roundAfter(Duration.ofMinutes(8));
            assertThat(stage.now(entry).uncertain()).isTrue();
        }
        stage.roundAfter(Duration.ofMinutes(8));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void doesNotTakeAnotherPostForItsOwn() {
        stage.queued(mention, "Sorry about that");
        stage.queued(other, "Sorry about that");
        afterGrace();
        Post later = replyTo(mention, "102").text("@acme and now?").build();
        stage.hears(later);
        OutboxEntry third = stage.queued(mention, "Nearly there");
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        afterGrace();
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.ours()).hasSize(3);
        assertThat(stage.now(third).parts().getFirst().postId()).contains(stage.lastOfOurs());
    }

    @Test
    void doesNotTakeTheSameWordsInAnotherThreadForItsOwn() {
        OutboxEntry first = stage.queued(mention, "Sorry about that");
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        afterGrace();
        OutboxEntry second = stage.queued(other, "Sorry about that");
        stage.triesAgain(second);
        stage.network.loseAnswerOfReply();
        stage.clock.advance(Duration.ofSeconds(30));
        stage.deliver();
        assertThat(stage.network.ours()).hasSize(1);

        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.now(first).parts().getFirst().postId()).contains(stage.lastOfOurs());
        assertThat(stage.network.ours()).extracting(post -> post.repliedTo().orElseThrow()).containsExactly(other.id(), mention.id());
        assertThat(stage.now(second).parts().getFirst().postId()).contains(stage.network.ours().getFirst().id());
    }

    @Test
    void doesNotTakeThePostOfAnotherReplyForItsOwn() {
        stage.accounts.save(LinkedAccounts.acme().grace(Duration.ZERO).build());
        stage.queued(mention, "Hello");
        for (int i = 0; i < 5; i++) {
            stage.queued(mention, "More " + i);
        }
        OutboxEntry again = stage.queued(mention, "Hello");

        stage.deliver();

        assertThat(stage.now(again).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.network.ours()).hasSize(6);
    }

    @Test
    void linksADuplicateThatIsItsOwn() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.loseAnswerOfReply();
        stage.network.failReply(new SocialFailure.Refused(Refusal.DUPLICATE, "duplicate content"));
        afterGrace();
        stage.network.failSearch(new SocialFailure.Unavailable("503"));
        stage.roundAfter(Duration.ofMinutes(2));
        stage.roundAfter(Duration.ofMinutes(10));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void linksADuplicateFoundOnTheFirstAttempt() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.clock.advance(GRACE);
        stage.network.send(stage.accounts.linked(ACME).orElseThrow(), Outgoing.answer(mention.id(), "Hello"));

        stage.deliver();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void givesUpADuplicateThatIsNotItsOwn() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Refused(Refusal.DUPLICATE, "duplicate content"));

        afterGrace();

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(stage.now(entry).reason().orElseThrow()).contains("use other words");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesUpAfterTwelveAttemptsOverHoursAndGoesOnWithTheNextReply(boolean unknown) {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(mention, "Next");
        Instant start = stage.clock.instant();
        for (int i = 0; i < 12; i++) {
            stage.network.failReply(unknown ? new SocialFailure.Unknown("reset") : new SocialFailure.Unavailable("503"));
        }

        while (stage.now(entry).state() != DeliveryState.DEAD && stage.clock.instant().isBefore(start.plus(Duration.ofDays(1)))) {
            stage.roundAfter(Duration.ofMinutes(1));
        }

        assertThat(Duration.between(start, stage.clock.instant())).isGreaterThan(Duration.ofHours(2));
        assertThat(stage.now(entry).attempts()).isEqualTo(12);
        assertThat(stage.now(entry).reason().orElseThrow()).startsWith("Given up after 12 attempts.");
        stage.roundAfter(Duration.ofMinutes(10));
        assertThat(stage.network.texts()).containsExactly("Next");
    }

    @Test
    void looksBeforeItSendsWhatAPersonTriesAgain() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        for (int i = 0; i < 11; i++) {
            stage.network.failReply(new SocialFailure.Unavailable("503"));
        }
        stage.network.loseAnswerOfReply();
        for (int i = 0; i < 400 && stage.now(entry).state() != DeliveryState.DEAD; i++) {
            stage.roundAfter(Duration.ofMinutes(1));
        }
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);

        assertThat(stage.triesAgain(entry)).isTrue();
        stage.roundAfter(Duration.ofMinutes(11));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(1);
    }

    @Test
    void letsNoReplyThatTripsOverABugHoldUpTheOthers() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.queued(other, "Hello you");
        stage.clock.advance(GRACE);
        stage.network.breakOnNextReply();

        DeliveryReport report = stage.deliver();

        assertThat(report.bugs()).hasSize(1);
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(stage.now(entry).uncertain()).isTrue();
        stage.roundAfter(Duration.ofMinutes(2));
        assertThat(stage.network.texts()).containsExactly("Hello you", "Hello");
    }

    @Test
    void finishesWhatItBeganHoweverSlowTheNetwork() {
        OutboxEntry entry = stage.queued(mention, "word ".repeat(130));
        stage.network.slowDown(stage.clock, Duration.ofMinutes(3));
        stage.clock.advance(GRACE);
        stage.deliver();
        // each part renews the claim, so a slow network finishes what it began
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.ours()).hasSize(3);
    }

    @Test
    void sendsNothingAfterItsClaimIsOver() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        afterGrace();
        stage.network.slowDown(stage.clock, Duration.ofMinutes(3));

        stage.clock.advance(Duration.ofMinutes(2));
        DeliveryReport report = stage.deliver();

        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(report.waiting()).isEqualTo(1);
        stage.network.slowDown(stage.clock, Duration.ZERO);
        stage.deliver();
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void sendsNothingForAnAccountThatIsGone() {
        stage.queued(mention, "Hello");
        stage.accounts.remove(ACME);

        assertThat(afterGrace().held()).contains("no such account");
        assertThat(stage.network.ours()).isEmpty();
    }

    @Test
    void knowsItsOwnPostWhenItIsPolledBackAndTheAnswerToIt() {
        stage.queued(mention, "Which order, @acme wonders?");
        stage.roundAfter(GRACE);
        Post ours = stage.network.ours().getFirst();
        Post answer = replyTo(ours, "103").text("number 12").build();
        stage.network.said(answer);

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.entry(ours).outcome()).contains(IntakeOutcome.OWN);
        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.desk.tickets().getFirst().words()).containsExactly("number 12");
    }

    private DeliveryReport afterGrace() {
        stage.clock.advance(GRACE);
        return stage.deliver();
    }
}
