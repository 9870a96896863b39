package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.Turn;
import io.listeningpost.settings.AccountState;
import io.listeningpost.retention.OldPost;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryDesk;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MentionIntakeTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @Test
    void opensOneRequestForAMention() {
        stage.hears(mention);

        MemoryDesk.Ticket ticket = stage.desk.ticket();
        assertThat(ticket.draft().summary()).isEqualTo("my order never arrived");
        assertThat(ticket.draft().post()).isEqualTo(mention);
        assertThat(stage.conversation(mention).request()).contains(ticket.ref());
        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
        assertThat(stage.entry(mention).issueId()).contains(ticket.ref().issueId());
    }

    @Test
    void tellsWhoSpoke() {
        stage.hears(mention);

        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).containsExactly(new Turn(ACME,
                stage.conversation(mention).id(), mention.id(), mention.firstId(), "501", "jane_doe", true, true, false,
                mention.createdAt()));
    }

    @Test
    void commentsOnTheRequestOfAThread() {
        Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();

        stage.hears(mention, second);

        assertThat(stage.desk.ticket().words()).containsExactly("@acme it was due on Monday");
        assertThat(stage.desk.ticket().touches()).containsExactly(second.firstId());
        assertThat(stage.entry(second).outcome()).contains(IntakeOutcome.COMMENTED);
    }

    @Test
    void namesAStrangerAsTheAuthorOfTheirComment() {
        Post stranger = replyTo(mention, "102").by("777", "bob").text("@jane_doe @acme same here").build();

        stage.hears(mention, stranger);

        assertThat(stage.desk.ticket().comments().values()).singleElement().satisfies(comment -> {
            assertThat(comment.byCustomer()).isFalse();
            assertThat(comment.post().author().handle()).isEqualTo("bob");
        });
        assertThat(stage.desk.ticket().touches()).isEmpty();
        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).extracting(Turn::byCustomer)
                .containsExactly(true, false);
    }

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
    void ignoresRepostsAndOurOwnPosts() {
        Post repost = post("201").kind(PostKind.REPOST).text("RT @jane_doe: @acme my order never arrived").build();
        Post ours = post("202").by("99", "acme").text("We are hiring @acme").build();

        stage.hears(repost, ours);

        assertThat(stage.desk.tickets()).isEmpty();
        assertThat(stage.entry(repost).outcome()).contains(IntakeOutcome.REPOST);
        assertThat(stage.entry(ours).outcome()).contains(IntakeOutcome.OWN);
    }

    @Test
    void knowsAPostOfOursByItsIdAlone() {
        stage.ownPosts.remember(new OwnPost(ACME, new PostId("300"), 1, 1, MutableClock.START));
        Post ours = post("300").by("", "").text("@jane_doe sorry about that, @acme").build();

        stage.hears(ours);

        assertThat(stage.entry(ours).outcome()).contains(IntakeOutcome.OWN);
    }

    @Test
    void readsPostsFromBeforeTheStartOnly() {
        Post old = post("1").at(MutableClock.START.minusSeconds(1)).build();
        stage.network.said(old);

        stage.hears();

        assertThat(stage.desk.tickets()).isEmpty();
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
    }

    @Test
    void findsTheRequestByThePostOfOursThatIsAnswered() {
        stage.hears(mention);
        long conversation = stage.conversation(mention).id();
        stage.ownPosts.remember(new OwnPost(ACME, new PostId("9001"), conversation, 1, MutableClock.START));
        Post elsewhere = post("400").thread("399").repliesTo("9001").text("thanks").build();
        stage.journal.record(ACME, elsewhere, MutableClock.START);

        stage.work();

        assertThat(stage.desk.ticket().words()).containsExactly("thanks");
    }

    @Test
    void putsTheCustomersQuoteOfOurAnswerOnTheSameRequestAndOpensOneForAStrangers() {
        stage.hears(mention);
        long conversation = stage.conversation(mention).id();
        stage.ownPosts.remember(new OwnPost(ACME, new PostId("9001"), conversation, 1, MutableClock.START));
        stage.journal.record(ACME, post("400").quotes("9001").text("look at this").build(), MutableClock.START);
        stage.journal.record(ACME, post("401").quotes("9001").by("777", "bob").text("look at that").build(), MutableClock.START);

        stage.work();

        assertThat(stage.desk.tickets()).hasSize(2);
        assertThat(stage.desk.tickets().getFirst().words()).containsExactly("look at this");
        assertThat(stage.desk.tickets().getLast().draft().summary()).isEqualTo("look at that");
        assertThat(stage.turns.ofConversation(conversation)).allMatch(Turn::addressed);
    }

    @Test
    void showsTheAnsweredPostAsContext() {
        Post first = post("500").by("777", "bob").text("who makes the best tea?").build();
        Post naming = replyTo(first, "501").text("@bob surely not @acme, theirs is cold").build();
        stage.network.alongside(first);

        stage.hears(naming);

        assertThat(stage.desk.ticket().draft().context()).containsExactly(first);
    }

    @Test
    void waitsWithoutARouteAndGoesOnWhenThereIsOne() {
        stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        stage.hears(mention);
        assertThat(stage.entry(mention).reason().orElseThrow()).startsWith("no route");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("no route");
        assertThat(stage.desk.tickets()).isEmpty();

        stage.accounts.save(LinkedAccounts.acme().build());
        stage.clock.advance(Duration.ofMinutes(1));
        stage.work();

        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void keepsTheOrderOfAThreadThatWaitsForARoute() {
        stage.accounts.save(LinkedAccounts.acme().withoutRoute().build());
        Post second = replyTo(mention, "102").text("@acme it was due on Monday").build();
        Post stranger = replyTo(second, "103").by("777", "bob").text("@jane_doe @acme same").build();
        stage.hears(mention, second, stranger);

        stage.accounts.save(LinkedAccounts.acme().build());
        stage.clock.advance(Duration.ofMinutes(2));
        stage.work();

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
        assertThat(stage.desk.ticket().posts()).containsExactly(second, stranger);
    }

    @Test
    void postponesWhatTheDeskRefusesLongerEachTimeAndSaysWhy() {
        stage.desk.refuse("the field Region is required");
        stage.hears(mention);
        assertThat(stage.entry(mention).reason()).contains("the field Region is required");
        assertThat(stage.health.of(ACME).warning().orElseThrow()).contains("the field Region is required");
        assertThat(stage.work().finished()).isZero();

        Duration before = Duration.ZERO;
        for (int i = 0; i < 10; i++) {
            Duration pause = Duration.between(stage.clock.instant(), stage.entry(mention).notUntil().orElseThrow());
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofHours(1));
            before = pause;
            stage.clock.advance(pause);
            assertThat(stage.work().postponed()).isEqualTo(1);
        }
        stage.desk.accept();
        stage.clock.advance(Duration.ofHours(1));
        stage.work();
        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
    }

    @Test
    void letsTheFirstPostOfAThreadOpenItsRequestAlsoWhenTheDeskRefusesFirst() {
        stage.desk.refuse("closed for lunch");
        Post second = replyTo(mention, "102").text("@acme hello?").build();
        stage.hears(mention, second);
        assertThat(stage.entry(second).reason().orElseThrow()).contains("waits for post 101").contains("closed for lunch");

        stage.desk.accept();
        for (int i = 0; i < 3; i++) {
            stage.clock.advance(Duration.ofMinutes(1));
            stage.work();
        }

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
        assertThat(stage.desk.ticket().posts()).containsExactly(second);
    }

    @Test
    void doesNotHoldUpOthersForAPostThatTripsOverABug() {
        stage.desk.breakOn(post -> post.equals(mention));
        Post other = post("110").text("@acme hello").build();
        stage.network.said(mention);
        stage.network.said(other);
        stage.poll();

        IntakeReport report = stage.work();

        assertThat(report.bugs()).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(report.outcomes()).isEqualTo(Map.of(IntakeOutcome.OPENED, 1));
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(stage.entry(mention).reason().orElseThrow()).contains("IllegalStateException").doesNotContain("trips over");
        stage.desk.accept();
        stage.clock.advance(Duration.ofMinutes(1));
        stage.work();
        assertThat(stage.desk.tickets()).hasSize(2);
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

    /** It may have been here and be forgotten; said again it would be a second comment. */
    @Test
    void makesNothingOfPostsThatMayHaveBeenHereBefore() {
        stage.hears(mention);
        forgets(replyTo(mention, "89").text("@acme hi").at(MutableClock.START.minus(Journal.REMEMBERED).minusSeconds(1)).build());
        Post ancient = replyTo(mention, "90").text("@acme hello").at(MutableClock.START.minus(Journal.REMEMBERED).minusSeconds(1)).build();
        Post old = replyTo(mention, "91").text("@acme hello again").at(MutableClock.START.minus(Journal.REMEMBERED)).build();

        Post older = replyTo(mention, "92").text("@acme nobody heard me").at(ancient.createdAt().plusMillis(1)).build();
        stage.journal.record(ACME, ancient, MutableClock.START);
        stage.journal.record(ACME, older, MutableClock.START);
        stage.journal.record(ACME, old, MutableClock.START);
        stage.work();

        assertThat(stage.entry(ancient).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.entry(ancient).reason()).contains(Cause.MAY_HAVE_BEEN_HERE.words());
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.COMMENTED);
        assertThat(stage.entry(older).outcome()).contains(IntakeOutcome.COMMENTED);
    }

    private void forgets(Post post) {
        stage.journal.recordContext(ACME, post, post.createdAt());
        OldPost old = stage.journal.due(MutableClock.START, 1).getFirst();
        stage.journal.forget(old, MutableClock.START);
        stage.journal.remove(old.id());
    }

    /** Nothing was forgotten yet, and the admin chose an early start. */
    @Test
    void opensARequestForAPostOfAnyAgeWhereNothingWasForgotten() {
        stage.journal.record(ACME, post("90").text("@acme hello").at(Instant.parse("2010-11-04T01:42:54Z")).build(), MutableClock.START);
        stage.accounts.save(LinkedAccounts.acme().importFrom(Instant.EPOCH).build());
        stage.work();

        assertThat(stage.desk.tickets()).hasSize(1);
    }

    @Test
    void worksAFloodOldestFirstInRounds() {
        for (int i = 0; i < 450; i++) {
            stage.journal.record(ACME, post(Integer.toString(10_000 - i)).at(MutableClock.START.plusSeconds(450 - i)).build(),
                    MutableClock.START);
        }

        IntakeReport first = stage.work();

        assertThat(first.finished()).isEqualTo(200);
        assertThat(first.waiting()).isEqualTo(250);
        List<Post> opened = stage.desk.tickets().stream().map(ticket -> ticket.draft().post()).toList();
        assertThat(opened).isSortedAccordingTo((one, other) -> one.createdAt().compareTo(other.createdAt()));
        stage.work();
        assertThat(stage.work().waiting()).isZero();
        assertThat(stage.desk.tickets()).hasSize(450);
    }

    @Test
    void goesOnWithStoredPostsWhileTheKeysAreRefusedAndRestsWhilePaused() {
        stage.network.said(mention);
        stage.poll();
        stage.accounts.save(LinkedAccounts.acme().state(AccountState.PAUSED).build());
        assertThat(stage.work().waiting()).isEqualTo(1);
        assertThat(stage.desk.tickets()).isEmpty();

        stage.accounts.save(LinkedAccounts.acme().state(AccountState.REVOKED).build());
        stage.work();
        assertThat(stage.desk.tickets()).hasSize(1);
    }

    @Test
    void hearsStopEvenWhileTheDeskRefuses() {
        stage.hears(mention);
        stage.desk.refuse("closed");

        stage.hears(replyTo(mention, "102").text("@acme STOP!").build());

        assertThat(stage.turns.ofConversation(stage.conversation(mention).id())).last().matches(Turn::stop);
    }

    @Test
    void leavesOutOfTheQueueWhoOnlyInheritedOurHandle() {
        Post old = post("1").at(MutableClock.START.minusSeconds(60)).build();
        Post stranger = replyTo(old, "2").by("777", "bob").text("@jane_doe @acme lol").at(MutableClock.START).build();
        Post typed = replyTo(old, "3").by("778", "eve").text("@jane_doe same, what now @acme").at(MutableClock.START).build();
        Post herself = replyTo(old, "4").text("@acme still nothing").at(MutableClock.START.plusSeconds(1)).build();

        stage.hears(old, stranger, herself);
        assertThat(stage.entry(stranger).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.desk.ticket().draft().post()).isEqualTo(herself);

        stage.hears(typed);
        assertThat(stage.desk.ticket().posts()).containsExactly(typed);
    }

    @Test
    void reportsWhatItDid() {
        stage.network.said(mention);
        stage.network.said(replyTo(mention, "102").text("@acme and?").build());
        stage.network.said(Posts.post("103").kind(PostKind.REPOST).text("RT @acme").build());
        stage.poll();

        assertThat(stage.work()).isEqualTo(new IntakeReport(
                Map.of(IntakeOutcome.OPENED, 1, IntakeOutcome.COMMENTED, 1, IntakeOutcome.REPOST, 1), 0, 0, false, List.of()));
        assertThat(stage.work()).isEqualTo(new IntakeReport(Map.of(), 0, 0, false, List.of()));
        assertThat(stage.entry(mention).reason()).isEqualTo(Optional.empty());
    }

    private long issue() {
        return stage.conversation(mention).request().orElseThrow().issueId();
    }
}
