package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.reply.CommentOffer.Why;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.Team;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What agents write to the customer in Jira becomes an answer in the thread where the account wants it, once, and through every check. */
class CommentAnswersTest {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Stage stage = new Stage(account(Sharing.ALWAYS));
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @Test
    void sendsAPublicCommentOnceHoweverOftenItIsHeardOf() {
        stage.hears(mention);
        comments(7, "agent", "Sorry, it is on its way.");

        AnswerOutcome first = written(7).orElseThrow();
        AnswerOutcome again = written(7).orElseThrow();

        assertThat(again).isEqualTo(first);
        stage.roundAfter(GRACE);
        stage.deliver();
        assertThat(stage.network.texts()).containsExactly("Sorry, it is on its way.");
        assertThat(written(7)).contains(new AnswerOutcome.Queued(only(), Optional.empty()));
        assertThat(offers()).isEmpty();
        assertThat(only().author()).isEqualTo("agent");
    }

    @Test
    void sendsNothingByItselfWhereItIsNotWanted() {
        for (Sharing sharing : List.of(Sharing.NEVER, Sharing.ASK)) {
            Stage other = new Stage(account(sharing));
            other.hears(mention);
            RequestRef request = other.conversation(mention).request().orElseThrow();
            other.comments.put(7, request, "agent", other.clock.instant().plusMillis(1), "Hello");

            assertThat(other.commentAnswers().written(request.issueId(), 7)).isEmpty();
            List<CommentOffer> offers = other.commentAnswers().offers(other.conversation(mention), account(sharing));
            assertThat(offers).hasSize(sharing == Sharing.ASK ? 1 : 0)
                    .allMatch(offer -> offer.why().isEmpty() && offer.usable() && offer.comment().text().equals("Hello"));
        }
    }

    /** After a crash between the comment and its row, nothing is sent by itself and nothing is lost. */
    @Test
    void offersWhatItWasNotToldOf() {
        stage.hears(mention);
        comments(7, "agent", "Sorry, it is on its way.");

        assertThat(offers()).singleElement().satisfies(offer -> assertThat(offer.why()).contains(Why.NOT_HEARD));

        AgentComment comment = offers().getFirst().comment();
        stage.queued(stage.draft(mention, comment.text()).from(new FromComment(comment.id(), comment.version())));
        assertThat(offers()).isEmpty();
        assertThat(written(7)).contains(new AnswerOutcome.Queued(only(), Optional.empty()));
    }

    @Test
    void leavesOutWhoMayNotAnswerAndSaysWhy() {
        stage.hears(mention);
        stage.teams.save(ACME, team(Set.of("agent"), Approval.NEVER));
        comments(7, "bruno", "I am not in the group");
        comments(8, "customer", "Where is it?");
        comments(9, account(Sharing.ALWAYS).speaker(), "said by the account's own user");

        assertThat(written(7)).isEmpty();
        assertThat(written(8)).isEmpty();
        assertThat(written(9)).isEmpty();
        assertThat(offers()).singleElement().satisfies(offer -> {
            assertThat(offer.comment().id()).isEqualTo(7);
            assertThat(offer.why()).contains(Why.MAY_NOT_ANSWER);
            assertThat(offer.usable()).isFalse();
        });
        assertThat(said()).isEmpty();
    }

    @Test
    void offersWhatAGateStoppedWithItsReason() {
        stage.hears(mention);
        comments(1, "agent", "Call +49 30 1234567");
        assertThat(written(1)).containsInstanceOf(AnswerOutcome.Private.class);
        assertThat(whyOf(1)).contains(Why.PRIVATE_WORDS);

        comments(2, "agent", "");
        assertThat(written(2)).containsInstanceOf(AnswerOutcome.Refused.class);
        assertThat(whyOf(2)).contains(Why.BLOCKED);
        assertThat(offer(2).blocker()).contains(Blocker.EMPTY);

        stage.queued(mention, "Bruno was faster");
        comments(3, "agent", "Hello Jane");
        assertThat(written(3)).containsInstanceOf(AnswerOutcome.Stopped.class);
        assertThat(whyOf(3)).contains(Why.ANSWERED);
        assertThat(said()).hasSize(1);
    }

