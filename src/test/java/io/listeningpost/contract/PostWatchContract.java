package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.Journal.Recorded;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.intake.PostWatch.Watched;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class PostWatchContract extends Contract {

    private final Journal journal = stores.journal();
    private final PostWatch watch = stores.watch();
    private final Post post = Posts.post(id()).build();
    private final Instant due = now.plus(PostWatch.PACE);

    PostWatchContract(Stores stores) {
        super(stores);
    }

    private long recorded(Post each) {
        journal.record(account, each, now);
        return journal.find(account, each.firstId()).orElseThrow().id();
    }

    private List<Post> due(Instant at) {
        return watch.due(account, at, 100).stream().map(each -> each.entry().post()).toList();
    }

    private Watched watched(Post of) {
        return watch.due(account, Instant.parse("2999-01-01T00:00:00Z"), 100).stream()
                .filter(each -> each.entry().post().equals(of)).findFirst().orElseThrow();
    }

    private Watched watched() {
        List<Watched> found = watch.due(account, Instant.parse("2999-01-01T00:00:00Z"), 100);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void findsWhatHasToBeErasedAmongWhatIsOnlyDue() {
        long entry = recorded(post);
        recorded(Posts.post(id()).build());
        assertThat(watch.toErase(account, due, 10)).isEmpty();

        watch.lost(entry, Absence.HIDDEN);
        assertThat(watch.toErase(account, now, 10)).singleElement().satisfies(each -> {
            assertThat(each.entry().post()).isEqualTo(post);
            assertThat(each.lost()).contains(Absence.HIDDEN);
        });
        watch.later(entry, later(60));
        assertThat(watch.toErase(account, later(59), 10)).isEmpty();
        assertThat(watch.toErase(account, later(60), 10)).hasSize(1);
        assertThat(watch.toErase(account(), later(60), 10)).isEmpty();
        watch.erased(entry, post, "gone");
        assertThat(watch.toErase(account, later(60), 10)).isEmpty();
    }

    @Test
    void countsADoubtAsAFirstAbsence() {
        long entry = recorded(post);

        watch.doubted(account, post.firstId(), now);
        assertThat(due(now.plus(PostWatch.AGAIN).minusMillis(1))).isEmpty();
        assertThat(due(now.plus(PostWatch.AGAIN))).containsExactly(post);
        assertThat(watched().missedAt()).contains(now);

        watch.doubted(account, post.firstId(), later(60));
        assertThat(watched().missedAt()).as("when it was first not there").contains(now);
        watch.there(entry, due);
        watch.leave(entry);
        assertThat(due(due)).isEmpty();
        watch.doubted(account, post.firstId(), later(120));
        assertThat(watched().missedAt()).as("also what nobody asked for any more").contains(later(120));
    }

    @Test
    void doubtsNothingThatIsErasedOrNotThere() {
        long entry = recorded(post);
        watch.lost(entry, Absence.DELETED);
        watch.doubted(account, post.firstId(), now);
        assertThat(watch.toErase(account, now, 10)).as("due at once still").hasSize(1);
        watch.erased(entry, post, "gone");

        watch.doubted(account, post.firstId(), now);
        watch.doubted(account, Posts.post(id()).build().firstId(), now);
        watch.doubted(account(), post.firstId(), now);
        assertThat(due(due)).isEmpty();
    }

    @Test
    void asksForAPostWithinADay() {
        recorded(post);

        assertThat(due(due.minusMillis(1))).isEmpty();
        assertThat(due(due)).containsExactly(post);
        assertThat(watch.due(account(), due, 10)).isEmpty();
        assertThat(watched()).isEqualTo(new Watched(
                journal.find(account, post.firstId()).orElseThrow(), false, Optional.empty(), Optional.empty(), Set.of()));
    }

    @Test
    void asksForContextAndForNoMessagesOrReposts() {
        Post context = Posts.post(id()).build();
        Post direct = Posts.post(id()).build();
        Post repost = Posts.post(id()).build();
        journal.recordContext(account, context, now);
        journal.record(account, direct, Heard.DIRECT, now);
        journal.done(recorded(repost), IntakeOutcome.REPOST, Optional.empty(), Optional.empty());

        assertThat(watched().entry().post()).isEqualTo(context);
        assertThat(watched().forReading()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = IntakeOutcome.class, names = {"OPENED", "COMMENTED", "REOPENED", "CONTEXT"})
    void goesOnAskingForWhatStandsInARequestOrBesideIt(IntakeOutcome outcome) {
        journal.done(recorded(post), outcome, Optional.of(1L), Optional.empty());

        assertThat(due(due)).containsExactly(post);
    }

    @Test
    void listsTheLongestDueFirst() {
        Post second = Posts.post(id()).build();
        Post third = Posts.post(id()).build();
        long first = recorded(post);
        long next = recorded(second);
        recorded(third);
        watch.later(next, later(60));
        watch.later(first, later(30));

        assertThat(due(due)).containsExactly(post, second, third);
        assertThat(watch.due(account, due, 2)).hasSize(2);
    }

    @Test
    void remembersAFirstAbsenceUntilThePostIsThere() {
        long id = recorded(post);
        watch.missed(id, later(10), later(610));
        assertThat(due(later(609))).isEmpty();
        assertThat(watched().missedAt()).contains(later(10));

        watch.there(id, later(1_000));
        assertThat(watched().missedAt()).isEmpty();
        assertThat(due(later(999))).isEmpty();
        assertThat(due(later(1_000))).containsExactly(post);
    }

    @Test
    void hasLostPostsDoneAtOnce() {
        long id = recorded(post);

        watch.lost(id, Absence.HIDDEN);

        assertThat(due(now)).containsExactly(post);
        assertThat(watched().lost()).contains(Absence.HIDDEN);
    }

    @Test
    void leavesWhatItIsToldToLeave() {
        watch.leave(recorded(post));

        assertThat(due(due.plusSeconds(999_999_999))).isEmpty();
    }

    @Test
    void renewsTheWordsOfContextWithoutMakingItWork() {
        journal.recordContext(account, post, now);
        Post edit = Posts.editOf(post, id()).text("other words").build();

        watch.renew(watched().entry().id(), edit);

        assertThat(watched().entry().post()).isEqualTo(edit);
        assertThat(journal.countUnfinished(account)).isZero();
    }

    @Test
    void keepsWhereAPostIsShownAlsoWhenItBecomesWork() {
        journal.recordContext(account, post, now);
        watch.shown(account, post.firstId(), 7_000_000_000L);
        watch.shown(account, post.firstId(), 8);
        watch.shown(account, post.firstId(), 8);
        watch.shown(account, Posts.post(id()).build().firstId(), 8);
        assertThat(watched().shownIn()).containsExactlyInAnyOrder(7_000_000_000L, 8L);

        journal.record(account, post, later(60));

        assertThat(watched().shownIn()).containsExactlyInAnyOrder(7_000_000_000L, 8L);
        assertThat(watched().forReading()).isFalse();
    }

    @Test
    void leavesATombstoneOfAnErasedPost() {
        long id = recorded(post);
        journal.postpone(id, later(5), "the words of the customer");
        watch.lost(id, Absence.DELETED);

        watch.erased(id, tombstone(), "deleted on the network");

        var entry = journal.find(account, post.firstId()).orElseThrow();
        assertThat(entry.post()).isEqualTo(tombstone());
        assertThat(entry.state()).isEqualTo(JournalState.DONE);
        assertThat(entry.outcome()).contains(IntakeOutcome.DELETED);
        assertThat(entry.reason()).contains("deleted on the network");
        assertThat(journal.countUnfinished(account)).isZero();
        assertThat(due(due.plusSeconds(999_999_999))).isEmpty();
    }

    @Test
    void aPostThatComesBackIsAsNew() {
        long id = recorded(post);
        watch.missed(id, now, now);
        watch.lost(id, Absence.HIDDEN);
        watch.erased(id, tombstone(), "hidden");

        assertThat(journal.record(account, post, later(60))).isEqualTo(Recorded.NEW);

        assertThat(journal.unfinished(account, later(60), 10)).singleElement()
                .satisfies(entry -> assertThat(entry.post()).isEqualTo(post));
        assertThat(watched().missedAt()).isEmpty();
        assertThat(watched().lost()).isEmpty();
    }

    @Test
    void contextThatComesBackIsReadAgain() {
        journal.recordContext(account, post, now);
        watch.erased(watched().entry().id(), tombstone(), "hidden");

        journal.recordContext(account, post, later(60));

        assertThat(watched().entry().post()).isEqualTo(post);
        assertThat(watched().forReading()).isTrue();
    }

    @Test
    void refusesARowThatDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> watch.erased(-1, tombstone(), "gone"));
    }

    private Post tombstone() {
        return new Post(post.id(), post.firstId(), post.thread(), post.kind(), Optional.empty(), Optional.empty(), Author.unknown(""), "",
                post.createdAt(), Set.of(), List.of(), post.permalink());
    }

    @Test
    void noRequestIsForgottenWhereManyShowAPost() {
        for (int round = 0; round < ROUNDS; round++) {
            Post contested = Posts.post(id()).build();
            long entry = recorded(contested);

            Together.run(THREADS, i -> {
                watch.shown(account, contested.firstId(), i);
                watch.later(entry, due.plusMillis(i));
                return i;
            });

            assertThat(watched(contested).shownIn()).isEqualTo(LongStream.range(0, THREADS).boxed().collect(Collectors.toSet()));
        }
    }

    @Test
    void lookingAfterAPostAndWorkingOnItDoNotOverwriteEachOther() {
        for (int round = 0; round < ROUNDS; round++) {
            Post contested = Posts.post(id()).build();
            long entry = recorded(contested);

            Together.run(THREADS, i -> {
                switch (i % 4) {
                    case 0 -> journal.done(entry, IntakeOutcome.OPENED, Optional.of(7L), Optional.empty());
                    case 1 -> watch.missed(entry, now, due);
                    case 2 -> watch.shown(account, contested.firstId(), i);
                    default -> journal.record(account, contested, now);
                }
                return i;
            });

            assertThat(watched(contested)).satisfies(each -> {
                assertThat(each.entry().outcome()).contains(IntakeOutcome.OPENED);
                assertThat(each.entry().issueId()).contains(7L);
                assertThat(each.missedAt()).contains(now);
                assertThat(each.shownIn()).containsExactlyInAnyOrder(2L, 6L);
            });
            assertThat(journal.unfinished(account, later(999), 100)).isEmpty();
        }
    }
}
