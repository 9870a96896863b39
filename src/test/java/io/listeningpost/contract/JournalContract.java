package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.Journal.Recorded;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Media;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Revised;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

abstract class JournalContract extends Contract {

    private final Journal journal = stores.journal();
    private final Post post = Posts.post(id()).build();

    JournalContract(Stores stores) {
        super(stores);
    }

    private JournalEntry entry(Post of) {
        return journal.find(account, of.firstId()).orElseThrow();
    }

    private List<Post> unfinished() {
        return journal.unfinished(account, later(3600), 100).stream().map(JournalEntry::post).toList();
    }

    private JournalEntry finished(Post of, IntakeOutcome outcome) {
        journal.record(account, of, now);
        journal.done(entry(of).id(), outcome, Optional.of(number()), Optional.empty());
        return entry(of);
    }

    @Test
    void knowsWhatWaitsBeforeAPostOfItsThread() {
        Post first = Posts.post(id()).at(now).build();
        Post second = Posts.replyTo(first, id()).at(later(10)).build();
        Post third = Posts.replyTo(second, id()).at(later(10)).build();
        List.of(first, second, third, Posts.post(id()).at(now).build()).forEach(each -> journal.record(account, each, now));
        JournalEntry one = journal.find(account, first.firstId()).orElseThrow();
        JournalEntry two = journal.find(account, second.firstId()).orElseThrow();
        JournalEntry three = journal.find(account, third.firstId()).orElseThrow();

        assertThat(journal.waitingBefore(one, 2)).isEmpty();
        assertThat(journal.waitingBefore(two, 2)).contains(one);
        assertThat(journal.waitingBefore(three, 2)).contains(one);
        journal.hold(one.id(), later(60), "behind");
        assertThat(journal.waitingBefore(three, 1)).map(JournalEntry::reason).contains(Optional.of("behind"));
        assertThat(journal.unfinished(account, later(59), 9)).extracting(JournalEntry::id).doesNotContain(one.id());
        journal.postpone(one.id(), later(60), "refused");
        assertThat(journal.waitingBefore(three, 1)).contains(two);
        journal.done(one.id(), IntakeOutcome.OPENED, Optional.of(number()), Optional.empty());
        journal.done(two.id(), IntakeOutcome.COMMENTED, Optional.of(number()), Optional.empty());
        assertThat(journal.waitingBefore(three, 2)).isEmpty();
    }

    @Test
    void aChangedCommentIsNothingToWaitFor() {
        Post first = Posts.post(id()).at(now).build();
        Post second = Posts.replyTo(first, id()).at(later(10)).build();
        List.of(first, second).forEach(each -> journal.record(account, each, now));
        long one = journal.find(account, first.firstId()).orElseThrow().id();
        journal.done(one, IntakeOutcome.COMMENTED, Optional.of(number()), Optional.empty());
        journal.record(account, Posts.editOf(first, id()).text("changed").at(later(20)).build(), now);

        assertThat(journal.countUnfinished(account)).isEqualTo(2);
        assertThat(journal.waitingBefore(journal.find(account, second.firstId()).orElseThrow(), 9)).isEmpty();
    }

    @Test
    void recordsAPostOnce() {
        assertThat(journal.record(account, post, now)).isEqualTo(Recorded.NEW);
        assertThat(journal.record(account, post, later(60))).isEqualTo(Recorded.KNOWN);

        JournalEntry entry = entry(post);
        assertThat(entry).isEqualTo(new JournalEntry(entry.id(), account, post, JournalState.NEW, Optional.empty(), Optional.empty(),
                Optional.empty(), 0, Optional.empty(), now, Heard.MENTION, false));
        assertThat(unfinished()).containsExactly(post);
    }

    @Test
    void recordsAPostForEveryAccountItNames() {
        assertThat(journal.record(account, post, now)).isEqualTo(Recorded.NEW);
        assertThat(journal.record(account(), post, now)).isEqualTo(Recorded.NEW);
    }

