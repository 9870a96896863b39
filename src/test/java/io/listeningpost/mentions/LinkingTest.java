package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkingTest extends Deciding {

    private final Post old = Posts.post("50").text("@acme from before").at(LinkedAccounts.acme().build().importFrom().minusSeconds(60))
            .build();
    private final Post later = replyTo(old, "150").text("@acme and it is broken").build();
    private final Post mention = post("101").by("777", "joe").build();

    private static Act to(RequestRef request) {
        return new Act.Link(request, false);
    }

    @Test
    void makesThePostAndWhatFollowsPartOfTheRequest() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);

        assertThat(decide(old, to(portal)).state()).isEqualTo(Decision.State.DONE);
        stage.hears(later);

        assertThat(stage.desk.ticket(portal).posts()).containsExactly(old, later);
        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.COMMENTED);
        assertThat(stage.entry(old).issueId()).contains(portal.issueId());
        assertThat(stage.desk.dressed()).containsOnlyKeys(portal.issueId());
        assertThat(stage.turns.ofConversation(stage.conversation(old).id())).extracting(Turn::byCustomer).containsExactly(true, true);
    }

    @Test
    void isAnsweredInItsThread() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);
        decide(old, to(portal));

        stage.answers(old, "We look into it");
        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();

        assertThat(stage.network.ours().getLast().repliedTo()).contains(old.id());
    }

    @Test
    void reopensAResolvedRequestAsTheAccountIsSet() {
        RequestRef portal = stage.desk.filed();
        stage.desk.resolve(portal.issueId());
        stage.hears(old);

        decide(old, to(portal));

        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.REOPENED);
        assertThat(stage.desk.isResolved(portal.issueId())).isFalse();
    }

    @Test
    void linksWhateverTheSettingsSayAndWhoeverIsBlocked() {
        RequestRef portal = stage.desk.filed();
        stage.blocked.block(new BlockedAuthor(Stage.ACME, old.author().id(), "jane_doe", "agent", stage.clock.instant(), ""));
        stage.hears(old);

        decide(old, to(portal));

        assertThat(stage.desk.ticket(portal).posts()).containsExactly(old);
    }

    @Test
    void refusesARequestWithAnotherThreadUnlessTheyBelongTogether() {
        stage.hears(mention, old);
        RequestRef theirs = stage.conversation(mention).request().orElseThrow();

        assertThat(decide(old, to(theirs)).decline()).contains(Decline.REQUEST_HAS_THREAD);
        assertThat(stage.desk.ticket(theirs).posts()).isEmpty();
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);

        assertThat(decide(old, new Act.Link(theirs, true)).state()).isEqualTo(Decision.State.DONE);
        stage.hears(later);
        assertThat(stage.desk.ticket(theirs).posts()).containsExactly(old, later);
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).extracting(Turn::byCustomer)
                .containsExactly(false, true, false);
    }

    @Test
    void refusesWhatBelongsToAnotherRequestOrAccount() {
        RequestRef portal = stage.desk.filed();
        stage.hears(mention);
        Post aside = replyTo(mention, "102").by("8", "aside").text("me too").build();
        stage.journal.recordContext(Stage.ACME, aside, stage.clock.instant());

        assertThat(decide(mention, to(portal)).decline()).contains(Decline.ON_REQUEST);
        assertThat(decide(aside, to(portal)).decline()).contains(Decline.THREAD_HAS_REQUEST);
        assertThat(decide(post("404").build(), to(portal)).decline()).contains(Decline.NO_POST);

        RequestRef foreign = stage.desk.filed();
        stage.conversations.adopt(AccountId.parse("x:7"), new ThreadId("900"), "5", foreign,
                stage.clock.instant());
        stage.hears(old);
        assertThat(decide(old, new Act.Link(foreign, true)).decline()).contains(Decline.OTHER_ACCOUNT);
    }

    @Test
    void linksAPostOfAThreadThatIsLinkedThereAlready() {
        RequestRef portal = stage.desk.filed();
        Post second = replyTo(old, "51").at(old.createdAt().plusSeconds(5)).text("@acme hm").build();
        stage.hears(old, second);
        decide(old, to(portal));

        assertThat(decide(second, to(portal)).state()).isEqualTo(Decision.State.DONE);

        assertThat(stage.desk.ticket(portal).posts()).containsExactly(old, second);
    }

    @Test
    void refusesARequestThatIsGoneAndLeavesEverythingAsItWas() {
        RequestRef portal = stage.desk.filed();
        stage.desk.delete(portal.issueId());
        stage.hears(old);

        assertThat(decide(old, to(portal)).decline()).contains(Decline.REQUEST_GONE);

        assertThat(stage.conversations.byThread(Stage.ACME, old.thread())).isEmpty();
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
    }

    @Test
    void refusesWhatJiraRefusesAndLeavesEverythingAsItWas() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);
        stage.desk.refuse("the speaker is not there");

        assertThat(decide(old, to(portal)).decline()).contains(Decline.DESK);

        assertThat(stage.conversations.byThread(Stage.ACME, old.thread())).isEmpty();
    }

    @Test
    void linksNothingThatIsBeingMadeARequest() {
        RequestRef portal = stage.desk.filed();
        stage.desk.refuse("the field is required");
        stage.hears(mention);
        stage.desk.accept();

        assertThat(decide(mention, to(portal)).decline()).contains(Decline.BEING_WORKED);
        assertThat(stage.desk.ticket(portal).posts()).isEmpty();
    }

    @Test
    void takesALinkBackWithEverythingItBrought() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);
        Decision linked = decide(old, to(portal));
        stage.hears(later);

        assertThat(decide(old, new Act.Undo(linked.id())).state()).isEqualTo(Decision.State.DONE);

        assertThat(stage.desk.ticket(portal).posts()).isEmpty();
        assertThat(stage.desk.dressed()).isEmpty();
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.decisions.find(linked.id()).orElseThrow().state()).isEqualTo(Decision.State.UNDONE);
        // the later one addressed us, and so it has a request of its own, as if nobody had linked anything
        assertThat(stage.entry(later).outcome()).contains(IntakeOutcome.OPENED);
        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.conversations.byRequest(portal.issueId())).isEmpty();
    }

    @Test
    void takesAJoinedThreadBack() {
        stage.hears(mention, old);
        RequestRef theirs = stage.conversation(mention).request().orElseThrow();
        Decision linked = decide(old, new Act.Link(theirs, true));

        decide(old, new Act.Undo(linked.id()));

        assertThat(stage.desk.ticket(theirs).posts()).isEmpty();
        assertThat(stage.conversations.byThread(Stage.ACME, old.thread())).isEmpty();
        assertThat(stage.conversation(mention).request()).contains(theirs);
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).hasSize(1);
    }

    @Test
    void takesNothingBackThatWasAnsweredOrIsLongAgo() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);
        Decision linked = decide(old, to(portal));
        stage.answers(old, "We look into it");

        assertThat(decide(old, new Act.Undo(linked.id())).decline()).contains(Decline.ANSWERED);
        assertThat(stage.desk.ticket(portal).posts()).containsExactly(old);
        stage.clock.advance(Decision.REVOCABLE.plusSeconds(1));
        assertThat(decide(old, new Act.Undo(linked.id())).decline()).contains(Decline.TOO_LATE);
    }

    @Test
    void linksAgainWhatWasTakenBack() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);
        decide(old, new Act.Undo(decide(old, to(portal)).id()));

        decide(old, to(portal));

        assertThat(stage.desk.ticket(portal).posts()).containsExactly(old);
    }

    @Test
    void opensARequestOfTheNextPostWhenTheRequestIsDeleted() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);
        decide(old, to(portal));
        stage.desk.delete(portal.issueId());

        stage.hears(later);

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(later);
        Conversation now = stage.conversation(old);
        assertThat(now.openerId()).isEqualTo(later.firstId());
        assertThat(now.request()).contains(stage.desk.ticket().ref());
    }

    @Test
    void erasesALinkedPostThatIsGoneAtItsSource() {
        RequestRef portal = stage.desk.filed();
        stage.hears(old);
        decide(old, to(portal));
        stage.network.delete(old.id());
        stage.clock.advance(PostWatch.PACE);
        stage.recheck();
        stage.clock.advance(Duration.ofMinutes(10));
        stage.recheck();

        assertThat(stage.desk.ticket(portal).erased()).isEqualTo(Set.of(old.firstId()));
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.DELETED);
    }
}
