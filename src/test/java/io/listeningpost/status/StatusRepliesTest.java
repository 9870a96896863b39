package io.listeningpost.status;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.status.StatusOutcome.Reason;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusRepliesTest {

    private static final String WAITING = "1";
    private static final String IN_PROGRESS = "3";
    private static final String RESOLVED = "5";
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final LinkedAccounts speaking = LinkedAccounts.acme()
            .says(IN_PROGRESS, "$customer.handle $agent.firstName looks into $request.key now ($status).")
            .says(RESOLVED, "$customer.handle $request.key is done.");
    private final Stage stage = new Stage(speaking.build());
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    /** By the newest post whose language the network tells; a picture has none. */
    @Test
    void speaksTheLanguageInWhichTheCustomerWrites() {
        Stage german = new Stage(LinkedAccounts.acme().says(RESOLVED, "Done.", "de", "$customer.handle Erledigt: $request.key").build());
        Post opener = post("201").in("de").text("@acme wo bleibt es").build();
        german.hears(opener);
        german.hears(replyTo(opener, "202").text("@acme \ud83d\ude21").build());

        assertThat(queued(german.moves(opener, WAITING, RESOLVED)).parts()).extracting(Part::text)
                .containsExactly("@jane_doe Erledigt: SUP-1");
    }

    /** X says iw, where others say he. */
    @Test
    void knowsOldCodesOfLanguages() {
        Stage hebrew = new Stage(LinkedAccounts.acme().says(RESOLVED, "Done.", "he", "\u05d1\u05d5\u05e6\u05e2").build());
        Post opener = post("401").in("iw").build();
        hebrew.hears(opener);

        assertThat(queued(hebrew.moves(opener, WAITING, RESOLVED)).parts()).extracting(Part::text)
                .containsExactly("\u05d1\u05d5\u05e6\u05e2");
    }

    @Test
    void speaksTheWordsForEverybodyToWhomeverItHasNoOthersFor() {
        for (String language : new String[] {"fr", ""}) {
            Stage german = new Stage(LinkedAccounts.acme().says(RESOLVED, "Done.", "de", "Erledigt").build());
            Post opener = language.isEmpty() ? post("301").build() : post("301").in(language).build();
            german.hears(opener);

            assertThat(queued(german.moves(opener, WAITING, RESOLVED)).parts()).extracting(Part::text).containsExactly("Done.");
        }
    }

    @Test
    void speaksTheAdminsWordsInTheCustomersThread() {
        StatusOutcome outcome = stage.moves(mention, WAITING, IN_PROGRESS);

        OutboxEntry entry = queued(outcome);
        assertThat(entry.kind()).isEqualTo(ReplyKind.STATUS);
        assertThat(entry.statusId()).contains(IN_PROGRESS);
        assertThat(entry.target()).isEqualTo(mention.id());
        assertThat(entry.author()).isEqualTo("agent");
        assertThat(entry.parts().stream().map(Part::text)).containsExactly("@jane_doe Ann looks into SUP-1 now (Status 3).");
        stage.deliver();
        assertThat(stage.network.ours()).isEmpty();
        stage.roundAfter(GRACE);
        assertThat(stage.network.ours()).singleElement().satisfies(ours -> assertThat(ours.repliedTo()).contains(mention.id()));
    }

    @Test
    void answersTheCustomersLastPost() {
        Post later = replyTo(mention, "102").text("@acme hello?").build();
        Post stranger = replyTo(later, "103").by("777", "bob").text("@acme me too").build();
        stage.hears(later, stranger);

        assertThat(queued(stage.moves(mention, WAITING, IN_PROGRESS)).target()).isEqualTo(later.id());
    }

    @Test
    void saysOnlyWhereTheRequestEndedUp() {
        stage.moves(mention, WAITING, IN_PROGRESS);
        stage.clock.advance(Duration.ofSeconds(10));
        stage.moves(mention, IN_PROGRESS, RESOLVED);
        stage.roundAfter(GRACE);

        assertThat(stage.network.texts()).containsExactly("@jane_doe SUP-1 is done.");
    }

    @Test
    void hearsAMoveToldTwiceOnce() {
        stage.moves(mention, WAITING, IN_PROGRESS);

        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.SPOKEN);
        assertThat(stage.outbox.all()).hasSize(1);
    }

    @Test
    void saysAgainWhatWasDeletedOnTheNetwork() {
        stage.moves(mention, WAITING, RESOLVED);
        stage.roundAfter(GRACE);
        stage.hears(replyTo(mention, "102").text("@acme still broken").at(stage.clock.instant()).build());
        stage.ownPosts.ofConversation(stage.conversation(mention).id())
                .forEach(post -> stage.ownPosts.gone(post, stage.clock.instant()));

        assertThat(stage.moves(mention, WAITING, RESOLVED)).isInstanceOf(StatusOutcome.Queued.class);
    }

    @Test
    void maySpeakAgainAfterTheCustomerSpokeButNotInTheSameWords() {
        stage.moves(mention, WAITING, RESOLVED);
        stage.roundAfter(GRACE);
        stage.hears(replyTo(mention, "102").text("@acme still broken").at(stage.clock.instant()).build());
        assertThat(silence(stage.moves(mention, WAITING, RESOLVED))).isEqualTo(Reason.SAME_WORDS);

        assertThat(stage.moves(mention, WAITING, IN_PROGRESS)).isInstanceOf(StatusOutcome.Queued.class);
        stage.accounts.save(LinkedAccounts.acme().says(RESOLVED, "$customer.handle $request.key is done, this time for good.").build());
        assertThat(stage.moves(mention, IN_PROGRESS, RESOLVED)).isInstanceOf(StatusOutcome.Queued.class);
        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).containsExactly("@jane_doe SUP-1 is done.", "@jane_doe SUP-1 is done, this time for good.");
    }

    @Test
    void saysNothingForAMoveOfItsOwn() {
        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS, "JIRAUSER10100"))).isEqualTo(Reason.NOT_A_PERSON);
        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS, ""))).isEqualTo(Reason.NOT_A_PERSON);
        assertThat(stage.outbox.all()).isEmpty();
    }

    @Test
    void withdrawsWhatIsOvertakenAlsoWhenAMachineMovesTheRequest() {
        stage.moves(mention, WAITING, RESOLVED);
        stage.moves(mention, RESOLVED, WAITING, "JIRAUSER10100");
        stage.roundAfter(GRACE);

        assertThat(stage.network.ours()).isEmpty();
    }

    @Test
    void withdrawsWhatWaitedForNewKeysWhenTheRequestMovesOn() {
        stage.accounts.save(speaking.state(AccountState.REVOKED).build());
        stage.moves(mention, WAITING, IN_PROGRESS);
        stage.roundAfter(Duration.ofDays(1));
        stage.moves(mention, IN_PROGRESS, RESOLVED);
        stage.accounts.save(speaking.state(AccountState.LINKED).build());
        stage.roundAfter(GRACE);

        assertThat(stage.network.texts()).containsExactly("@jane_doe SUP-1 is done.");
    }

    @Test
    void leavesAnswersOfPeopleAlone() {
        OutboxEntry answer = stage.queued(mention, "Hello");
        stage.moves(mention, WAITING, IN_PROGRESS);
        stage.moves(mention, IN_PROGRESS, WAITING);

        assertThat(stage.now(answer).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void saysNothingForOtherRequestsStatusesAndMoves() {
        assertThat(silence(stage.moves(mention, IN_PROGRESS, WAITING))).isEqualTo(Reason.NO_WORDS);
        assertThat(silence(stage.moves(mention, IN_PROGRESS, IN_PROGRESS))).isEqualTo(Reason.NO_MOVE);
        assertThat(stage.statuses().moved(new StatusChange(
                4711, "SUP-99", WAITING, IN_PROGRESS, "In progress", "agent", "Ann", stage.clock.instant())))
                .isInstanceOfSatisfying(StatusOutcome.Silent.class, silent ->
                        assertThat(silent.reason()).isEqualTo(Reason.NO_CONVERSATION));
        stage.accounts.remove(Stage.ACME);
        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.NO_CONVERSATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "@acme STOP", "@acme Stop!"})
    void isSilentAfterStop(String text) {
        stage.hears(replyTo(mention, "102").text(text).build());
        // without our handle it reaches us only when it answers a post of ours; here it is read with the thread
        stage.journal.record(Stage.ACME, replyTo(mention, "102").text(text).build(), stage.clock.instant());
        stage.work();

        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.STOPPED);
        stage.hears(replyTo(mention, "103").text("@acme one more thing").build());
        assertThat(silence(stage.moves(mention, WAITING, RESOLVED))).isEqualTo(Reason.STOPPED);
        assertThat(stage.queued(mention, "An agent may still answer")).isNotNull();
    }

    @Test
    void obeysStopAlsoForWhatIsWaitingAlready() {
        OutboxEntry entry = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        OutboxEntry answer = stage.queued(mention, "Hello");
        stage.hears(replyTo(mention, "102").text("@acme stop").build());

        stage.roundAfter(GRACE);

        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(stage.now(answer).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void obeysStopAlsoForWhatMayBeOut() {
        OutboxEntry entry = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        stage.network.failReply(new SocialFailure.Unknown("reset"));
        stage.roundAfter(GRACE);
        stage.hears(replyTo(mention, "102").text("@acme stop").build());

        stage.roundAfter(Duration.ofMinutes(5));

        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void tellsTheAdminAboutWrongWordsAndPostsNothing() {
        for (String words : new String[] {"#broken", "  ", "word ".repeat(1_000)}) {
            stage.health.reset(Stage.ACME);
            stage.accounts.save(LinkedAccounts.acme().says(IN_PROGRESS, words).build());

            assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.WRONG_WORDS);
            assertThat(stage.health.of(Stage.ACME).warning().orElseThrow())
                    .startsWith("The words of status Status 3 could not be used for SUP-1");
        }
        assertThat(stage.outbox.all()).isEmpty();
        assertThat(stage.health.of(Stage.ACME).quietUntil()).isEmpty();
    }

    @Test
    void splitsLongWordsLikeAnyReply() {
        stage.accounts.save(LinkedAccounts.acme().says(IN_PROGRESS, "word ".repeat(80)).build());

        assertThat(queued(stage.moves(mention, WAITING, IN_PROGRESS)).parts()).hasSize(2).last()
                .satisfies(part -> assertThat(part.text()).endsWith(" 2/2"));
    }

    @Test
    void neverRepeatsWhatTheCustomerCallsThemselves() {
        Post rude = post("300").text("@acme you $request.key <b>idiots</b>")
                .by(new Author("666", "rude_one", "FREE MONEY evil.example", OptionalLong.empty(), false, Optional.empty())).build();
        stage.hears(rude);
        stage.accounts.save(LinkedAccounts.acme().says(IN_PROGRESS, "$customer.handle $customer.name $customer $post on it").build());

        String text = queued(stage.moves(rude, WAITING, IN_PROGRESS)).parts().getFirst().text();

        assertThat(text).contains("@rude_one").doesNotContain("MONEY").doesNotContain("idiots");
    }

    @Test
    void leavesOutAHandleThatIsNone() {
        Post strange = post("300").text("@acme hi")
                .by(new Author("666", "x evil.example", "x", OptionalLong.empty(), false, Optional.empty())).build();
        stage.hears(strange);

        assertThat(queued(stage.moves(strange, WAITING, RESOLVED)).parts().getFirst().text()).isEqualTo("SUP-2 is done.");
    }

    @Test
    void keepsAStatusThatWasGivenUpFromSpeakingTwice() {
        OutboxEntry entry = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        stage.network.delete(mention.id());
        stage.roundAfter(GRACE);
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DEAD);

        stage.moves(mention, IN_PROGRESS, WAITING);
        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.SPOKEN);
    }

    @Test
    void isSilentUntilAnAdminAcknowledgedTheRules() {
        stage.accounts.save(LinkedAccounts.acme().says(IN_PROGRESS, "On it.").withoutAcknowledgement().build());
        OutboxEntry answer = stage.queued(mention, "A person may always answer");

        assertThat(silence(stage.moves(mention, WAITING, IN_PROGRESS))).isEqualTo(Reason.NOT_ACKNOWLEDGED);
        assertThat(stage.health.of(Stage.ACME).warning().orElseThrow()).contains("acknowledge");
        assertThat(silence(stage.moves(mention, WAITING, RESOLVED))).isEqualTo(Reason.NO_WORDS);

        stage.accounts.save(LinkedAccounts.acme().says(IN_PROGRESS, "On it.").build());
        assertThat(stage.moves(mention, WAITING, IN_PROGRESS)).isInstanceOf(StatusOutcome.Queued.class);
        stage.roundAfter(GRACE);
        assertThat(stage.now(answer).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.texts()).containsExactly("A person may always answer", "On it.");
    }

    /** Also what stood in the outbox before an admin was ever asked. */
    @Test
    void saysNothingThatWaitsWhenTheWordIsTakenBack() {
        OutboxEntry entry = queued(stage.moves(mention, WAITING, IN_PROGRESS));
        stage.accounts.save(speaking.withoutAcknowledgement().build());

        stage.roundAfter(GRACE);

        assertThat(stage.network.ours()).isEmpty();
        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(stage.now(entry).reason().orElseThrow()).startsWith("The admin took back the word");
    }

    private static OutboxEntry queued(StatusOutcome outcome) {
        return switch (outcome) {
            case StatusOutcome.Queued(OutboxEntry entry) -> entry;
            case StatusOutcome.Silent silent -> throw new AssertionError(silent);
        };
    }

    private static Reason silence(StatusOutcome outcome) {
        return switch (outcome) {
            case StatusOutcome.Silent silent -> silent.reason();
            case StatusOutcome.Queued queued -> throw new AssertionError(queued);
        };
    }
}