    @Test
    void neverOffersOrSendsWhatWasInternal() {
        stage.hears(mention);
        comments(7, "agent", "Between us: their fault.");
        stage.commentAnswers().internal(request().issueId(), 7);

        assertThat(written(7)).isEmpty();
        assertThat(changed(7, "agent")).isEmpty();
        assertThat(offers()).isEmpty();
    }

    @Test
    void submitsWhatHasToBeApproved() {
        stage.hears(mention);
        stage.teams.save(ACME, team(Set.of(), Approval.ALWAYS));
        comments(7, "agent", "Hello");

        assertThat(written(7)).isPresent();

        assertThat(only().state()).isEqualTo(DeliveryState.SUBMITTED);
        stage.roundAfter(Duration.ofHours(1));
        assertThat(stage.network.texts()).isEmpty();
    }

    @Test
    void waitsWhileEverythingIsSwitchedOff() {
        stage.hears(mention);
        stage.publicVoice().stop("admin", "");
        comments(7, "agent", "Hello");
        written(7);
        stage.roundAfter(Duration.ofHours(1));
        assertThat(stage.network.texts()).isEmpty();

        stage.publicVoice().resume(false);
        stage.deliver();

        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void replacesTheWordsWhileTheyWait() {
        stage.hears(mention);
        comments(7, "agent", "Helo");
        written(7);
        stage.clock.advance(Duration.ofSeconds(30));
        comments(7, "agent", "Hello");

        assertThat(changed(7, "agent")).containsInstanceOf(AnswerOutcome.Queued.class);

        stage.roundAfter(GRACE);
        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(said()).extracting(OutboxEntry::state).containsExactly(DeliveryState.WITHDRAWN, DeliveryState.DELIVERED);
    }

    /** Words of somebody else are not put into the mouth of its author. */
    @Test
    void takesBackWhatSomebodyElseChanged() {
        stage.hears(mention);
        comments(7, "agent", "Hello");
        written(7);
        comments(7, "agent", "Go away");

        assertThat(changed(7, "bruno")).isEmpty();

        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).isEmpty();
        assertThat(whyOf(7)).contains(Why.TAKEN_BACK);
    }

    /** Also when nobody tells us: what is sent is looked at in Jira first. */
    @Test
    void sendsNothingWhoseCommentWasChangedOrDeleted() {
        stage.hears(mention);
        comments(7, "agent", "Hello");
        OutboxEntry answer = ((AnswerOutcome.Queued) written(7).orElseThrow()).entry();
        stage.comments.remove(7);
        assertThat(stage.commentAnswers().fateOf(answer)).contains(CommentFate.GONE);

        stage.roundAfter(GRACE);

        assertThat(stage.now(answer).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(stage.now(answer).reason()).contains("The comment was deleted, or is not public any more.");
        comments(8, "agent", "Hello");
        written(8);
        comments(8, "agent", "Hello!");
        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).isEmpty();
        assertThat(said().getLast().reason()).contains("The comment was changed before it was sent.");
    }

