package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import io.listeningpost.status.StatusChange;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingTest extends Deciding {

    private final Post first = post("101").text("@acme my parcel is late").build();
    private final Post again = post("201").text("@acme hello? my parcel!").build();

    private RequestRef requestOf(Post opener) {
        return stage.conversation(opener).request().orElseThrow();
    }

    @Test
    void goesOnInTheOtherRequest() {
        stage.hears(first, again);
        RequestRef stays = requestOf(first);
        RequestRef left = requestOf(again);

        assertThat(decide(again, new Act.Merge(stays)).state()).isEqualTo(Decision.State.DONE);
        Post later = replyTo(again, "202").text("@acme anybody?").build();
        stage.hears(later);

        assertThat(stage.desk.ticket(stays).posts()).containsExactly(later);
        assertThat(stage.desk.ticket(left).posts()).isEmpty();
        assertThat(stage.desk.notes(left).values()).containsExactly("GOES_ON_IN " + stays.key());
        assertThat(stage.desk.notes(stays).values()).containsExactly("TAKES_IN " + left.key());
        assertThat(stage.turns.ofConversation(stage.conversation(first).id())).hasSize(3);
    }

    /** Whose thread was merged has no other request: what they write makes it work again, and what others write does not. */
    @Test
    void reopensForTheCustomerOfTheMergedThread() {
        Post bobs = post("301").by("777", "bob").text("@acme mine, too").build();
        stage.hears(first, bobs);
        RequestRef stays = requestOf(first);
        decide(bobs, new Act.Merge(stays));
        stage.desk.resolve(stays.issueId());

        stage.hears(replyTo(bobs, "302").by("888", "eve").text("@acme @bob poor you").build());
        assertThat(stage.desk.ticket(stays).touches()).isEmpty();
        Post later = replyTo(bobs, "303").by("777", "bob").text("@acme anybody?").build();
        stage.hears(later);

        assertThat(stage.desk.ticket(stays).touches()).containsExactly(later.firstId());
        assertThat(stage.entry(later).outcome()).contains(IntakeOutcome.REOPENED);
    }

    @Test
    void sendsWhatWaitsToThePostItWasMeantFor() {
        stage.hears(first, again);
        OutboxEntry waiting = stage.queued(again, "We are looking for it");

        decide(again, new Act.Merge(requestOf(first)));
        stage.clock.advance(Duration.ofMinutes(2));
        stage.deliver();

        assertThat(stage.network.ours()).singleElement().satisfies(ours -> assertThat(ours.repliedTo()).contains(again.id()));
        assertThat(stage.now(waiting).conversationId()).isEqualTo(stage.conversation(first).id());
        Post thanks = post("203").by("501", "jane_doe").text("@acme thanks").repliesTo(stage.lastOfOurs().value()).build();
        stage.hears(thanks);
        assertThat(stage.desk.ticket(requestOf(first)).posts()).containsExactly(thanks);
    }

    @Test
    void goesOnInARequestThatCameFromNoThread() {
        stage.hears(again);
        RequestRef portal = stage.desk.filed();

        assertThat(decide(again, new Act.Merge(portal)).state()).isEqualTo(Decision.State.DONE);
        Post later = replyTo(again, "202").text("@acme anybody?").build();
        stage.hears(later);

        assertThat(stage.desk.ticket(portal).posts()).containsExactly(later);
        assertThat(stage.desk.dressed()).containsOnlyKeys(portal.issueId());
        assertThat(stage.turns.ofConversation(stage.conversation(again).id())).allMatch(turn -> turn.byCustomer());
    }

    @Test
    void saysNothingInPublicWhenTheRequestThatIsLeftMoves() {
        stage.hears(first, again);
        RequestRef left = requestOf(again);
        decide(again, new Act.Merge(requestOf(first)));

        assertThat(stage.statuses().moved(new StatusChange(left.issueId(), left.key(), "10", "11", "Resolved",
                "agent", "Ann Miller", stage.clock.instant())).toString()).contains("NO_CONVERSATION");
    }

    @Test
    void refusesWhatCannotBeRight() {
        stage.hears(first, again);
        RequestRef stays = requestOf(first);
        RequestRef left = requestOf(again);
        RequestRef foreign = stage.desk.filed();
        stage.conversations.adopt(AccountId.parse("x:7"), new ThreadId("900"), "5", foreign, stage.clock.instant());

        assertThat(decide(again, new Act.Merge(left)).decline()).contains(Decline.SAME_REQUEST);
        assertThat(decide(again, new Act.Merge(foreign)).decline()).contains(Decline.OTHER_ACCOUNT);
        decide(again, new Act.Merge(stays));
        assertThat(decide(first, new Act.Merge(left)).decline()).contains(Decline.MERGED);
        RequestRef gone = stage.desk.filed();
        stage.desk.delete(gone.issueId());
        assertThat(decide(first, new Act.Merge(gone)).decline()).contains(Decline.REQUEST_GONE);
        assertThat(stage.conversations.byRequest(gone.issueId())).isEmpty();
        assertThat(stage.desk.notes(stays)).hasSize(1);
    }

    @Test
    void isNotTakenBack() {
        stage.hears(first, again);
        Decision merged = decide(again, new Act.Merge(requestOf(first)));

        assertThat(merged.isRevocable(stage.clock.instant())).isFalse();
        assertThat(decide(again, new Act.Undo(merged.id())).decline()).contains(Decline.MOVED_ON);
    }

    @Test
    void erasesAPostFromTheRequestThatIsLeft() {
        stage.hears(first, again);
        RequestRef left = requestOf(again);
        decide(again, new Act.Merge(requestOf(first)));
        stage.network.delete(again.id());
        stage.clock.advance(PostWatch.PACE);
        stage.recheck();
        stage.clock.advance(Duration.ofMinutes(10));
        stage.recheck();

        assertThat(stage.desk.ticket(left).shows(again.firstId())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void isMergedOnceAndWhollyWhereverItIsKilled(boolean afterTheCall, boolean portal) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            stage = new Stage();
            stage.hears(again);
            RequestRef left = requestOf(again);
            RequestRef stays;
            if (portal) {
                stays = stage.desk.filed();
            } else {
                stage.hears(first);
                stays = requestOf(first);
            }
            OutboxEntry waiting = stage.queued(again, "We are looking for it");
            stage.decisions.add(new NewDecision("k", Stage.ACME, again.firstId(), new Act.Merge(stays), "agent", stage.clock.instant()));
            stage.killer.strikeAfter(call, afterTheCall);
            killed = stage.killer.kills(() -> {
                stage.decide();
                stage.work();
            });
            kills += killed ? 1 : 0;
            stage.killer.rest();
            stage.decide();
            stage.work();

            assertThat(stage.decisions.waiting(Stage.ACME, 10)).as("call %d", call).isEmpty();
            assertThat(stage.conversation(again).request()).as("call %d", call).contains(stays);
            assertThat(stage.now(waiting).conversationId()).as("call %d", call).isEqualTo(stage.conversation(again).id());
            assertThat(stage.desk.notes(left)).as("call %d", call).hasSize(1);
            assertThat(stage.desk.notes(stays)).as("call %d", call).hasSize(1);
            assertThat(stage.desk.dressed().keySet()).as("call %d", call).isEqualTo(portal ? Set.of(stays.issueId())
                    : Set.of());
        }
        assertThat(kills).isGreaterThan(8);
    }
}