    @ParameterizedTest
    @MethodSource("io.listeningpost.contract.HostileText#all")
    void keepsEveryCharacter(String text) {
        Post said = Posts.post(id())
                .text(text)
                .by(new Author(text + "1", text, text, OptionalLong.of(5_000_000_000L), true, Optional.of(text)))
                .with(new Media("photo", Optional.of("https://pbs.example/1.jpg"), Optional.of(text)))
                .with(new Media("video", Optional.empty(), Optional.empty()))
                .build();

        journal.record(account, said, now);
        journal.postpone(entry(said).id(), later(1), text);

        assertThat(entry(said).post()).isEqualTo(said);
        assertThat(entry(said).reason()).contains(text);
        assertThat(journal.record(account, said, now)).isEqualTo(Recorded.KNOWN);
    }

    @Test
    void keepsEveryKindAndTie() {
        for (PostKind kind : PostKind.values()) {
            Post tied = Posts.post("at://did:plc:x/" + id() + "-" + "i".repeat(150)).quotes("2080765813578191303")
                    .repliesTo("2080765813578191000").kind(kind).thread("t".repeat(200)).build();
            journal.record(account, tied, now);

            assertThat(entry(tied).post()).isEqualTo(tied);
        }
    }

    @Test
    void tellsIdsApartByTheirCase() {
        String id = id();

        assertThat(journal.record(account, Posts.post(id + "aB").build(), now)).isEqualTo(Recorded.NEW);
        assertThat(journal.record(account, Posts.post(id + "Ab").build(), now)).isEqualTo(Recorded.NEW);
    }

    @Test
    void aNewerVersionReplacesTheWords() {
        journal.record(account, post, now);
        Post edit = Posts.editOf(post, id()).text("@acme never mind").build();

        assertThat(journal.record(account, edit, later(60))).isEqualTo(Recorded.CHANGED);
        assertThat(journal.record(account, post, later(90))).isEqualTo(Recorded.KNOWN);

        assertThat(entry(post).post()).isEqualTo(edit);
        assertThat(entry(post).state()).isEqualTo(JournalState.NEW);
        assertThat(unfinished()).containsExactly(edit);
    }

    @Test
    void otherWordsUnderTheSameIdAreANewerVersion() {
        journal.record(account, post, now);
        Post edit = Posts.post(post.id().value()).text("other words").build();

        assertThat(journal.record(account, edit, later(60))).isEqualTo(Recorded.CHANGED);
        assertThat(entry(post).post()).isEqualTo(edit);
    }

    @Test
    void aNewerVersionWithTheSameWordsIsKnown() {
        JournalEntry done = finished(post, IntakeOutcome.OPENED);
        Post edit = Posts.editOf(post, id()).text(post.text()).build();

        assertThat(journal.record(account, edit, later(60))).isEqualTo(Recorded.KNOWN);
        assertThat(entry(post).post()).isEqualTo(edit);
        assertThat(entry(post).state()).isEqualTo(done.state());
    }

    @Test
    void aFinishedPostThatChangedIsNewWorkAndKeepsWhatBecameOfIt() {
        JournalEntry done = finished(post, IntakeOutcome.COMMENTED);
        Post edit = Posts.editOf(post, id()).text("changed").build();

        assertThat(journal.record(account, edit, later(60))).isEqualTo(Recorded.CHANGED);

        JournalEntry again = entry(post);
        assertThat(again).isEqualTo(new JournalEntry(done.id(), account, edit, JournalState.NEW, done.outcome(), Optional.empty(),
                done.issueId(), 0, Optional.empty(), now, Heard.MENTION, false));
        assertThat(unfinished()).containsExactly(edit);
    }

    @Test
    void aPostBeingWorkedStaysSoWhenItChanges() {
        journal.record(account, post, now);
        journal.working(entry(post).id());

        journal.record(account, Posts.editOf(post, id()).text("changed").build(), later(60));

        assertThat(entry(post).state()).isEqualTo(JournalState.WORKING);
    }

    @Test
    void contextIsForReadingOnly() {
        journal.recordContext(account, post, now);

        assertThat(entry(post).state()).isEqualTo(JournalState.DONE);
        assertThat(entry(post).outcome()).contains(IntakeOutcome.CONTEXT);
        assertThat(unfinished()).isEmpty();
        assertThat(journal.ofThread(account, post.thread(), 10)).map(JournalEntry::post).containsExactly(post);
    }