    @Test
    void tellsThatACommentChangedAfterItWasSentAndSendsItNoSecondTime() {
        stage.hears(mention);
        comments(7, "agent", "Hello");
        written(7);
        stage.roundAfter(GRACE);
        comments(7, "agent", "Hello again");

        assertThat(changed(7, "agent")).isEmpty();
        assertThat(written(7)).contains(new AnswerOutcome.Refused(Blocker.COMMENT_SENT, Plainly.of(Blocker.COMMENT_SENT)));

        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).containsExactly("Hello");
        assertThat(stage.commentAnswers().fateOf(only())).contains(CommentFate.CHANGED);
        assertThat(offers()).isEmpty();
    }

    /** An agent who takes it back is not overruled by its next event; sending it again is theirs to decide. */
    @Test
    void keepsWhatAnAgentTookBackUntilItIsSentAgain() {
        stage.hears(mention);
        comments(7, "agent", "Hello");
        OutboxEntry answer = ((AnswerOutcome.Queued) written(7).orElseThrow()).entry();
        assertThat(stage.replies().withdraw(answer.id())).isTrue();
        assertThat(whyOf(7)).contains(Why.TAKEN_BACK);

        OutboxEntry second = stage.queued(stage.draft(mention, "Hello").from(new FromComment(7, offer(7).comment().version())));

        assertThat(second.id()).isNotEqualTo(answer.id());
        stage.roundAfter(GRACE);
        assertThat(stage.network.texts()).containsExactly("Hello");
    }

    @Test
    void sendsNothingPrivateByItself() {
        stage.hears(mention);
        stage.turns.remember(new Turn(ACME, stage.conversation(mention).id(), new PostId("m1"), new PostId("m1"), "501", "jane_doe", true,
                true, false, stage.clock.instant().plusSeconds(5), Optional.of(new ThreadId("talk")), Optional.empty(), Answerers.EVERYONE,
                Heard.DIRECT));
        comments(7, "agent", "Thank you");

        assertThat(written(7)).isEmpty();
        assertThat(whyOf(7)).contains(Why.DIRECT);
    }

    @Test
    void forgetsWhatWasWrittenDaysAgoAndOffersTheNewest() {
        stage.hears(mention);
        for (int id = 1; id <= 5; id++) {
            comments(id, "agent", "Comment " + id);
        }
        assertThat(offers()).extracting(offer -> offer.comment().id()).containsExactly(5L, 4L, 3L);

        stage.clock.advance(Duration.ofDays(4));

        assertThat(offers()).isEmpty();
    }

    @Test
    void readsFromTheKeyWhatAnAnswerIsMadeOf() {
        stage.hears(mention);
        OutboxEntry written = stage.queued(mention, "By hand");

        assertThat(FromComment.of(written)).isEmpty();
        assertThat(stage.commentAnswers().fateOf(written)).isEmpty();
        comments(7, "agent", "Hello");
        assertThat(new FromComment(7, "abc").key(List.of())).isEqualTo("comment:7#0:abc");
    }

    private static AccountSettings account(Sharing sharing) {
        return LinkedAccounts.acme().wording(new Wording(Optional.empty(), List.of(), List.of(), sharing)).build();
    }

    private static Team team(Set<String> answerers, Approval approval) {
        return new Team(answerers, Set.of(), approval, Set.of(), Set.of(), false);
    }

    private void comments(long id, String author, String text) {
        stage.comments.put(id, request(), author, stage.clock.instant().plusMillis(id), text);
    }

    private RequestRef request() {
        return stage.conversation(mention).request().orElseThrow();
    }

    private Optional<AnswerOutcome> written(long id) {
        return stage.commentAnswers().written(request().issueId(), id);
    }

    private Optional<AnswerOutcome> changed(long id, String editor) {
        return stage.commentAnswers().changed(request().issueId(), id, editor);
    }

    private List<CommentOffer> offers() {
        return stage.commentAnswers().offers(stage.conversation(mention), account(Sharing.ALWAYS));
    }

    private CommentOffer offer(long id) {
        return offers().stream().filter(each -> each.comment().id() == id).findFirst().orElseThrow();
    }

    private Optional<Why> whyOf(long id) {
        return offer(id).why();
    }

    private List<OutboxEntry> said() {
        return stage.outbox.ofConversation(stage.conversation(mention).id());
    }

    private OutboxEntry only() {
        assertThat(said()).hasSize(1);
        return said().getFirst();
    }
}
