package io.listeningpost.retention;

import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.KeptDraft;
import io.listeningpost.conversation.Saying.Side;
import io.listeningpost.conversation.Turn;
import io.listeningpost.intake.Erasure;
import io.listeningpost.intake.Journal;
import io.listeningpost.lease.Holder;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.Removal;
import io.listeningpost.settings.RemovalChoice;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemovingTest {

    private static final AccountId OTHER = new AccountId(ACME.network(), "7");

    private Stage stage = new Stage();
    private Post opener = said("101", "My kettle leaks");
    private Post second = Posts.replyTo(opener, "102").by("501", "jane").text("@acme stop").at(stage.clock.instant()).build();

    private Post said(String id, String words) {
        return Posts.post(id).by("501", "jane").text("@acme " + words).at(stage.clock.instant()).build();
    }

    /** A request with everything that can hang on it. */
    private void aRequest() {
        stage.hears(opener, second);
        stage.answers(opener, "We look into it");
        stage.roundAfter(Duration.ofMinutes(2));
        Conversation conversation = stage.conversation(opener);
        stage.outbox.enqueue(new NewReply("waiting", ACME, conversation.id(), ReplyKind.ANSWER, second.id(), Optional.empty(),
                List.of("We send you a new one"), List.of(), "agent", Optional.empty(), stage.clock.instant(),
                stage.clock.instant().plus(Duration.ofHours(1))));
        stage.outbox.submit(new NewReply("submitted", ACME, conversation.id(), ReplyKind.ANSWER, second.id(), Optional.empty(),
                List.of("Or your money back?"), List.of(), "agent", Optional.empty(), stage.clock.instant(),
                stage.clock.instant()), Set.of());
        stage.drafts.keep(conversation.id(), "agent", Optional.empty(), new KeptDraft.Content("Dear Jane", Optional.empty(), false,
                List.of(), Optional.empty(), Optional.empty(), ""), stage.clock.instant());
        stage.blocked.block(new BlockedAuthor(ACME, "666", "troll", "agent", stage.clock.instant(), ""));
        stage.people.say(new Side(ACME, "501", conversation.request().orElseThrow().issueId()), new Side(OTHER, "777", 4_711), "agent",
                stage.clock.instant());
    }

    private Removal removed(RemovalChoice choice) {
        Removal removal = Removal.of(stage.accounts.find(ACME).orElseThrow(), choice, "admin", stage.clock.instant());
        stage.accounts.remove(removal);
        return removal;
    }

    private void after(Duration time) {
        stage.clock.advance(time);
        stage.removing().run();
    }

    private Removal now() {
        return stage.accounts.removals().find(ACME).orElseThrow();
    }

    private String words(Post of) {
        return stage.entry(of).post().text();
    }

    /** That nothing is left of what was heard and said, and nothing was done twice. */
    private void isForgotten() {
        Conversation conversation = stage.conversation(opener);
        assertThat(List.of(opener, second)).allSatisfy(post -> {
            assertThat(stage.entry(post).post().text()).isEmpty();
            assertThat(stage.entry(post).post().author().handle() + stage.entry(post).post().author().id()).isEmpty();
            assertThat(stage.journal.record(ACME, post, stage.clock.instant())).isEqualTo(Journal.Recorded.KNOWN);
        });
        assertThat(stage.outbox.ofConversation(conversation.id())).isEmpty();
        assertThat(stage.turns.ofConversation(conversation.id())).allSatisfy(turn -> {
            assertThat(turn.stop()).isTrue();
            assertThat(turn.userId() + turn.handle()).isEmpty();
        });
        assertThat(stage.ownPosts.ofConversation(conversation.id())).allSatisfy(post -> assertThat(post.words()).isEmpty());
        assertThat(stage.drafts.find(conversation.id(), "agent")).isEmpty();
        assertThat(conversation.openerUser()).isEmpty();
        assertThat(stage.conversations.forgottenAt(conversation.id())).contains(now().at());
        assertThat(stage.nameless).containsEntry("SUP-1", now().at());
        assertThat(stage.blocked.ofAccount(ACME, 10)).isEmpty();
        assertThat(stage.people.of(new AuthorId(ACME.network(), "501"))).isEmpty();
        assertThat(stage.people.toTell(ACME, 10)).isEmpty();
        assertThat(stage.health.all()).noneMatch(each -> each.account().equals(ACME));
        assertThat(stage.sources.ofAccount(ACME)).isEmpty();
        assertThat(now().doneAt()).isPresent();
        assertThat(now().progress().trouble()).isEmpty();
    }

    /** As the administrator reads before removing: kept means that it goes on where it was, and not before. */
    @Test
    void whatWaitsIsKeptUntilTheAccountIsLinkedAgain() {
        aRequest();
        Post third = Posts.post("103").by("502", "mona").text("@acme and mine?").at(stage.clock.instant()).build();
        stage.network.said(third);
        stage.poll();
        stage.accounts.remove(ACME);
        stage.network.forgetCalls();

        stage.roundAfter(Duration.ofDays(1));

        assertThat(stage.network.calls()).isEmpty();
        assertThat(waiting("waiting").state()).isEqualTo(DeliveryState.PENDING);
        assertThat(waiting("submitted").state()).isEqualTo(DeliveryState.SUBMITTED);
        assertThat(stage.desk.tickets()).hasSize(1);

        stage.accounts.save(LinkedAccounts.acme().build());
        stage.accounts.saveCredentials(ACME, MemoryNetwork.KEYS);
        stage.approvals().approve(waiting("submitted"), "bruno", Optional.empty());
        stage.roundAfter(Duration.ofMinutes(2));

        assertThat(stage.network.texts()).contains("We send you a new one", "Or your money back?");
        assertThat(stage.desk.tickets()).hasSize(2);
    }

    private OutboxEntry waiting(String key) {
        return stage.outbox.ofConversation(stage.conversation(opener).id()).stream().filter(each -> each.key().equals(key)).findFirst()
                .orElseThrow();
    }

    @Test
    void forgetsEverythingOfAnOpenRequestAndTheRequestStays() {
        aRequest();
        removed(RemovalChoice.FORGET);

        after(Removing.SETTLES);

        isForgotten();
        assertThat(stage.desk.ticket().shows(opener.firstId())).isTrue();
        assertThat(stage.desk.ticket().shows(second.firstId())).isTrue();
        assertThat(now().progress().posts()).isGreaterThanOrEqualTo(2);
        assertThat(now().progress().threads()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsToBeKept() {
        aRequest();
        stage.accounts.remove(ACME);

        after(Duration.ofDays(1));

        assertThat(words(opener)).isEqualTo(opener.text());
        assertThat(stage.outbox.ofConversation(stage.conversation(opener).id())).hasSize(3);
        assertThat(stage.accounts.removals().all()).isEmpty();
    }

    @Test
    void waitsUntilWhatWasUnderWayIsOver() {
        aRequest();
        removed(RemovalChoice.FORGET);

        after(Removing.SETTLES.minusSeconds(1));
        assertThat(words(opener)).isEqualTo(opener.text());

        stage.busy.add(ACME);
        after(Duration.ofMinutes(5));
        assertThat(words(opener)).as("somebody is at the account").isEqualTo(opener.text());

        stage.busy.clear();
        after(Duration.ofMinutes(1));
        isForgotten();
    }

    /** Its node died while it was being sent: nobody looks for it any more, and nobody sends it again. */
    @Test
    void forgetsAReplyThatWasBeingSentAndSendsNothing() {
        aRequest();
        OutboxEntry waiting = stage.outbox.ofConversation(stage.conversation(opener).id()).getLast();
        stage.outbox.claim(waiting.id(), new Holder("dead", 1), stage.clock.advance(Duration.ofMinutes(1)), stage.clock.instant());
        int ours = stage.network.ours().size();
        removed(RemovalChoice.FORGET);

        stage.roundAfter(Duration.ofMinutes(1));
        after(Removing.SETTLES);
        stage.roundAfter(Duration.ofHours(1));

        assertThat(stage.network.ours()).hasSize(ours);
        isForgotten();
    }

    /** What a turn that began before the removal wrote late: behind what was gone through, or in place of it. */
    @Test
    void seesWhatCameLate() {
        aRequest();
        removed(RemovalChoice.FORGET);
        Post late = said("103", "Are you there?");
        stage.killer.meanwhile(12, () -> stage.journal.record(ACME, late, stage.clock.instant()));

        after(Removing.SETTLES);
        after(Removing.SETTLES);

        assertThat(stage.killer.didMeanwhile()).isTrue();
        assertThat(words(late)).isEmpty();
        isForgotten();
    }

    @Test
    void leavesOtherAccountsAsTheyAre() {
        aRequest();
        stage.accounts.save(LinkedAccounts.account(OTHER, "acme_uk").build());
        stage.journal.record(OTHER, opener, stage.clock.instant());
        long theirs = stage.conversations.begin(OTHER, Posts.post("900").build().thread(), opener.id(), "501", stage.clock.instant()).id();
        Turn turn = new Turn(OTHER, theirs, opener.id(), opener.firstId(), "501", "jane", true, true, false, stage.clock.instant());
        stage.turns.remember(turn);
        stage.blocked.block(new BlockedAuthor(OTHER, "666", "troll", "agent", stage.clock.instant(), ""));
        stage.health.warned(OTHER, stage.clock.instant(), "odd");
        removed(RemovalChoice.ERASE);

        after(Removing.SETTLES);

        isForgotten();
        assertThat(stage.journal.find(OTHER, opener.firstId()).orElseThrow().post()).isEqualTo(opener);
        assertThat(stage.turns.ofConversation(theirs)).containsExactly(turn);
        assertThat(stage.conversations.byId(theirs).orElseThrow().openerUser()).isEqualTo("501");
        assertThat(stage.blocked.ofAccount(OTHER, 10)).hasSize(1);
        assertThat(stage.health.of(OTHER).warning()).isPresent();
        assertThat(stage.people.toTell(OTHER, 10)).hasSize(1);
    }

    @Test
    void goesOnWhereverItIsKilled() {
        for (RemovalChoice choice : List.of(RemovalChoice.FORGET, RemovalChoice.ERASE)) {
            int strikes = 0;
            for (boolean afterTheCall : new boolean[] {false, true}) {
                boolean killed = true;
                for (int call = 0; killed; call++) {
                    anew();
                    removed(choice);
                    stage.clock.advance(Removing.SETTLES);
                    stage.killer.strikeAfter(call, afterTheCall);
                    killed = stage.killer.kills(() -> stage.removing().run());
                    stage.killer.rest();
                    strikes += killed ? 1 : 0;
                    after(Duration.ofMinutes(1));

                    isForgotten();
                    assertThat(stage.desk.ticket().shows(opener.firstId())).isEqualTo(choice == RemovalChoice.FORGET);
                }
            }
            assertThat(strikes).isGreaterThan(30);
        }
    }

    private void anew() {
        stage = new Stage();
        opener = said("101", "My kettle leaks");
        second = Posts.replyTo(opener, "102").by("501", "jane").text("@acme stop").at(stage.clock.instant()).build();
        aRequest();
    }

    @Test
    void twoNodesAtOnceDoNoHarm() {
        for (int call = 0; call < 40; call++) {
            anew();
            removed(RemovalChoice.ERASE);
            stage.clock.advance(Removing.SETTLES);
            stage.killer.meanwhile(call, () -> stage.removing().run());

            stage.removing().run();

            isForgotten();
        }
    }

    @Test
    void doesSoMuchInARunAndNoMore() {
        for (int i = 0; i < 2 * Removing.UNITS_A_RUN; i++) {
            stage.journal.record(ACME, Posts.post("5" + i).by("501", "jane").text("word").at(stage.clock.instant()).build(),
                    stage.clock.instant());
        }
        removed(RemovalChoice.FORGET);

        after(Removing.SETTLES);
        assertThat(now().progress().posts()).isBetween(Removing.UNITS_A_RUN - 200L, (long) Removing.UNITS_A_RUN);
        assertThat(now().isDone()).isFalse();

        after(Duration.ofMinutes(1));
        after(Duration.ofMinutes(1));
        assertThat(now().isDone()).isTrue();
        assertThat(now().progress().posts()).isEqualTo(2L * Removing.UNITS_A_RUN);
        assertThat(stage.journal.all()).allMatch(each -> each.post().text().isEmpty());
    }

    @Test
    void oneThatIsLongHoldsUpNoOther() {
        stage.accounts.save(LinkedAccounts.account(OTHER, "acme_uk").build());
        for (int i = 0; i < 2 * Removing.UNITS_A_RUN; i++) {
            stage.journal.record(ACME, Posts.post("5" + i).text("word").at(stage.clock.instant()).build(), stage.clock.instant());
        }
        stage.journal.record(OTHER, opener, stage.clock.instant());
        removed(RemovalChoice.FORGET);
        stage.accounts.remove(Removal.of(stage.accounts.find(OTHER).orElseThrow(), RemovalChoice.FORGET, "admin", stage.clock.instant()));

        after(Removing.SETTLES);

        assertThat(stage.accounts.removals().find(OTHER).orElseThrow().isDone()).isTrue();
        assertThat(now().isDone()).isFalse();
    }

    @Test
    void takesTheWordsOutOfTheRequests() {
        aRequest();
        removed(RemovalChoice.ERASE);

        after(Removing.SETTLES);

        isForgotten();
        assertThat(stage.desk.ticket().shows(opener.firstId())).isFalse();
        assertThat(stage.desk.ticket().shows(second.firstId())).isFalse();
        assertThat(stage.desk.erasures()).isNotEmpty().allSatisfy(erasure -> {
            assertThat(erasure.why()).isEqualTo(Erasure.Why.REMOVED);
            assertThat(erasure.account().handle()).isEqualTo("acme");
            assertThat(erasure.account().speaker()).isEqualTo(LinkedAccounts.acme().build().speaker());
        });
        assertThat(stage.desk.erasures()).filteredOn(Erasure::opens).extracting(each -> each.post().firstId())
                .containsOnly(opener.firstId());
    }

    @Test
    void triesEveryHourWhatJiraDoesNotLetGo() {
        aRequest();
        removed(RemovalChoice.ERASE);
        stage.desk.refuse("the user is gone");

        after(Removing.SETTLES);
        assertThat(now().isDone()).isFalse();
        assertThat(now().progress().trouble()).contains("the user is gone");
        assertThat(words(opener)).as("it is needed to be taken out").isEqualTo(opener.text());
        after(Duration.ofMinutes(59));
        assertThat(now().progress().rounds()).isEqualTo(1);

        stage.desk.accept();
        after(Duration.ofMinutes(1));

        isForgotten();
        assertThat(stage.desk.ticket().shows(opener.firstId())).isFalse();
        assertThat(now().progress().left()).isZero();
    }

    @Test
    void forgetsInTheEndWhatStaysOnItsRequestAndSaysSo() {
        aRequest();
        removed(RemovalChoice.ERASE);
        stage.desk.refuse("the user is gone");

        after(Removing.SETTLES);
        for (int hour = 0; hour < Removing.ROUNDS + 1; hour++) {
            assertThat(words(opener).isEmpty()).isEqualTo(hour >= Removing.ROUNDS);
            after(Removing.AGAIN);
        }

        assertThat(words(opener)).isEmpty();
        assertThat(stage.desk.ticket().shows(opener.firstId())).isTrue();
        assertThat(now().isDone()).isTrue();
        assertThat(now().progress().left()).isGreaterThanOrEqualTo(2);
        assertThat(now().progress().trouble()).contains("the user is gone");
    }

    @Test
    void aBugHoldsUpNothingElse() {
        aRequest();
        Post other = said("201", "Hello");
        stage.hears(other);
        removed(RemovalChoice.ERASE);
        stage.desk.breakOn(post -> post.firstId().equals(opener.firstId()));
        stage.clock.advance(Removing.SETTLES);

        assertThatThrownBy(() -> stage.removing().run()).isInstanceOf(RuntimeException.class);
        assertThat(words(opener)).isNotEmpty();
        assertThat(words(other)).isEmpty();
        assertThat(now().progress().trouble().orElseThrow()).contains("went wrong on our side");

        stage.desk.accept();
        after(Removing.AGAIN);
        isForgotten();
    }

    /** Two administrators at the same moment: what is linked is not forgotten under its hands. */
    @Test
    void forgetsNothingOfAnAccountThatIsLinked() {
        aRequest();
        removed(RemovalChoice.FORGET);
        stage.accounts.save(LinkedAccounts.acme().build());

        after(Duration.ofHours(1));

        assertThat(words(opener)).isEqualTo(opener.text());
        assertThat(now().isDone()).isFalse();
        assertThat(now().progress().trouble().orElseThrow()).contains("linked again");

        removed(RemovalChoice.FORGET);
        after(Removing.SETTLES);
        isForgotten();
    }

    @Test
    void linkedAgainNothingIsOpenedTwiceAndWhoGoesOnIsTheCustomer() {
        aRequest();
        removed(RemovalChoice.FORGET);
        after(Removing.SETTLES);

        stage.accounts.save(LinkedAccounts.acme().build());
        stage.accounts.saveCredentials(ACME, MemoryNetwork.KEYS);
        stage.roundAfter(Duration.ofMinutes(1));
        assertThat(stage.desk.tickets()).hasSize(1);
        assertThat(words(opener)).isEmpty();

        Post third = Posts.replyTo(opener, "103").by("501", "jane").text("@acme it still leaks").at(stage.clock.instant()).build();
        stage.hears(third);

        assertThat(stage.desk.ticket().posts()).extracting(Post::text).contains("@acme it still leaks");
        Conversation conversation = stage.conversation(opener);
        assertThat(conversation.openerUser()).isEqualTo("501");
        assertThat(stage.turns.ofConversation(conversation.id())).filteredOn(turn -> turn.firstId().equals(third.firstId()))
                .singleElement().satisfies(turn -> assertThat(turn.byCustomer()).isTrue());
        assertThat(stage.conversations.forgottenAt(conversation.id())).isPresent();

        removed(RemovalChoice.FORGET);
        after(Removing.SETTLES);
        assertThat(words(third)).as("removed once more").isEmpty();
        isForgotten();
    }

    @Test
    void thatItIsDoneCanBeReadForSomeDays() {
        removed(RemovalChoice.FORGET);
        after(Removing.SETTLES);
        Instant done = now().doneAt().orElseThrow();
        assertThat(done).isEqualTo(stage.clock.instant());

        after(Removing.TOLD);
        assertThat(stage.accounts.removals().find(ACME)).isPresent();
        after(Duration.ofSeconds(1));
        assertThat(stage.accounts.removals().find(ACME)).isEmpty();
    }

    @Test
    void aPostThatStoodInNoRequestIsForgottenToo() {
        stage.journal.recordContext(ACME, opener, stage.clock.instant());
        removed(RemovalChoice.ERASE);

        after(Removing.SETTLES);

        assertThat(words(opener)).isEmpty();
        assertThat(stage.desk.erasures()).isEmpty();
        assertThat(stage.journal.find(ACME, new PostId("101"))).isPresent();
    }
}
