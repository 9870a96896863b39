package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.Turn;
import io.listeningpost.retention.OldPost;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryDesk;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mention opens a request or is a comment on one, and says who spoke. */
class MentionIntakeTest extends Mentioned {

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
}