    @Test
    void contextDoesNotTouchAKnownPost() {
        journal.record(account, post, now);
        JournalEntry before = entry(post);

        journal.recordContext(account, Posts.post(post.id().value()).text("other").build(), later(60));

        assertThat(entry(post)).isEqualTo(before);
    }

    @Test
    void contextBecomesWorkOnceItIsAMention() {
        journal.recordContext(account, post, now);

        assertThat(journal.record(account, post, later(60))).isEqualTo(Recorded.NEW);
        assertThat(journal.record(account, post, later(120))).isEqualTo(Recorded.KNOWN);

        assertThat(entry(post).state()).isEqualTo(JournalState.NEW);
        assertThat(entry(post).outcome()).isEmpty();
        assertThat(unfinished()).containsExactly(post);
    }

    @Test
    void aMentionJudgedContextStaysJudged() {
        finished(post, IntakeOutcome.CONTEXT);

        assertThat(journal.record(account, post, later(60))).isEqualTo(Recorded.KNOWN);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void keepsWhatCouldNotBeRead() {
        Malformed malformed = new Malformed(Optional.of(post.id()), "{\"id\": 😡\u0000", "text is missing");

        journal.reject(account, malformed, now);
        journal.reject(account, malformed, later(60));

        assertThat(journal.recent(account, Long.MAX_VALUE, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(JournalState.DONE);
            assertThat(entry.outcome()).contains(IntakeOutcome.REJECTED);
            assertThat(entry.reason()).contains("text is missing");
            assertThat(entry.post().text()).isEqualTo(malformed.raw());
            assertThat(entry.seenAt()).isEqualTo(now);
        });
        assertThat(journal.ofThread(account, new ThreadId(post.id().value()), 10)).isEmpty();
        assertThat(journal.countUnfinished(account)).isZero();
    }

    @Test
    void tellsUnreadablePostsWithoutAnIdApartByTheirWords() {
        journal.reject(account, new Malformed(Optional.empty(), "{}", "id is missing"), now);
        journal.reject(account, new Malformed(Optional.empty(), "{}", "id is missing"), now);
        journal.reject(account, new Malformed(Optional.empty(), "[]", "not an object"), now);

        assertThat(journal.recent(account, Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void aPostThatCanBeReadNowIsNewWork() {
        journal.reject(account, new Malformed(Optional.of(post.id()), "{}", "text is missing"), now);

        assertThat(journal.record(account, post, later(60))).isEqualTo(Recorded.NEW);

        assertThat(unfinished()).containsExactly(post);
        assertThat(entry(post).reason()).isEmpty();
        assertThat(journal.ofThread(account, post.thread(), 10)).map(JournalEntry::post).containsExactly(post);
    }

    @Test
    void rejectingDoesNotTouchAKnownPost() {
        journal.record(account, post, now);

        journal.reject(account, new Malformed(Optional.of(post.id()), "{}", "text is missing"), now);

        assertThat(unfinished()).containsExactly(post);
    }

    @Test
    void listsWorkOldestFirstAsItWasWritten() {
        Post third = Posts.post(id()).at(later(30)).build();
        Post first = Posts.post(id()).at(later(10)).build();
        Post second = Posts.post(id()).at(later(20)).build();
        List.of(third, first, second).forEach(each -> journal.record(account, each, now));
        journal.record(account(), post, now);

        assertThat(unfinished()).containsExactly(first, second, third);
        assertThat(journal.unfinished(account, now, 2)).map(JournalEntry::post).containsExactly(first, second);
        assertThat(journal.countUnfinished(account)).isEqualTo(3);
    }

    @Test
    void anEditKeepsItsPlace() {
        Post first = Posts.post(id()).build();
        Post second = Posts.replyTo(first, id()).at(later(10)).build();
        journal.record(account, first, now);
        journal.record(account, second, now);
        Post edit = Posts.editOf(first, id()).text("changed").at(later(20)).build();

        journal.record(account, edit, now);

        assertThat(unfinished()).containsExactly(edit, second);
        assertThat(journal.ofThread(account, first.thread(), 10)).map(JournalEntry::post).containsExactly(edit, second);
    }

    @Test
    void whatIsPostponedWaits() {
        journal.record(account, post, now);
        journal.postpone(entry(post).id(), later(60).plusNanos(1), "no route yet");

        JournalEntry waiting = entry(post);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.reason()).contains("no route yet");
        assertThat(waiting.notUntil()).isPresent();
        assertThat(journal.countUnfinished(account)).isEqualTo(1);
        assertThat(journal.unfinished(account, later(60), 10)).isEmpty();
        assertThat(journal.unfinished(account, later(61), 10)).containsExactly(waiting);
    }

    @Test
    void whatWasLeftHalfDoneIsListedAsSuch() {
        journal.record(account, post, now);
        journal.working(entry(post).id());
        assertThat(journal.unfinished(account, now, 10)).singleElement().extracting(JournalEntry::state).isEqualTo(JournalState.WORKING);

        journal.postpone(entry(post).id(), later(60), "Jira said no");

        assertThat(entry(post).state()).isEqualTo(JournalState.WORKING);
    }

    @Test
    void whatIsDoneIsNotListedAnyMore() {
        long issueId = number();
        journal.record(account, post, now);
        journal.postpone(entry(post).id(), later(60), "wait");
        journal.done(entry(post).id(), IntakeOutcome.OPENED, Optional.of(issueId), Optional.of("because"));

        JournalEntry done = entry(post);
        assertThat(done.state()).isEqualTo(JournalState.DONE);
        assertThat(done.outcome()).contains(IntakeOutcome.OPENED);
        assertThat(done.issueId()).contains(issueId);
        assertThat(done.reason()).contains("because");
        assertThat(done.attempts()).isEqualTo(1);
        assertThat(done.notUntil()).isEmpty();
        assertThat(unfinished()).isEmpty();
        assertThat(journal.countUnfinished(account)).isZero();

        journal.done(done.id(), IntakeOutcome.OWN, Optional.empty(), Optional.empty());
        assertThat(entry(post).issueId()).isEmpty();
        assertThat(entry(post).reason()).isEmpty();
    }

    @Test
    void refusesRowsThatDoNotExist() {
        assertThat(journal.find(account, post.id())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> journal.working(Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> journal.postpone(Long.MAX_VALUE, now, ""));
        assertThatIllegalArgumentException().isThrownBy(
                () -> journal.done(Long.MAX_VALUE, IntakeOutcome.OWN, Optional.empty(), Optional.empty()));
    }

    @Test
    void listsTheNewestOfALongThreadOldestFirst() {
        String thread = id();
        List<Post> posts = IntStream.range(0, 5).mapToObj(i -> Posts.post(id()).thread(thread).at(later(i)).build()).toList();
        posts.reversed().forEach(each -> journal.record(account, each, now));
        journal.record(account(), Posts.post(id()).thread(thread).build(), now);

        assertThat(journal.ofThread(account, new ThreadId(thread), 10)).map(JournalEntry::post).containsExactlyElementsOf(posts);
        assertThat(journal.ofThread(account, new ThreadId(thread), 2)).map(JournalEntry::post)
                .containsExactlyElementsOf(posts.subList(3, 5));
    }

    @Test
    void pagesThroughWhatItSawNewestFirst() {
        List<Post> posts = IntStream.range(0, 5).mapToObj(i -> Posts.post(id()).at(later(-i)).build()).toList();
        posts.forEach(each -> journal.record(account, each, now));
        journal.record(account(), post, now);

        List<JournalEntry> page = journal.recent(account, Long.MAX_VALUE, 3);
        List<JournalEntry> rest = journal.recent(account, page.getLast().id(), 3);

        assertThat(page).map(JournalEntry::post).containsExactly(posts.get(4), posts.get(3), posts.get(2));
        assertThat(rest).map(JournalEntry::post).containsExactly(posts.get(1), posts.get(0));
    }

    @Test
    void manyWhoRecordOnePostMakeOneRow() {
        for (int round = 1; round <= ROUNDS; round++) {
            Post contested = Posts.post(id()).build();

            List<Recorded> found = Together.run(THREADS, i -> journal.record(account, contested, now));

            assertThat(found).containsOnlyOnce(Recorded.NEW).containsOnly(Recorded.NEW, Recorded.KNOWN);
            assertThat(journal.countUnfinished(account)).isEqualTo(round);
        }
    }

    @Test
    void ofManyVersionsRecordedAtOnceTheNewestStaysAndIsWorkOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Post first = Posts.post(id()).build();
            journal.record(account, first, now);
            journal.done(entry(first).id(), IntakeOutcome.OPENED, Optional.of(7L), Optional.empty());
            List<Post> versions = IntStream.rangeClosed(1, THREADS)
                    .mapToObj(i -> Posts.editOf(first, id()).text("version " + i).at(first.createdAt().plusSeconds(i)).build())
                    .toList();

            List<Recorded> found = Together.run(THREADS, i -> journal.record(account, versions.get(i), now));

            assertThat(found).contains(Recorded.CHANGED).isSubsetOf(Recorded.CHANGED, Recorded.KNOWN);
            assertThat(entry(first)).satisfies(entry -> {
                assertThat(entry.post()).isEqualTo(versions.getLast());
                assertThat(entry.state()).isEqualTo(JournalState.NEW);
                assertThat(entry.issueId()).contains(7L);
            });
        }
    }

    @Test
    void manyWhoFindContextToBeAMentionMakeItWorkOnce() {
        for (int round = 1; round <= ROUNDS; round++) {
            Post contested = Posts.post(id()).build();
            journal.recordContext(account, contested, now);

            List<Recorded> found = Together.run(THREADS, i -> journal.record(account, contested, now));

            assertThat(found).containsOnlyOnce(Recorded.NEW).containsOnly(Recorded.NEW, Recorded.KNOWN);
            assertThat(journal.countUnfinished(account)).isEqualTo(round);
        }
    }

    @Test
    void keepsTheBestWayAPostWasHeard() {
        assertThat(journal.record(account, post, Heard.SEARCH, now)).isEqualTo(Recorded.NEW);
        assertThat(journal.record(account, post, Heard.MENTION, now)).isEqualTo(Recorded.NEARER);
        assertThat(journal.record(account, post, Heard.MENTION, now)).isEqualTo(Recorded.KNOWN);
        assertThat(journal.record(account, post, Heard.SEARCH, now)).isEqualTo(Recorded.KNOWN);

        assertThat(entry(post).heard()).isEqualTo(Heard.MENTION);
        assertThat(entry(post).reheard()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = IntakeOutcome.class, names = {"OPENED", "COMMENTED", "REOPENED"})
    void whatIsOnARequestIsWorkAgainWhenHeardBetterAndItsWordsAreRight(IntakeOutcome outcome) {
        journal.record(account, post, Heard.SEARCH, now);
        journal.done(entry(post).id(), outcome, Optional.of(7L), Optional.empty());

        journal.record(account, post, Heard.MENTION, later(60));

        assertThat(unfinished()).containsExactly(post);
        assertThat(entry(post).reheard()).isTrue();
        assertThat(entry(post).outcome()).contains(outcome);
        journal.done(entry(post).id(), outcome, Optional.of(7L), Optional.empty());
        assertThat(entry(post).reheard()).isFalse();
    }

    @Test
    void newWordsAreMoreThanABetterWay() {
        journal.record(account, post, Heard.SEARCH, now);
        journal.done(entry(post).id(), IntakeOutcome.OPENED, Optional.of(7L), Optional.empty());
        journal.record(account, post, Heard.MENTION, later(60));

        Post edit = Posts.editOf(post, id()).text("changed").build();
        assertThat(journal.record(account, edit, Heard.SEARCH, later(90))).isEqualTo(Recorded.CHANGED);

        assertThat(entry(post).reheard()).isFalse();
        assertThat(entry(post).heard()).isEqualTo(Heard.MENTION);
        assertThat(unfinished()).containsExactly(edit);
    }

    @Test
    void whatOpenedNothingIsJudgedAnewWhenHeardBetter() {
        journal.record(account, post, Heard.SEARCH, now);
        journal.done(entry(post).id(), IntakeOutcome.CONTEXT, Optional.empty(), Optional.of("searches open nothing"));

        assertThat(journal.record(account, post, Heard.QUOTE, later(60))).isEqualTo(Recorded.NEARER);

        assertThat(entry(post).outcome()).isEmpty();
        assertThat(entry(post).reason()).isEmpty();
        assertThat(unfinished()).containsExactly(post);
    }

    @Test
    void aRepostHeardBetterStaysARepost() {
        journal.record(account, post, Heard.SEARCH, now);
        journal.done(entry(post).id(), IntakeOutcome.REPOST, Optional.empty(), Optional.empty());

        journal.record(account, post, Heard.MENTION, later(60));

        assertThat(unfinished()).isEmpty();
    }

    @Test
    void findsManyAtOnce() {
        List<Post> said = IntStream.range(0, 420).mapToObj(i -> Posts.post(id()).build()).toList();
        said.forEach(post -> journal.recordContext(account, post, now));
        journal.recordContext(account(), said.getFirst(), now);
        List<PostId> asked = new ArrayList<>(said.stream().map(Post::firstId).toList());
        asked.add(said.getFirst().firstId());
        asked.add(new PostId(id()));

        assertThat(journal.find(account, asked)).extracting(JournalEntry::post).containsExactlyInAnyOrderElementsOf(said);
        assertThat(journal.find(account, asked)).extracting(JournalEntry::account).containsOnly(account);
        assertThat(journal.find(account, List.of())).isEmpty();
    }

    @Test
    void tellsWhichPostsItDoesNotKnow() {
        Post other = Posts.post(id()).build();
        journal.record(account, post, now);
        journal.recordContext(account, other, now);
        List<PostId> many = IntStream.range(0, 450).mapToObj(i -> new PostId(post.id() + "-" + i)).toList();

        assertThat(journal.unknown(account, List.of(post.id(), other.id(), many.getFirst()))).containsExactly(many.getFirst());
        assertThat(journal.unknown(account, many)).hasSize(450);
        assertThat(journal.unknown(account, List.of())).isEmpty();
        assertThat(journal.unknown(account(), List.of(post.id()))).containsExactly(post.id());
    }

    @Test
    void revivesWhatEndedForOneReasonAndNothingElse() {
        Post old = Posts.post(id()).at(now.minusSeconds(60)).build();
        Post older = Posts.post(id()).at(now.minusSeconds(600)).build();
        Post otherwise = Posts.post(id()).at(now.minusSeconds(60)).build();
        Post context = Posts.post(id()).at(now.minusSeconds(60)).build();
        for (Post each : List.of(old, older, otherwise)) {
            journal.record(account, each, now);
            journal.done(entry(each).id(), IntakeOutcome.CONTEXT, Optional.empty(), Optional.of(each == otherwise ? "other" : "too old"));
        }
        journal.recordContext(account, context, now);

        assertThat(journal.revive(account, now.minusSeconds(60), "too old")).isEqualTo(1);
        assertThat(journal.revive(account, now.minusSeconds(60), "too old")).isZero();

        assertThat(unfinished()).containsExactly(old);
        assertThat(entry(old).outcome()).isEmpty();
        assertThat(entry(older).outcome()).contains(IntakeOutcome.CONTEXT);
    }

    @Test
    void findsARowByItsNumber() {
        journal.record(account, post, now);

        assertThat(journal.byId(entry(post).id())).contains(entry(post));
        assertThat(journal.byId(Long.MAX_VALUE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = IntakeOutcome.class, names = {"CONTEXT", "IGNORED", "REJECTED"})
    void reopensWhateverBecameOfAPost(IntakeOutcome outcome) {
        long id = finished(post, outcome).id();
        journal.reopen(id);

        assertThat(entry(post)).isEqualTo(new JournalEntry(id, account, post, JournalState.NEW, Optional.empty(), Optional.empty(),
                Optional.empty(), 0, Optional.empty(), now, Heard.MENTION, false));
        assertThat(journal.unfinished(account, now, 10)).hasSize(1);
    }

    @Test
    void reopensWhatWaitsForLater() {
        journal.record(account, post, now);
        journal.postpone(entry(post).id(), later(600), "the desk is down");
        assertThat(journal.unfinished(account, now, 10)).isEmpty();

        journal.reopen(entry(post).id());

        assertThat(journal.unfinished(account, now, 10)).hasSize(1);
    }

    @Test
    void letsWhatIsHalfMadeWaitNoLonger() {
        journal.record(account, post, now);
        journal.working(entry(post).id());
        journal.postpone(entry(post).id(), later(600), "the desk is down");

        journal.reopen(entry(post).id());

        assertThat(entry(post).state()).isEqualTo(JournalState.WORKING);
        assertThat(journal.unfinished(account, now, 10)).hasSize(1);
    }

    /** Its row stays where it is, and heard again it is not worked twice. */
    @Test
    void makesAMentionOfContextThatIsWorked() {
        journal.recordContext(account, post, now);
        long id = entry(post).id();
        journal.reopen(id);
        journal.working(id);
        journal.done(id, IntakeOutcome.OPENED, Optional.of(7L), Optional.empty());

        assertThat(journal.record(account, post, later(60))).isEqualTo(Recorded.KNOWN);
        assertThat(entry(post).id()).isEqualTo(id);
        assertThat(entry(post).outcome()).contains(IntakeOutcome.OPENED);
    }

    /** A mention that was only read beside another one is work once it is heard, also when somebody thought about opening it. */
    @Test
    void hearsContextThatWasReopenedAndLeft() {
        journal.recordContext(account, post, now);
        journal.reopen(entry(post).id());
        journal.done(entry(post).id(), IntakeOutcome.CONTEXT, Optional.empty(), Optional.empty());

        assertThat(journal.record(account, post, later(60))).isEqualTo(Recorded.NEW);
        assertThat(unfinished()).containsExactly(post);
    }

    @Test
    void keepsIgnoringAPostWhoseAuthorChangesIt() {
        long id = finished(post, IntakeOutcome.IGNORED).id();
        Post edited = Posts.editOf(post, id()).text("buy more watches").build();

        assertThat(journal.record(account, edited, later(60))).isEqualTo(Recorded.CHANGED);

        assertThat(entry(post).id()).isEqualTo(id);
        assertThat(entry(post).post()).isEqualTo(edited);
        assertThat(entry(post).outcome()).contains(IntakeOutcome.IGNORED);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void keepsIgnoringContextThatIsHeard() {
        journal.recordContext(account, post, now);
        journal.done(entry(post).id(), IntakeOutcome.IGNORED, Optional.empty(), Optional.of("spam"));

        journal.record(account, post, later(60));

        assertThat(entry(post).outcome()).contains(IntakeOutcome.IGNORED);
        assertThat(entry(post).reason()).contains("spam");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void keepsAPostWhereItWasPutWhateverIsHeardOfIt() {
        Post root = Posts.post(id()).build();
        Post answer = Posts.replyTo(root, id()).build();
        ThreadId own = new ThreadId(answer.firstId().value());
        finished(answer, IntakeOutcome.COMMENTED);
        assertThat(journal.apartFrom(account, answer.firstId())).isEmpty();

        journal.branch(entry(answer).id(), own);
        journal.branch(entry(answer).id(), own);

        assertThat(journal.apartFrom(account, answer.firstId())).contains(root.thread());
        assertThat(entry(answer).outcome()).contains(IntakeOutcome.COMMENTED);
        assertThat(journal.ofThread(account, own, 10)).extracting(each -> each.post().id()).containsExactly(answer.id());
        assertThat(journal.ofThread(account, root.thread(), 10)).isEmpty();
        Post edited = Posts.editOf(answer, id()).text("@acme changed").build();
        assertThat(journal.record(account, edited, later(60))).isEqualTo(Journal.Recorded.CHANGED);
        assertThat(entry(answer).post()).isEqualTo(edited.in(own));
        assertThat(journal.ofThread(account, own, 10)).hasSize(1);

        journal.branch(entry(answer).id(), root.thread());
        assertThat(journal.apartFrom(account, answer.firstId())).isEmpty();
        assertThat(entry(answer).post()).isEqualTo(edited);
        assertThat(journal.ofThread(account, root.thread(), 10)).hasSize(1);
    }

    @Test
    void keepsContextWhereItWasPutWhenItTurnsOutToBeAMention() {
        Post root = Posts.post(id()).build();
        Post answer = Posts.replyTo(root, id()).build();
        ThreadId own = new ThreadId(id());
        journal.recordContext(account, answer, now);
        journal.branch(entry(answer).id(), own);

        journal.record(account, answer, later(60));

        assertThat(entry(answer).post()).isEqualTo(answer.in(own));
        assertThat(journal.apartFrom(account, answer.firstId())).contains(root.thread());
        assertThat(journal.ofThread(account, own, 10)).hasSize(1);
        assertThat(journal.apartFrom(account, new PostId(id()))).isEmpty();
    }

    @Test
    void listsByOutcomeAndWhatWaitsNewestFirst() {
        Post first = Posts.post(id()).build();
        Post second = Posts.post(id()).build();
        Post third = Posts.post(id()).build();
        finished(first, IntakeOutcome.IGNORED);
        finished(second, IntakeOutcome.CONTEXT);
        finished(third, IntakeOutcome.IGNORED);
        journal.record(account, post, now);

        assertThat(journal.recent(account, IntakeOutcome.IGNORED, Long.MAX_VALUE, 10)).extracting(JournalEntry::post)
                .containsExactly(third, first);
        assertThat(journal.recent(account, IntakeOutcome.IGNORED, entry(third).id(), 10)).extracting(JournalEntry::post)
                .containsExactly(first);
        assertThat(journal.recentUnfinished(account, Long.MAX_VALUE, 10)).extracting(JournalEntry::post).containsExactly(post);
        assertThat(journal.recentUnfinished(account, entry(post).id(), 10)).isEmpty();
        assertThat(journal.countSince(account, entry(first).id(), 10)).isEqualTo(3);
        assertThat(journal.countSince(account, entry(first).id(), 2)).isEqualTo(2);
        assertThat(journal.countSince(account(), 0, 10)).isZero();
    }

    // ---- changed and still the same id

    @Test
    void otherWordsUnderTheSameIdAreAChangeWhereTheNetworkDoesNotTell() {
        String id = id();
        Post first = Posts.post(id).text("@acme it cost 5").revised(Revised.UNTOLD).build();
        Post second = Posts.post(id).text("@acme it cost 50").revised(Revised.UNTOLD).build();
        journal.record(account, first, now);
        assertThat(stored(first)).isEqualTo(first).matches(post -> !post.isEdited());

        assertThat(journal.record(account, second, later(60))).isEqualTo(Recorded.CHANGED);
        assertThat(stored(first).text()).isEqualTo(second.text());
        assertThat(stored(first).isEdited()).isTrue();
        assertThat(journal.record(account, second, later(70))).isEqualTo(Recorded.KNOWN);
        assertThat(stored(first).isEdited()).isTrue();
        assertThat(journal.record(account, first, later(80))).isEqualTo(Recorded.CHANGED);
        assertThat(stored(first).isEdited()).as("changed back is changed twice").isTrue();
    }

    @Test
    void whatTheNetworkTellsOfAChangeCounts() {
        String one = id();
        String other = id();
        journal.record(account, Posts.post(one).text("@acme one").revised(Revised.NO).build(), now);
        journal.record(account, Posts.post(one).text("@acme two").revised(Revised.NO).build(), later(60));
        journal.record(account, Posts.post(other).text("@acme one").revised(Revised.YES).build(), now);

        assertThat(stored(Posts.post(one).build()).isEdited()).as("it is only read in another way").isFalse();
        assertThat(stored(Posts.post(other).build()).isEdited()).as("changed before it was heard").isTrue();
    }

    @Test
    void contextThatChangedIsKnownAsChangedWhenItIsHeard() {
        String id = id();
        Post first = Posts.post(id).text("@acme it cost 5").revised(Revised.UNTOLD).build();
        Post second = Posts.post(id).text("@acme it cost 50").revised(Revised.UNTOLD).build();
        journal.recordContext(account, first, now);
        stores.watch().renew(journal.find(account, first.firstId()).orElseThrow().id(), second);
        assertThat(stored(first).isEdited()).isTrue();

        assertThat(journal.record(account, second, later(60))).isEqualTo(Recorded.NEW);

        assertThat(stored(first).isEdited()).isTrue();
    }

    @Test
    void whatCouldNotBeReadIsNoOlderVersion() {
        String id = id();
        journal.reject(account, new Malformed(Optional.of(new PostId(id)), "{}", "no text"), now);
        journal.record(account, Posts.post(id).text("@acme it cost 5").revised(Revised.UNTOLD).build(), later(60));

        assertThat(stored(Posts.post(id).build()).isEdited()).isFalse();
    }

    private Post stored(Post post) {
        return journal.find(account, post.firstId()).orElseThrow().post();
    }
}
