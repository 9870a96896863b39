package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepliesTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    @Test
    void tellsTheAuditLogWhoAnsweredWhatAndNothingOfTheWords() {
        OutboxEntry entry = stage.queued(mention, "Sorry, Jane!");
        stage.replies().withdraw(entry.id());
        stage.replies().withdraw(entry.id());

        assertThat(stage.audit).containsExactly(
                new AuditTrail.Entry(AuditTrail.Deed.REPLY_SENT, "SUP-1", Long.toString(entry.id()), List.of()),
                new AuditTrail.Entry(AuditTrail.Deed.REPLY_WITHDRAWN, "SUP-1", Long.toString(entry.id()), List.of()));
    }

    @Test
    void showsExactlyWhatWillBePublished() {
        Preview preview = preview(" See acme.com, please. ");

        assertThat(preview.parts()).containsExactly(new PartPreview("See acme.com, please.", 36));
        assertThat(preview.limit()).isEqualTo(280);
        assertThat(preview.links()).containsExactly("acme.com");
        assertThat(preview.target()).contains(mention.id());
        assertThat(preview.handle()).isEqualTo("jane_doe");
        assertThat(preview.held()).isEmpty();
        assertThat(preview.blockers()).isEmpty();
    }

    @Test
    void publishesWhatThePreviewShowed() {
        String text = "Hello Jane, ".repeat(40);

        List<String> shown = preview(text).parts().stream().map(PartPreview::text).toList();

        assertThat(stage.queued(mention, text).parts().stream().map(Part::text)).isEqualTo(shown).hasSize(2);
    }

    @Test
    void answersTheLastPostOfTheCustomerThatNamedUs() {
        Post named = replyTo(mention, "102").text("@acme hello?").build();
        Post aside = replyTo(named, "103").text("@bob I know, right").build();
        Post stranger = replyTo(named, "104").by("777", "bob").text("@acme me too").at(aside.createdAt().plusSeconds(5)).build();
        stage.hears(named, stranger);
        stage.journal.record(Stage.ACME, aside, stage.clock.instant());
        stage.work();

        assertThat(preview("hi").target()).contains(named.id());
    }

    @Test
    void answersThePostTheAgentChose() {
        Post stranger = replyTo(mention, "102").by("777", "bob").text("@acme me too").build();
        stage.hears(stranger);

        assertThat(preview("hi", "102").target()).contains(stranger.id());
        assertThat(preview("hi", "102").handle()).isEqualTo("bob");
        assertThat(preview("hi", " ").target()).contains(mention.id());
    }

    @Test
    void answersTheNewestVersionOfAChangedPost() {
        stage.hears(Posts.editOf(mention, "109").text("@acme my order 12 never arrived").build());

        assertThat(preview("hi", "101").target()).contains(new PostId("109"));
    }

    @Test
    void mayGoOnFromAPostOfOurs() {
        stage.queued(mention, "We look into it");
        stage.roundAfter(Duration.ofMinutes(1));

        Preview preview = preview("Found it", stage.lastOfOurs().value());

        assertThat(preview.target()).contains(stage.lastOfOurs());
        assertThat(preview.blockers()).isEmpty();
    }

    @Test
    void refusesAPostWhoseAuthorDidNotNameUs() {
        Post bystander = replyTo(mention, "102").by("777", "bob").text("@jane_doe poor you").build();
        stage.journal.record(Stage.ACME, bystander, stage.clock.instant());
        stage.work();

        assertThat(preview("hi", "102").blockers()).containsExactly(Blocker.NOT_ADDRESSED);
        assertThat(answer("hi", "102")).isInstanceOfSatisfying(AnswerOutcome.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo(Blocker.NOT_ADDRESSED));
    }

    @Test
    void refusesAPostOfAnotherThread() {
        Post other = post("200").text("@acme hello").by("777", "bob").build();
        stage.hears(other);

        assertThat(preview("hi", "200").blockers()).containsExactly(Blocker.NO_TARGET);
        assertThat(preview("hi", "x".repeat(500)).blockers()).containsExactly(Blocker.NO_TARGET);
    }

    @Test
    void refusesNothingToSayAndFarTooMuch() {
        assertThat(preview(" \n").blockers()).containsExactly(Blocker.EMPTY);
        assertThat(preview("word ".repeat(2_000)).blockers()).containsExactly(Blocker.TOO_LONG);
        assertThat(stage.answers(mention, "")).isEqualTo(
                new AnswerOutcome.Refused(Blocker.EMPTY, "text is empty: write what the customer should read."));
        assertThat(stage.outbox.all()).isEmpty();
    }

    @Test
    void refusesToSayTheSameAgain() {
        stage.queued(mention, "We look into it");

        assertThat(stage.answers(mention, "@jane_doe we  look into it")).isInstanceOfSatisfying(AnswerOutcome.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo(Blocker.SAME_WORDS));
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(preview("We look into it").blockers()).containsExactly(Blocker.SAME_WORDS);
    }

    @Test
    void maySayAgainWhatWasTakenBackOrSaidLongAgo() {
        OutboxEntry first = stage.queued(mention, "We look into it");
        assertThat(stage.replies().withdraw(first.id())).isTrue();
        assertThat(preview("We look into it").blockers()).isEmpty();

        stage.queued(mention, "We look into it");
        IntStream.range(0, 5).forEach(i -> stage.queued(mention, "Something else " + i));
        assertThat(preview("We look into it").blockers()).isEmpty();
    }

    /** Somebody deleted it on the network: nobody reads it twice. A part of it that still stands is enough to read. */
    @Test
    void maySayAgainWhatWasDeletedOnTheNetwork() {
        String longer = "We look into it. ".repeat(25).strip();
        stage.queued(mention, longer);
        stage.roundAfter(Duration.ofMinutes(1));
        List<OwnPost> ours = stage.ownPosts.ofConversation(stage.conversation(mention).id());
        assertThat(ours).hasSizeGreaterThan(1);
        assertThat(preview(longer).blockers()).contains(Blocker.SAME_WORDS);

        stage.ownPosts.gone(ours.getFirst(), stage.clock.instant());
        assertThat(preview(longer).blockers()).contains(Blocker.SAME_WORDS);

        ours.forEach(post -> stage.ownPosts.gone(post, stage.clock.instant()));
        assertThat(preview(longer).blockers()).doesNotContain(Blocker.SAME_WORDS);
    }

    @Test
    void storesOneReplyHoweverOftenTheButtonIsPressed() {
        AnswerOutcome first = answer("Hello", "101");
        AnswerOutcome second = answer("Hello", "101");

        assertThat(second).isEqualTo(first);
        assertThat(stage.outbox.all()).hasSize(1);
    }

    @Test
    void waitsForItsGraceTime() {
        OutboxEntry entry = stage.queued(mention, "Hello");

        assertThat(entry.notBefore()).isEqualTo(stage.clock.instant().plusSeconds(60));
        assertThat(entry.kind()).isEqualTo(ReplyKind.ANSWER);
        assertThat(entry.author()).isEqualTo("agent");
        stage.deliver();
        assertThat(stage.network.ours()).isEmpty();
    }

    @Test
    void takesAReplyBackInTimeOnly() {
        OutboxEntry entry = stage.queued(mention, "Hello");
        OutboxEntry late = stage.queued(mention, "Hello again");
        assertThat(stage.replies().withdraw(entry.id())).isTrue();

        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.network.texts()).containsExactly("Hello again");
        assertThat(stage.replies().withdraw(late.id())).isFalse();
        assertThat(stage.replies().withdraw(4711)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = AccountState.class, names = {"PAUSED", "REVOKED"})
    void keepsAReplyWhileTheAccountIsNotLinked(AccountState state) {
        stage.accounts.save(LinkedAccounts.acme().state(state).build());

        assertThat(preview("Hello").held()).contains(state);
        assertThat(stage.answers(mention, "Hello")).isInstanceOfSatisfying(AnswerOutcome.Queued.class, queued ->
                assertThat(queued.held()).contains(state));
        stage.roundAfter(Duration.ofDays(3));
        assertThat(stage.network.ours()).isEmpty();

        stage.accounts.save(LinkedAccounts.acme().build());
        stage.round();
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void saysWhenThereIsNoConversationOrNoAccount() {
        assertThat(stage.replies().preview(AnswerDraft.of(4711, "hi", "", "")).blockers()).containsExactly(Blocker.NO_CONVERSATION);
        stage.accounts.remove(Stage.ACME);
        assertThat(preview("hi").blockers()).containsExactly(Blocker.NO_ACCOUNT);
        assertThat(stage.answers(mention, "hi")).isInstanceOf(AnswerOutcome.Refused.class);
    }

    @Test
    void insistsOnAClientKeyOfSaneLength() {
        long conversation = stage.conversation(mention).id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.replies().answer(AnswerDraft.of(conversation, "hi", "agent", " ")))
                .withMessageStartingWith("clientKey");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.replies().answer(AnswerDraft.of(conversation, "hi", "agent", "k".repeat(101))));
    }

    private Preview preview(String text) {
        return stage.replies().preview(stage.draft(mention, text));
    }

    /** In another tab, or another agent. */
    @Test
    void stopsASecondAnswerToTheSamePost() {
        OutboxEntry first = stage.queued(mention, "We look into it");

        assertThat(stage.answers(mention, "Which order?")).isEqualTo(new AnswerOutcome.Stopped(List.of(first)));
        assertThat(answer("Which order?", "101")).isEqualTo(new AnswerOutcome.Stopped(List.of(first)));
        assertThat(stage.outbox.all()).containsExactly(first);
        assertThat(stage.audit).hasSize(1);
        assertThat(stage.replies().answer(stage.draft(mention, "Which order?").after(Set.of(first.id()))))
                .isInstanceOf(AnswerOutcome.Queued.class);
    }

    @Test
    void stopsWhoeverGoesOnFromOurOwnAnswer() {
        OutboxEntry first = stage.queued(mention, "We look into it");
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(answer("Found it", stage.lastOfOurs().value())).isEqualTo(new AnswerOutcome.Stopped(List.of(stage.now(first))));
    }

    @Test
    void anEditIsNoNewTurnAndANewPostIs() {
        OutboxEntry first = stage.queued(mention, "We look into it");
        stage.hears(Posts.editOf(mention, "109").text("@acme my order 12 never arrived").build());
        assertThat(stage.answers(mention, "Which order?")).isEqualTo(new AnswerOutcome.Stopped(List.of(first)));

        stage.hears(replyTo(mention, "102").text("@acme hello?").at(stage.clock.instant().plusSeconds(5)).build());

        assertThat(stage.answers(mention, "Which order?")).isInstanceOf(AnswerOutcome.Queued.class);
        // whichever of the customer's posts is chosen
        assertThat(answer("And the day?", "101")).isInstanceOf(AnswerOutcome.Stopped.class);
    }

    @Test
    void aWithdrawnAnswerStopsNobody() {
        stage.replies().withdraw(stage.queued(mention, "We look into it").id());

        assertThat(stage.answers(mention, "Which order?")).isInstanceOf(AnswerOutcome.Queued.class);
    }

    @Test
    void bystandersAndPrivateTalkAreApart() {
        stage.hears(replyTo(mention, "104").by("777", "bob").text("@acme me too").build());
        stage.queued(mention, "We look into it");

        assertThat(answer("You too?", "104")).isInstanceOf(AnswerOutcome.Queued.class);
        assertThat(stage.replies().answer(at("104", "And you?", "other"))).isInstanceOf(AnswerOutcome.Stopped.class);
        assertThat(stage.replies().answer(stage.privateDraft(mention, "Your number, please"))).isInstanceOf(AnswerOutcome.Queued.class);
        assertThat(stage.replies().answer(stage.privateDraft(mention, "Your name, please"))).isInstanceOf(AnswerOutcome.Stopped.class);
    }

    private Preview preview(String text, String target) {
        return stage.replies().preview(at(target, text, ""));
    }

    private AnswerOutcome answer(String text, String target) {
        return stage.replies().answer(at(target, text, "one-click"));
    }

    private AnswerDraft at(String target, String text, String clientKey) {
        return new AnswerDraft(stage.conversation(mention).id(), Optional.of(target), text, List.of(), false, "agent", clientKey);
    }
}
