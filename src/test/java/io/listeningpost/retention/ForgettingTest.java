package io.listeningpost.retention;

import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Saying;
import io.listeningpost.conversation.Turn;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryConversations;
import io.listeningpost.testing.MemoryJournal;
import io.listeningpost.testing.MemoryOldConversations;
import io.listeningpost.testing.MemoryOutbox;
import io.listeningpost.testing.MemoryOwnPosts;
import io.listeningpost.testing.MemorySamePeople;
import io.listeningpost.testing.MemorySourceLog;
import io.listeningpost.testing.MemoryTurns;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {

    private static final Holder NODE = new Holder("node1", 1);
    private static final Duration YEAR = Duration.ofDays(365);

    private final MutableClock clock = new MutableClock();
    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryTurns turns = new MemoryTurns();
    private final MemoryOwnPosts ownPosts = new MemoryOwnPosts();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemorySourceLog sources = new MemorySourceLog();
    private RequestState request = new RequestState.Open();
    private final MemorySamePeople people = new MemorySamePeople();
    private final Forgetting forgetting = new Forgetting(new MemoryOldConversations(conversations, turns, ownPosts, outbox), journal,
            conversations, people, asked -> request, accounts, sources, Journal.REMEMBERED, clock);

    private final Post post = Posts.post("1").by("501", "jane").text("My kettle is broken").build();
    private final Instant begun = clock.instant();
    private long conversation;

    @BeforeEach
    void openARequest() {
        accounts.save(LinkedAccounts.acme().build());
        recorded(post, IntakeOutcome.OPENED, Optional.of(7L));
        Conversation begins = conversations.begin(ACME, post.thread(), post.id(), "501", begun);
        conversation = begins.id();
        conversations.opened(conversation, new RequestRef(7, "SUP-7"));
        turns.remember(new Turn(ACME, conversation, post.id(), post.id(), "501", "jane", true, true, false, begun));
        OutboxEntry answer = reply("answer");
        outbox.claim(answer.id(), NODE, begun, begun.plusSeconds(60));
        outbox.partDelivered(answer.id(), NODE, 0, new PostId("2"), begun.plusSeconds(60));
        outbox.delivered(answer.id(), NODE, begun);
        ownPosts.remember(new OwnPost(ACME, new PostId("2"), conversation, answer.id(), begun));
    }

    private OutboxEntry reply(String key) {
        return outbox.enqueue(new NewReply(key, ACME, conversation, ReplyKind.ANSWER, post.id(), Optional.empty(), List.of("We look"),
                List.of(), "JIRAUSER1", Optional.empty(), clock.instant(), clock.instant()));
    }

    private void recorded(Post each, IntakeOutcome outcome, Optional<Long> issue) {
        journal.record(ACME, each, clock.instant());
        journal.done(journal.find(ACME, each.firstId()).orElseThrow().id(), outcome, issue, Optional.empty());
    }

    private void after(Duration more) {
        clock.advance(more);
        forgetting.run();
    }

    private String words(Post of) {
        return journal.find(ACME, of.firstId()).orElseThrow().post().text();
    }

    private boolean isAwake() {
        return !outbox.ofConversation(conversation).isEmpty() && !turns.ofConversation(conversation).isEmpty()
                && words(post).equals(post.text());
    }

    @Test
    void keepsEverythingOfAnOpenRequestForYears() {
        for (int month = 0; month < 60; month++) {
            after(Duration.ofDays(30));
        }

        assertThat(isAwake()).isTrue();
    }

    @Test
    void forgetsAYearAfterTheResolution() {
        after(YEAR.plusDays(200));
        request = new RequestState.Resolved(clock.instant());
        after(YEAR.minusDays(1));
        assertThat(isAwake()).isTrue();

        after(Duration.ofDays(31));
        after(Duration.ofDays(31));

        assertThat(outbox.ofConversation(conversation)).isEmpty();
        assertThat(turns.ofConversation(conversation)).isEmpty();
        assertThat(words(post)).isEmpty();
        assertThat(journal.record(ACME, post, clock.instant())).isEqualTo(Journal.Recorded.KNOWN);
        assertThat(ownPosts.find(ACME, new PostId("2"))).isPresent();
        assertThat(conversations.byThread(ACME, post.thread()).orElseThrow().request()).isPresent();
    }

    @Test
    void forgetsNothingWhileSomebodySpeaks() {
        request = new RequestState.Resolved(begun);
        clock.advance(YEAR.minusDays(10));
        turns.remember(new Turn(ACME, conversation, new PostId("9"), new PostId("9"), "501", "jane", true, true, false, clock.instant()));

        after(YEAR.minusDays(1));

        assertThat(isAwake()).isTrue();
    }

    @Test
    void waitsForRepliesUnlessTheAccountIsGone() {
        request = new RequestState.Resolved(begun);
        reply("late");
        after(YEAR.plusDays(1));
        assertThat(outbox.ofConversation(conversation)).hasSize(2);

        accounts.remove(ACME);
        after(Duration.ofDays(31));

        assertThat(outbox.ofConversation(conversation)).isEmpty();
    }

    @Test
    void forgetsOurPostsOfAGoneRequestToo() {
        request = new RequestState.Gone();

        after(YEAR.plusDays(1));

        assertThat(ownPosts.find(ACME, new PostId("2"))).isEmpty();
        assertThat(turns.ofConversation(conversation)).isEmpty();
    }

    @Test
    void forgetsWordsThatStandInNoRequestAfterThreeMonths() {
        Post rant = Posts.post("50").text("All shops are bad").build();
        Post shown = Posts.post("51").text("Look here").build();
        recorded(rant, IntakeOutcome.CONTEXT, Optional.empty());
        journal.recordContext(ACME, shown, clock.instant());
        journal.shown(ACME, shown.firstId(), conversation);
        after(Duration.ofDays(89));
        assertThat(words(rant)).isNotEmpty();

        after(Duration.ofDays(2));

        assertThat(words(rant)).isEmpty();
        assertThat(words(shown)).isNotEmpty();
        assertThat(isAwake()).isTrue();
    }

    @Test
    void leavesWorkThatWaitsUnlessTheAccountIsGone() {
        Post waiting = Posts.post("60").text("Where is it?").build();
        journal.record(ACME, waiting, clock.instant());
        after(YEAR.plusDays(1));
        assertThat(words(waiting)).isNotEmpty();
        assertThat(journal.countUnfinished(ACME)).isEqualTo(1);

        accounts.remove(ACME);
        after(Duration.ofDays(31));

        assertThat(words(waiting)).isEmpty();
        assertThat(journal.countUnfinished(ACME)).isZero();
    }

    /** Beyond this age intake opens nothing, so nothing is lost by not knowing. */
    @Test
    void knowsForgottenPostsForThreeYears() {
        Post rant = Posts.post("50").text("All shops are bad").build();
        recorded(rant, IntakeOutcome.REPOST, Optional.empty());
        after(Duration.ofDays(91));
        after(Journal.REMEMBERED.minusDays(91));
        assertThat(journal.find(ACME, rant.firstId())).isPresent();

        after(Duration.ofDays(31));

        assertThat(journal.find(ACME, rant.firstId())).isEmpty();
    }

    @Test
    void worksAFewAMinuteUntilAllAreDone() {
        for (int i = 0; i < Forgetting.POSTS_A_RUN + 50; i++) {
            recorded(Posts.post("7" + i).text("words").build(), IntakeOutcome.CONTEXT, Optional.empty());
        }
        clock.advance(Duration.ofDays(91));

        forgetting.run();
        assertThat(journal.all().stream().filter(each -> each.post().text().isEmpty())).hasSizeBetween(150, Forgetting.POSTS_A_RUN);
        forgetting.run();

        assertThat(journal.all().stream().filter(each -> each.post().text().equals("words"))).isEmpty();
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        request = new RequestState.Resolved(begun);
        clock.advance(YEAR.plusDays(1));

        Thread.currentThread().interrupt();
        forgetting.run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(isAwake()).isTrue();
        forgetting.run();

        assertThat(outbox.ofConversation(conversation)).isEmpty();
    }

    @Test
    void oneThatTripsOverABugDoesNotHoldUpTheOthers() {
        Forgetting fragile = new Forgetting(new MemoryOldConversations(conversations, turns, ownPosts, outbox), journal, conversations,
                people, asked -> {
                    throw new IllegalStateException("desk is down");
                }, accounts, sources, Journal.REMEMBERED, clock);
        Post rant = Posts.post("50").text("All shops are bad").build();
        recorded(rant, IntakeOutcome.CONTEXT, Optional.empty());
        clock.advance(YEAR.plusDays(1));

        assertThatIllegalStateException().isThrownBy(fragile::run).withMessage("desk is down");

        assertThat(words(rant)).isEmpty();
        fragile.run();
        assertThat(outbox.ofConversation(conversation)).isNotEmpty();
    }

    @Test
    void forgetsHowTheSourcesOfRemovedAccountsDid() {
        AccountId removed = AccountId.parse("x:1");
        sources.starts(ACME, "mentions", begun);
        sources.starts(removed, "mentions", begun);
        after(Duration.ofDays(29));
        assertThat(sources.all()).hasSize(2);

        after(Duration.ofDays(2));

        assertThat(sources.all()).singleElement().satisfies(each -> assertThat(each.account()).isEqualTo(ACME));
    }

    @Test
    void aMessageThatWasHeardStaysWithItsRequest() {
        Post letter = Posts.post("80").thread("99-501").text("my address").build();
        journal.record(ACME, letter, Heard.DIRECT, clock.instant());
        journal.done(journal.find(ACME, letter.firstId()).orElseThrow().id(), IntakeOutcome.COMMENTED, Optional.of(7L), Optional.empty());

        after(YEAR);

        assertThat(words(letter)).isEqualTo("my address");
    }

    @Test
    void forgetsWhoSomebodyIsOnceOneOfTheTwoRequestsIsForgotten() {
        Post other = Posts.post("51").by("777", "jane_home").text("My kettle is broken").build();
        Conversation begins = conversations.begin(ACME, other.thread(), other.id(), "777", begun);
        conversations.opened(begins.id(), new RequestRef(8, "SUP-8"));
        people.say(new Saying.Side(ACME, "501", 7), new Saying.Side(ACME, "777", 8), "agent", begun);
        AuthorId jane = new AuthorId(ACME.network(), "501");
        for (int month = 0; month < 24; month++) {
            after(Duration.ofDays(30));
        }
        assertThat(people.of(jane)).as("both are open").hasSize(1);

        request = new RequestState.Resolved(clock.instant());
        after(YEAR);
        after(Duration.ofDays(31));
        after(Duration.ofDays(31));

        assertThat(isAwake()).isFalse();
        assertThat(people.of(jane)).isEmpty();
    }

    @Test
    void forgetsWhoSomebodyIsWhoseRequestIsUnknown() {
        people.say(new Saying.Side(ACME, "501", 7), new Saying.Side(ACME, "777", 99), "agent", begun);

        after(Duration.ofDays(30).minusMillis(1));
        assertThat(people.of(new AuthorId(ACME.network(), "501"))).hasSize(1);
        after(Duration.ofMillis(1));

        assertThat(people.of(new AuthorId(ACME.network(), "501"))).isEmpty();
    }
}
