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
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.AnswerDraft;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.Address;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryDesk;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplittingTest {

    private final Stage stage = new Stage();
    private final Post opener = post("101").text("@acme my parcel is late").build();
    private final Post other = replyTo(opener, "102").by("777", "joe").text("@acme and my refund is missing").build();
    private final Post below = replyTo(other, "103").by("777", "joe").text("@acme since May").build();
    private final Post beside = replyTo(opener, "104").text("@acme still nothing").build();
    private int keys;

    private Decision decide(Post about, Act act) {
        Decision added = stage.decisions.add(new NewDecision(
                "k" + ++keys, Stage.ACME, about.firstId(), act, "agent", stage.clock.instant()));
        rounds();
        return now(added);
    }

    private Decision now(Decision decision) {
        return stage.decisions.find(decision.id()).orElseThrow();
    }

    /** As after a decision: decide, intake, and once more. */
    private void rounds() {
        stage.decide();
        stage.work();
        stage.decide();
        stage.work();
    }

    private Decision split(Post about) {
        return decide(about, new Act.Split(requestOf(about)));
    }

    private RequestRef requestOf(Post post) {
        return stage.entry(post).issueId().flatMap(stage.conversations::byRequest).flatMap(Conversation::request).orElseThrow();
    }

    private MemoryDesk.Ticket ticket(RequestRef request) {
        return stage.desk.tickets().stream().filter(each -> each.ref().equals(request)).findFirst().orElseThrow();
    }

    private OutboxEntry answered(Post post, String text) {
        OutboxEntry queued = waiting(post, text);
        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();
        assertThat(stage.now(queued).state()).isEqualTo(DeliveryState.DELIVERED);
        return stage.now(queued);
    }

    private OutboxEntry waiting(Post post, String text) {
        long conversation = stage.conversations.byThread(Stage.ACME, stage.entry(post).post().thread()).orElseThrow().id();
        return stage.queued(new AnswerDraft(conversation, Optional.of(post.id().value()), text, List.of(), false, "agent",
                UUID.randomUUID().toString()));
    }

    @Test
    void becomesARequestOfItsOwnWithWhatHangsBelow() {
        stage.hears(opener, other, below, beside);
        RequestRef old = requestOf(opener);

        assertThat(split(other).state()).isEqualTo(Decision.State.DONE);

        RequestRef fresh = requestOf(other);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(ticket(fresh).draft().post().id()).isEqualTo(other.id());
        assertThat(ticket(fresh).words()).containsExactly(below.text());
        assertThat(ticket(old).words()).containsExactly(beside.text());
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

        assertThat(ticket(requestOf(other)).words()).containsExactly(late.text());
        assertThat(ticket(requestOf(opener)).words()).containsExactly(elsewhere.text());
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
        assertThat(ticket(requestOf(other)).words()).containsExactly(thanks.text());
        assertThat(stage.ownPosts.find(Stage.ACME, ours).orElseThrow().conversationId()).isEqualTo(branch.id());
        assertThat(stage.now(waits).conversationId()).isEqualTo(branch.id());
        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();
        assertThat(stage.now(waits).state()).isEqualTo(DeliveryState.DELIVERED);
        Post more = post("121").by("777", "joe").text("@acme it came").repliesTo(stage.lastOfOurs().value()).thread(opener.thread().value())
                .build();
        stage.hears(more);
        assertThat(ticket(requestOf(other)).words()).containsExactly(thanks.text(), more.text());
        assertThat(ticket(requestOf(opener)).words()).isEmpty();
    }

    @Test
    void waitsWhileAnAnswerToItIsBeingSent() {
        stage.hears(opener, other);
        OutboxEntry waits = waiting(other, "We look for your refund");
        stage.outbox.claim(waits.id(), new Holder("node-1", 1), stage.clock.instant().plusSeconds(90),
                stage.clock.instant().plusSeconds(150));

        Decision refused = split(other);

        assertThat(refused.decline()).contains(Decline.BEING_SENT);
        assertThat(requestOf(other)).isEqualTo(requestOf(opener));
        assertThat(stage.entry(other).post().thread()).isEqualTo(opener.thread());
    }

    @Test
    void refusesWhatCannotBeRight() {
        Post old = post("50").text("@acme from before").at(LinkedAccounts.acme().build().importFrom().minusSeconds(60)).build();
        Post direct = replyTo(opener, "60").seenBy(Visibility.DIRECT).build();
        stage.hears(opener, old);
        stage.journal.record(Stage.ACME, direct, Heard.DIRECT, stage.clock.instant());
        stage.work();
        RequestRef request = requestOf(opener);

        assertThat(split(opener).decline()).contains(Decline.OPENER);
        assertThat(decide(old, new Act.Split(request)).decline()).contains(Decline.NO_REQUEST);
        assertThat(decide(old, new Act.Split(Act.Split.NOWHERE)).decline()).contains(Decline.NO_REQUEST);
        assertThat(split(direct).decline()).contains(Decline.PRIVATE);
        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(stage.desk.notes(request)).isEmpty();
    }

    @Test
    void aPostThatWasAnsweredByDirectMessageStays() {
        stage.hears(opener, other);
        Conversation conversation = stage.conversation(opener);
        stage.outbox.enqueue(new NewReply("private", Stage.ACME, conversation.id(), ReplyKind.ANSWER, other.id(),
                Optional.of(new Address.Person("777", new ThreadId("99-777"))), List.of("Your number, please?"), List.of(), "agent",
                Optional.empty(), stage.clock.instant(), stage.clock.instant()));

        assertThat(split(other).decline()).contains(Decline.PRIVATE);
        assertThat(stage.desk.tickets()).hasSize(1);
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
        assertThat(ticket(requestOf(other)).posts()).isEmpty();
        Post late = replyTo(below, "130").by("777", "joe").text("@acme more").build();
        Post later = replyTo(other, "131").by("777", "joe").text("@acme and more").build();
        stage.hears(late, later);
        assertThat(ticket(requestOf(below)).words()).containsExactly(late.text());
        assertThat(ticket(requestOf(other)).words()).containsExactly(later.text());
    }

    @Test
    void whatWasSplitBeforeStandsByItselfWhenItsParentIsSplit() {
        stage.hears(opener, other, below);
        split(below);
        split(other);

        assertThat(stage.desk.tickets()).hasSize(3);
        assertThat(ticket(requestOf(other)).posts()).isEmpty();
        assertThat(requestOf(below)).isNotEqualTo(requestOf(other));
    }

    @Test
    void anEditChangesTheCommentOfTheNewRequest() {
        stage.hears(opener, other, below);
        split(other);
        Post edited = editOf(below, "103b").text("@acme since June").build();
        stage.hears(edited);

        assertThat(ticket(requestOf(other)).words()).containsExactly("@acme since June");
        assertThat(ticket(requestOf(opener)).posts()).isEmpty();
        assertThat(stage.entry(below).post().thread()).isEqualTo(stage.entry(other).post().thread());
        Post late = post("140").by("777", "joe").text("@acme hm").repliesTo("103b").thread(opener.thread().value()).build();
        stage.hears(late);
        assertThat(ticket(requestOf(other)).words()).containsExactly("@acme since June", late.text());
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

        assertThat(ticket(requestOf(other)).shows(below.firstId())).isFalse();
        assertThat(stage.entry(below).outcome()).contains(IntakeOutcome.DELETED);
    }

    @Test
    void givesUpWhenThePostIsGoneBeforeItsRequestIsThere() {
        stage.hears(opener, other, below);
        RequestRef old = requestOf(opener);
        Decision asked = stage.decisions.add(
                new NewDecision("k", Stage.ACME, other.firstId(), new Act.Split(old), "agent", stage.clock.instant()));
        stage.decide();
        stage.network.delete(other.id());
        stage.clock.advance(PostWatch.PACE);
        stage.recheck();
        stage.clock.advance(Duration.ofMinutes(10));
        stage.recheck();
        rounds();

        assertThat(now(asked).decline()).contains(Decline.GONE);
        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(ticket(old).shows(other.firstId())).isFalse();
        assertThat(ticket(old).words()).containsExactly(below.text());
        assertThat(stage.entry(below).post().thread()).isEqualTo(opener.thread());
        assertThat(stage.turns.ofConversation(stage.conversation(opener).id())).extracting(Turn::firstId).contains(below.firstId());
    }

    @Test
    void nothingIsTakenOutBeforeTheNewRequestStands() {
        stage.hears(opener, other, below);
        RequestRef old = requestOf(opener);
        stage.desk.refuse("no such type");
        Decision asked = decide(other, new Act.Split(old));

        assertThat(asked.state()).isEqualTo(Decision.State.WAITING);
        assertThat(ticket(old).words()).containsExactly(other.text(), below.text());

        stage.desk.accept();
        stage.clock.advance(Duration.ofMinutes(5));
        rounds();
        assertThat(now(asked).state()).isEqualTo(Decision.State.DONE);
        assertThat(ticket(old).posts()).isEmpty();
        assertThat(ticket(requestOf(other)).words()).containsExactly(below.text());
    }

    @Test
    void isTakenBackWhollyBeforeTheNewRequestStands() {
        stage.hears(opener, other, below);
        RequestRef old = requestOf(opener);
        Decision asked = stage.decisions.add(
                new NewDecision("k", Stage.ACME, other.firstId(), new Act.Split(old), "agent", stage.clock.instant()));
        stage.decide();
        Decision undo = decide(other, new Act.Undo(asked.id()));

        assertThat(undo.state()).isEqualTo(Decision.State.DONE);
        assertThat(now(asked).state()).isEqualTo(Decision.State.UNDONE);
        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(ticket(old).words()).containsExactly(other.text(), below.text());
        assertThat(stage.entry(other).outcome()).contains(IntakeOutcome.COMMENTED);
        assertThat(requestOf(other)).isEqualTo(old);
        assertThat(stage.turns.ofConversation(stage.conversation(opener).id())).hasSize(3);
        assertThat(split(other).state()).as("and can be split again").isEqualTo(Decision.State.DONE);
    }

    @Test
    void isTakenBackByMergingWhileNothingWasAnswered() {
        stage.hears(opener, other, below);
        RequestRef old = requestOf(opener);
        answered(other, "We look for your refund");
        Decision done = split(other);
        RequestRef fresh = requestOf(other);

        assertThat(decide(other, new Act.Undo(done.id())).state()).isEqualTo(Decision.State.DONE);

        assertThat(now(done).state()).isEqualTo(Decision.State.UNDONE);
        assertThat(stage.desk.notes(fresh).values()).containsExactlyInAnyOrder("SPLIT_FROM " + old.key(), "GOES_ON_IN " + old.key());
        assertThat(stage.desk.notes(old).values()).containsExactlyInAnyOrder("SPLIT_INTO " + fresh.key(), "TAKES_IN " + fresh.key());
        Post late = replyTo(below, "150").by("777", "joe").text("@acme hello?").build();
        stage.hears(late);
        assertThat(ticket(old).words()).containsExactly(late.text());
        assertThat(stage.turns.ofConversation(stage.conversation(opener).id())).hasSize(4);
    }

    @Test
    void staysOnceItWasAnsweredFromTheNewRequest() {
        stage.hears(opener, other);
        Decision done = split(other);
        stage.clock.advance(Duration.ofSeconds(5));
        waiting(other, "We look for your refund");

        assertThat(decide(other, new Act.Undo(done.id())).decline()).contains(Decline.ANSWERED);
        assertThat(now(done).state()).isEqualTo(Decision.State.DONE);
        stage.clock.advance(Decision.REVOCABLE);
        assertThat(decide(other, new Act.Undo(done.id())).decline()).contains(Decline.TOO_LATE);
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

        assertThat(ticket(merged).posts()).isEmpty();
        assertThat(ticket(requestOf(inside)).draft().post().id()).isEqualTo(inside.id());
        Post late = replyTo(inside, "203").by("777", "joe").text("@acme hm").build();
        stage.hears(late);
        assertThat(ticket(requestOf(inside)).words()).containsExactly(late.text());
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

        assertThat(ticket(requestOf(inside)).words()).containsExactly(late.text());
    }

    @Test
    void aBlockedAuthorsPostBecomesARequestWhenAPersonWantsIt() {
        stage.hears(opener, other);
        stage.blocked.block(new BlockedAuthor(Stage.ACME, "777", "joe", "agent", stage.clock.instant(), ""));

        assertThat(split(other).state()).isEqualTo(Decision.State.DONE);
        assertThat(stage.entry(other).outcome()).contains(IntakeOutcome.OPENED);
    }
}
