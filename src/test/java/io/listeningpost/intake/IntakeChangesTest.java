package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Turn;
import io.listeningpost.social.Post;
import org.junit.jupiter.api.Test;

/** What becomes of a request that is there: it is reopened, deleted, or one of its posts changes. */
class IntakeChangesTest extends Mentioned {

    @Test
    void reopensAResolvedRequestWhenTheCustomerWritesAgain() {
        stage.hears(mention);
        stage.desk.resolve(issue());
        Post again = replyTo(mention, "102").text("@acme still broken").build();

        stage.hears(again);

        assertThat(stage.desk.isResolved(issue())).isFalse();
        assertThat(stage.entry(again).outcome()).contains(IntakeOutcome.REOPENED);
    }

    @Test
    void doesNotReopenForAStranger() {
        stage.hears(mention);
        stage.desk.resolve(issue());

        stage.hears(replyTo(mention, "102").by("777", "bob").text("@acme lol").build());

        assertThat(stage.desk.isResolved(issue())).isTrue();
    }

    @Test
    void keepsTheCommentAndTellsTheAdminWhenReopeningIsRefused() {
        stage.hears(mention);
        stage.desk.resolve(issue());
        stage.desk.refuseReopening("no action is called Reopen");
        Post again = replyTo(mention, "102").text("@acme still broken").build();

        stage.hears(again);

        assertThat(stage.desk.ticket().words()).containsExactly("@acme still broken");
        assertThat(stage.entry(again).outcome()).contains(IntakeOutcome.COMMENTED);
        assertThat(stage.entry(again).reason().orElseThrow()).contains("no action is called Reopen");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("SUP-1 could not be reopened");
    }

    @Test
    void opensANewRequestWhenTheOldOneWasDeleted() {
        stage.hears(mention);
        stage.desk.delete(issue());
        Post again = replyTo(mention, "102").text("@acme anybody there?").build();

        stage.hears(again);

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(again);
        assertThat(stage.desk.ticket().draft().context()).contains(mention);
        assertThat(stage.entry(again).outcome()).contains(IntakeOutcome.OPENED);
        assertThat(stage.conversation(mention).request()).contains(stage.desk.ticket().ref());
        assertThat(stage.conversation(mention).openerId()).isEqualTo(again.firstId());
    }

    @Test
    void changesTheCommentOfAPostThatItsAuthorChanged() {
        Post second = replyTo(mention, "102").text("@acme it was due on Munday").build();
        stage.hears(mention, second);
        stage.desk.resolve(issue());

        Post edited = editOf(second, "103").text("@acme it was due on Monday").build();
        stage.hears(edited);

        assertThat(stage.desk.ticket().words()).containsExactly("@acme it was due on Monday");
        assertThat(stage.desk.isResolved(issue())).isTrue();
        assertThat(stage.entry(edited).outcome()).contains(IntakeOutcome.COMMENTED);
        assertThat(stage.entry(edited).issueId()).contains(issue());
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).extracting(Turn::post)
                .containsExactly(mention.id(), edited.id());
    }

    @Test
    void notesOnTheRequestThatItsFirstPostChanged() {
        stage.hears(mention);

        Post edited = editOf(mention, "102").text("@acme my order 12 never arrived").build();
        stage.hears(edited);
        Post again = editOf(edited, "103").text("@acme my order 13 never arrived").build();
        stage.hears(again);

        assertThat(stage.desk.ticket().words()).containsExactly("@acme my order 13 never arrived");
        assertThat(stage.entry(again).outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void opensNothingForAChangeAfterTheRequestWasDeleted() {
        stage.hears(mention);
        stage.desk.delete(issue());

        Post edited = editOf(mention, "102").text("@acme never mind").build();
        stage.hears(edited);

        assertThat(stage.desk.tickets()).isEmpty();
        assertThat(stage.entry(edited).reason().orElseThrow()).contains("deleted");
    }
}
