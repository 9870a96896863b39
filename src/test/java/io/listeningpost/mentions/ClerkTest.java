package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.Cause;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalState;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.Opener;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClerkTest extends Deciding {

    private final Post old = Posts.post("50").text("@acme from before").at(LinkedAccounts.acme().build().importFrom().minusSeconds(60))
            .build();
    private final Post mention = post("101").build();

    private static Act ignore() {
        return new Act.Ignore("spam");
    }

    private Decision undo(Decision decision, Post about) {
        return decide(about, new Act.Undo(decision.id()));
    }

    @Test
    void opensARequestOfWhatWouldHaveOpenedNone() {
        stage.hears(old);
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);

        assertThat(decide(old, new Act.Open()).state()).isEqualTo(Decision.State.DONE);

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(old);
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void opensOneRequestHoweverOftenItIsAsked() {
        stage.hears(old);

        decide(old, new Act.Open());
        Decision again = decide(old, new Act.Open());

        assertThat(again.decline()).contains(Decline.ON_REQUEST);
        assertThat(stage.desk.tickets()).hasSize(1);
    }

    @Test
    void makesACommentWhereTheThreadHasARequest() {
        stage.hears(mention);
        Post reply = replyTo(mention, "102").by("7", "bystander").text("me too").build();
        stage.journal.recordContext(Stage.ACME, reply, stage.clock.instant());

        decide(reply, new Act.Open());

        assertThat(stage.desk.ticket().posts()).containsExactly(reply);
    }

    @Test
    void opensWhatWasIgnoredAndWhoseAuthorIsBlocked() {
        stage.blocked.block(new BlockedAuthor(Stage.ACME, "501", "jane_doe", "agent", stage.clock.instant(), ""));
        stage.hears(mention);
        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.IGNORED);
        assertThat(stage.entry(mention).reason()).contains(Cause.AUTHOR_BLOCKED.words());

        decide(mention, new Act.Open());

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
    }

    @Test
    void hurriesWhatWaitsForLater() {
        stage.desk.refuse("the field is required");
        stage.hears(mention);
        stage.desk.accept();

        decide(mention, new Act.Open());

        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void refusesToOpenWhatCannotBeARequest() {
        Post own = post("60").by("99", "acme").text("hello world").build();
        Post repost = post("61").kind(PostKind.REPOST).text("RT @jane_doe: @acme late").by("8", "joe").build();
        stage.network.malformed(new Malformed(Optional.of(new PostId("62")), "{}", "text is missing"));
        stage.hears(own, repost, mention);

        assertThat(decide(own, new Act.Open()).decline()).contains(Decline.OUR_OWN);
        assertThat(decide(repost, new Act.Open()).decline()).contains(Decline.REPOST);
        assertThat(decide(post("62").build(), new Act.Open()).decline()).contains(Decline.UNREADABLE);
        assertThat(decide(mention, new Act.Open()).decline()).contains(Decline.ON_REQUEST);
        assertThat(decide(post("404").build(), new Act.Open()).decline()).contains(Decline.NO_POST);
        assertThat(stage.desk.tickets()).hasSize(1);
    }

    @Test
    void ignoresWithTheReasonKept() {
        stage.hears(old);

        assertThat(decide(old, ignore()).state()).isEqualTo(Decision.State.DONE);

        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.IGNORED);
        assertThat(stage.entry(old).reason()).contains("spam");
    }

    @Test
    void ignoresWhatWaitsSoThatItNeverBecomesARequest() {
        stage.desk.refuse("the field is required");
        stage.hears(mention);
        // refused while it was half made: that is looked for first
        assertThat(decide(mention, ignore()).decline()).contains(Decline.BEING_WORKED);
        Post waiting = post("103").by("9", "else").build();
        stage.network.said(waiting);
        stage.poll();

        decide(waiting, ignore());
        stage.desk.accept();
        stage.roundAfter(Duration.ofHours(2));

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
        assertThat(stage.entry(waiting).outcome()).contains(IntakeOutcome.IGNORED);
    }

    @Test
    void ignoresNothingThatStandsOnARequest() {
        stage.hears(mention);

        assertThat(decide(mention, ignore()).decline()).contains(Decline.ON_REQUEST);
        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
    }

    @Test
    void staysIgnoredWhenItsAuthorChangesIt() {
        stage.hears(old);
        decide(old, ignore());

        stage.hears(editOf(old, "51").text("@acme please!").build());

        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.IGNORED);
        assertThat(stage.desk.tickets()).isEmpty();
    }

    @Test
    void takesIgnoringBack() {
        stage.hears(old);
        Decision ignored = decide(old, ignore());

        assertThat(undo(ignored, old).state()).isEqualTo(Decision.State.DONE);

        assertThat(now(ignored).state()).isEqualTo(Decision.State.UNDONE);
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.entry(old).reason()).contains(Cause.OLDER.words());
    }

    @Test
    void takesIgnoringOfAWaitingPostBackSoThatItBecomesARequest() {
        stage.network.said(mention);
        stage.poll();
        Decision ignored = decide(mention, ignore());

        undo(ignored, mention);

        assertThat(stage.desk.ticket().draft().post()).isEqualTo(mention);
    }

    @Test
    void takesBackARequestThatIsNotMadeYet() {
        stage.hears(old);
        Decision open = stage.decisions.add(new NewDecision("o", Stage.ACME, old.firstId(), new Act.Open(), "agent",
                stage.clock.instant()));
        stage.decide();
        Decision undo = stage.decisions.add(new NewDecision("u", Stage.ACME, old.firstId(), new Act.Undo(open.id()), "agent",
                stage.clock.instant()));
        stage.decide();
        stage.work();

        assertThat(now(undo).state()).isEqualTo(Decision.State.DONE);
        assertThat(stage.entry(old).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(stage.desk.tickets()).isEmpty();
    }

    @Test
    void takesNothingBackThatMovedOnOrIsLongAgo() {
        stage.hears(old);
        Decision open = decide(old, new Act.Open());
        assertThat(undo(open, old).decline()).contains(Decline.MOVED_ON);

        Post other = Posts.post("52").text("@acme before, too").at(old.createdAt()).build();
        stage.hears(other);
        Decision ignored = decide(other, ignore());
        assertThat(decide(old, new Act.Undo(ignored.id())).decline()).contains(Decline.MOVED_ON);
        stage.clock.advance(Decision.REVOCABLE.plusSeconds(1));
        assertThat(undo(ignored, other).decline()).contains(Decline.TOO_LATE);
        assertThat(stage.entry(other).outcome()).contains(IntakeOutcome.IGNORED);
        assertThat(ignored.isRevocable(stage.clock.instant())).isFalse();
    }

    @Test
    void ignoresLaterPostsOfBlockedAuthorsAndFinishesWhatIsBegun() {
        stage.hears(mention);
        stage.blocked.block(new BlockedAuthor(Stage.ACME, "501", "jane_doe", "agent", stage.clock.instant(), "rude"));
        Post more = replyTo(mention, "102").text("@acme and another thing").build();
        Post edited = editOf(mention, "103").text("@acme my order is very late").build();

        stage.hears(more, edited);

        assertThat(stage.entry(more).outcome()).contains(IntakeOutcome.IGNORED);
        // what stands on a request follows its post
        assertThat(stage.entry(mention).outcome()).contains(IntakeOutcome.OPENED);
        assertThat(stage.desk.ticket().posts()).containsExactly(edited);
        stage.blocked.unblock(Stage.ACME, "501");
        Post after = replyTo(mention, "104").text("@acme sorry").build();
        stage.hears(after);
        assertThat(stage.entry(after).outcome()).contains(IntakeOutcome.COMMENTED);
    }

    @Test
    void oneThatTripsOverABugHoldsUpNoOther() {
        stage.hears(old);
        stage.decisions.add(new NewDecision("k", Stage.ACME, old.firstId(), ignore(), "agent", stage.clock.instant()));
        Clerk clerk = new Clerk(stage.decisions, Broken.journal(), stage.journal, stage.conversations, stage.turns, stage.desk,
                stage.accounts, stage.clock);

        assertThat(clerk.work(Stage.ACME, () -> true)).hasSize(1);

        assertThat(stage.decisions.waiting(Stage.ACME, 10)).isEmpty();
        assertThat(stage.decisions.ofPost(Stage.ACME, old.firstId(), 1).getFirst().decline()).contains(Decline.BROKEN);
        assertThat(stage.entry(old).state()).isEqualTo(JournalState.DONE);
    }

    /** A journal that every call trips over. */
    private static final class Broken {

        static Journal journal() {
            return (Journal) Proxy.newProxyInstance(Broken.class.getClassLoader(),
                    new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                        throw new IllegalStateException("no database");
                    });
        }
    }

    @Test
    void hearsNothingOfOpenersThatAreOffButWhatIsWanted() {
        Hearing first = Hearing.FIRST;
        Stage quiet = new Stage(LinkedAccounts.acme().build().withHearing(new Hearing(
                Set.of(Opener.DIRECT), first.quotes(), first.direct(), first.searches(), first.photos(), first.recheckDays())));
        quiet.hears(mention);
        assertThat(quiet.entry(mention).reason()).contains(Cause.MENTIONS_OFF.words());
        quiet.decisions.add(new NewDecision("k", Stage.ACME, mention.firstId(), new Act.Open(), "agent", quiet.clock.instant()));

        quiet.round();

        assertThat(quiet.desk.ticket().draft().post()).isEqualTo(mention);
    }
}
