package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.Address;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import io.listeningpost.social.Visibility;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When nothing is split, when it waits, and how it is taken back. */
class SplittingRefusedTest extends Splits {

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
    void nothingIsTakenOutBeforeTheNewRequestStands() {
        stage.hears(opener, other, below);
        RequestRef old = requestOf(opener);
        stage.desk.refuse("no such type");
        Decision asked = decide(other, new Act.Split(old));

        assertThat(asked.state()).isEqualTo(Decision.State.WAITING);
        assertThat(stage.desk.ticket(old).words()).containsExactly(other.text(), below.text());

        stage.desk.accept();
        stage.clock.advance(Duration.ofMinutes(5));
        rounds();
        assertThat(now(asked).state()).isEqualTo(Decision.State.DONE);
        assertThat(stage.desk.ticket(old).posts()).isEmpty();
        assertThat(stage.desk.ticket(requestOf(other)).words()).containsExactly(below.text());
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
        assertThat(stage.desk.ticket(old).shows(other.firstId())).isFalse();
        assertThat(stage.desk.ticket(old).words()).containsExactly(below.text());
        assertThat(stage.entry(below).post().thread()).isEqualTo(opener.thread());
        assertThat(stage.turns.ofConversation(stage.conversation(opener).id())).extracting(Turn::firstId).contains(below.firstId());
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
        assertThat(stage.desk.ticket(old).words()).containsExactly(other.text(), below.text());
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
        assertThat(stage.desk.ticket(old).words()).containsExactly(late.text());
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
}
