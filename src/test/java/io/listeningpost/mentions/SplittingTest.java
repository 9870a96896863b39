package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A post becomes a request of its own, with everything that hangs below it then and later. */
class SplittingTest extends Splits {

    @Test
    void becomesARequestOfItsOwnWithWhatHangsBelow() {
        stage.hears(opener, other, below, beside);
        RequestRef old = requestOf(opener);

        assertThat(split(other).state()).isEqualTo(Decision.State.DONE);

        RequestRef fresh = requestOf(other);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(stage.desk.ticket(fresh).draft().post().id()).isEqualTo(other.id());
        assertThat(stage.desk.ticket(fresh).words()).containsExactly(below.text());
        assertThat(stage.desk.ticket(old).words()).containsExactly(beside.text());
        assertThat(stage.desk.pointers(old)).containsExactly(fresh, fresh);
        assertThat(stage.desk.notes(old).values()).containsExactly("SPLIT_INTO " + fresh.key());
        assertThat(stage.desk.notes(fresh).values()).containsExactly("SPLIT_FROM " + old.key());
        assertThat(stage.entry(other).outcome()).contains(IntakeOutcome.OPENED);
        Conversation branch = stage.conversations.byRequest(fresh.issueId()).orElseThrow();
        assertThat(branch.openerUser()).isEqualTo("777");
        assertThat(stage.turns.ofConversation(branch.id())).extracting(Turn::firstId).containsExactly(other.firstId(), below.firstId());
        assertThat(stage.turns.ofConversation(branch.id())).allMatch(Turn::byCustomer);
    }

    @Test
    void takesWhatIsHeardBelowLater() {
        stage.hears(opener, other);
        split(other);
        Post unheard = replyTo(other, "110").by("888", "kim").text("same here").build();
        Post late = replyTo(unheard, "111").by("888", "kim").text("@acme same here").build();
        stage.network.said(unheard);
        Post elsewhere = replyTo(opener, "112").text("@acme hello?").build();

        stage.hears(late, elsewhere);

        assertThat(stage.desk.ticket(requestOf(other)).words()).containsExactly(late.text());
        assertThat(stage.desk.ticket(requestOf(opener)).words()).containsExactly(elsewhere.text());
    }

    @Test
    void answersAndWhatIsSaidToThemFollow() {
        stage.hears(opener, other);
        answered(other, "We look for your refund");
        PostId ours = stage.lastOfOurs();
        Post thanks = post("120").by("777", "joe").text("@acme thanks").repliesTo(ours.value()).thread(opener.thread().value()).build();
        stage.hears(thanks);
        OutboxEntry waits = waiting(thanks, "You are welcome");

        assertThat(split(other).state()).isEqualTo(Decision.State.DONE);

        Conversation branch = stage.conversations.byRequest(requestOf(other).issueId()).orElseThrow();
        assertThat(stage.desk.ticket(requestOf(other)).words()).containsExactly(thanks.text());
        assertThat(stage.ownPosts.find(Stage.ACME, ours).orElseThrow().conversationId()).isEqualTo(branch.id());
        assertThat(stage.now(waits).conversationId()).isEqualTo(branch.id());
        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();
        assertThat(stage.now(waits).state()).isEqualTo(DeliveryState.DELIVERED);
        Post more = post("121").by("777", "joe").text("@acme it came").repliesTo(stage.lastOfOurs().value()).thread(opener.thread().value())
                .build();
        stage.hears(more);
        assertThat(stage.desk.ticket(requestOf(other)).words()).containsExactly(thanks.text(), more.text());
        assertThat(stage.desk.ticket(requestOf(opener)).words()).isEmpty();
    }

    @Test
    void isForgottenWithItsOwnRequestAndNotWithTheOldOne() {
        stage.hears(opener, other, below);
        split(other);
        Conversation branch = stage.conversations.byRequest(requestOf(other).issueId()).orElseThrow();

        assertThat(stage.conversations.byThread(Stage.ACME, stage.entry(below).post().thread())).contains(branch);
        assertThat(stage.journal.ofThread(Stage.ACME, opener.thread(), 10)).extracting(each -> each.post().id())
                .containsExactly(opener.id());
        assertThat(stage.journal.ofThread(Stage.ACME, branch.thread(), 10)).extracting(each -> each.post().id())
                .containsExactly(other.id(), below.id());
    }

    @Test
    void isSplitOnceHoweverOftenItIsAsked() {
        stage.hears(opener, other, below);
        Act split = new Act.Split(requestOf(other));
        Decision first = stage.decisions.add(new NewDecision("a", Stage.ACME, other.firstId(), split, "agent", stage.clock.instant()));
        Decision second = stage.decisions.add(new NewDecision("b", Stage.ACME, other.firstId(), split, "ada", stage.clock.instant()));
        rounds();

        assertThat(now(first).state()).isEqualTo(Decision.State.DONE);
        assertThat(now(second).state()).isEqualTo(Decision.State.DONE);
        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.desk.notes(requestOf(opener))).hasSize(1);
        assertThat(split(other).decline()).contains(Decline.OPENER);
    }

    @Test
    void twoOfOneBranchAreSplitOneAfterTheOther() {
        stage.hears(opener, other, below);
        RequestRef old = requestOf(opener);
        stage.decisions.add(new NewDecision("a", Stage.ACME, other.firstId(), new Act.Split(old), "agent", stage.clock.instant()));
        Decision inner = stage.decisions.add(
                new NewDecision("b", Stage.ACME, below.firstId(), new Act.Split(old), "ada", stage.clock.instant()));
        rounds();

        assertThat(now(inner).decline()).contains(Decline.BEING_WORKED);
        assertThat(split(below).state()).isEqualTo(Decision.State.DONE);
        assertThat(stage.desk.tickets()).hasSize(3);
        assertThat(requestOf(below)).isNotEqualTo(requestOf(other));
        assertThat(stage.desk.ticket(requestOf(other)).posts()).isEmpty();
        Post late = replyTo(below, "130").by("777", "joe").text("@acme more").build();
        Post later = replyTo(other, "131").by("777", "joe").text("@acme and more").build();
        stage.hears(late, later);
        assertThat(stage.desk.ticket(requestOf(below)).words()).containsExactly(late.text());
        assertThat(stage.desk.ticket(requestOf(other)).words()).containsExactly(later.text());
    }

    @Test
    void whatWasSplitBeforeStandsByItselfWhenItsParentIsSplit() {
        stage.hears(opener, other, below);
        split(below);
        split(other);

        assertThat(stage.desk.tickets()).hasSize(3);
        assertThat(stage.desk.ticket(requestOf(other)).posts()).isEmpty();
        assertThat(requestOf(below)).isNotEqualTo(requestOf(other));
    }

    @Test
    void anEditChangesTheCommentOfTheNewRequest() {
        stage.hears(opener, other, below);
        split(other);
        Post edited = editOf(below, "103b").text("@acme since June").build();
        stage.hears(edited);

        assertThat(stage.desk.ticket(requestOf(other)).words()).containsExactly("@acme since June");
        assertThat(stage.desk.ticket(requestOf(opener)).posts()).isEmpty();
        assertThat(stage.entry(below).post().thread()).isEqualTo(stage.entry(other).post().thread());
        Post late = post("140").by("777", "joe").text("@acme hm").repliesTo("103b").thread(opener.thread().value()).build();
        stage.hears(late);
        assertThat(stage.desk.ticket(requestOf(other)).words()).containsExactly("@acme since June", late.text());
    }

    @Test
    void isErasedFromTheNewRequestWhenItIsDeleted() {
        stage.hears(opener, other, below);
        split(other);
        stage.network.delete(below.id());
        stage.clock.advance(PostWatch.PACE);
        stage.recheck();
        stage.clock.advance(Duration.ofMinutes(10));
        stage.recheck();

        assertThat(stage.desk.ticket(requestOf(other)).shows(below.firstId())).isFalse();
        assertThat(stage.entry(below).outcome()).contains(IntakeOutcome.DELETED);
    }

    @Test
    void isSplitFromARequestThatOthersWereMergedInto() {
        Post again = post("201").text("@acme hello? my parcel!").build();
        Post inside = replyTo(again, "202").by("777", "joe").text("@acme my refund").build();
        stage.hears(opener, again, inside);
        RequestRef merged = requestOf(again);
        decide(again, new Act.Merge(requestOf(opener)));

        assertThat(split(again).decline()).contains(Decline.OPENER);
        assertThat(split(inside).state()).isEqualTo(Decision.State.DONE);

        assertThat(stage.desk.ticket(merged).posts()).isEmpty();
        assertThat(stage.desk.ticket(requestOf(inside)).draft().post().id()).isEqualTo(inside.id());
        Post late = replyTo(inside, "203").by("777", "joe").text("@acme hm").build();
        stage.hears(late);
        assertThat(stage.desk.ticket(requestOf(inside)).words()).containsExactly(late.text());
    }

    @Test
    void whatABranchOfAMergedRequestHearsLaterStaysInTheBranch() {
        Post again = post("201").text("@acme hello? my parcel!").build();
        Post inside = replyTo(again, "202").by("777", "joe").text("@acme my refund").build();
        stage.hears(opener, again, inside);
        split(inside);
        decide(again, new Act.Merge(requestOf(opener)));

        Post late = replyTo(inside, "203").by("777", "joe").text("@acme hm").build();
        stage.hears(late);

        assertThat(stage.desk.ticket(requestOf(inside)).words()).containsExactly(late.text());
    }

    @Test
    void aBlockedAuthorsPostBecomesARequestWhenAPersonWantsIt() {
        stage.hears(opener, other);
        stage.blocked.block(new BlockedAuthor(Stage.ACME, "777", "joe", "agent", stage.clock.instant(), ""));

        assertThat(split(other).state()).isEqualTo(Decision.State.DONE);
        assertThat(stage.entry(other).outcome()).contains(IntakeOutcome.OPENED);
    }
}
