package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.Journal.Recorded;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.retention.OldPost;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Posts as old as no other test has them, so that they are always the first that are due. */
abstract class OldPostsContract extends Contract {

    private static final Instant FAR = Instant.parse("3000-01-01T00:00:00Z");

    private final OldPosts old = stores.oldPosts();
    private final Journal journal = stores.journal();
    private final PostWatch watch = stores.watch();
    private final Instant seen = now.minus(Duration.ofDays(40_000)).plusMillis(number() % 1_000_000_000);
    private final Post post = Posts.post(id()).by("501", "jane").text("My kettle 😡 is broken").at(seen.minusSeconds(9)).build();

    OldPostsContract(Stores stores) {
        super(stores);
    }

    private JournalEntry recorded(IntakeOutcome outcome) {
        journal.record(account, post, seen);
        journal.done(entry().id(), outcome, Optional.of(7L), Optional.of("because"));
        return entry();
    }

    private JournalEntry entry() {
        return journal.find(account, post.firstId()).orElseThrow();
    }

    private OldPost due() {
        return old.due(seen.plus(OldPosts.FIRST_LOOK), 1_000).stream().filter(each -> each.account().equals(account)).findFirst()
                .orElseThrow();
    }

    private void leaveNothing() {
        if (journal.find(account, post.firstId()).isPresent()) {
            old.forget(due(), FAR);
            old.remove(entry().id());
        }
    }

    @Test
    void listsAPostOnceItIsOldEnough() {
        JournalEntry entry = recorded(IntakeOutcome.COMMENTED);
        watch.shown(account, post.firstId(), 5);

        assertThat(old.due(seen.plus(OldPosts.FIRST_LOOK).minusMillis(1), 1_000)).noneMatch(each -> each.id() == entry.id());
        assertThat(due()).isEqualTo(new OldPost(entry.id(), account, post.thread(), true, false, post.createdAt(), seen,
                Optional.of(7L), Set.of(5L)));

        leaveNothing();
    }

    @Test
    void listsTheLongestDueFirstAndNoMoreThanAsked() {
        JournalEntry entry = recorded(IntakeOutcome.COMMENTED);
        old.keep(entry.id(), seen.plus(OldPosts.FIRST_LOOK).plusSeconds(60));
        List<OldPost> later = old.due(seen.plus(OldPosts.FIRST_LOOK).plusSeconds(60), 1_000);

        assertThat(old.due(seen.plus(OldPosts.FIRST_LOOK), 1_000)).noneMatch(each -> each.id() == entry.id());
        assertThat(later).anyMatch(each -> each.id() == entry.id());
        assertThat(old.due(FAR, 1)).hasSizeLessThanOrEqualTo(1);

        old.keep(entry.id(), seen);
        leaveNothing();
    }

    @Test
    void forgetsWordsAndKnowsThePostStill() {
        recorded(IntakeOutcome.COMMENTED);
        watch.shown(account, post.firstId(), 5);

        old.forget(due(), FAR);

        assertThat(entry()).satisfies(entry -> {
            assertThat(entry.post().id()).isEqualTo(post.id());
            assertThat(entry.post().text()).isEmpty();
            assertThat(entry.post().author().id()).isEmpty();
            assertThat(entry.post().author().handle()).isEmpty();
            assertThat(entry.post().permalink().toString()).isEmpty();
            assertThat(entry.outcome()).contains(IntakeOutcome.COMMENTED);
            assertThat(entry.issueId()).contains(7L);
        });
        assertThat(journal.ofThread(account, post.thread(), 10)).isEmpty();
        assertThat(watch.due(account, FAR, 10)).isEmpty();
        assertThat(journal.unknown(account, List.of(post.firstId()))).isEmpty();
    }

    /** Whatever is polled again, in the overlap, by a search or because somebody chose an earlier start. */
    @Test
    void whatIsPolledAgainIsNoNews() {
        recorded(IntakeOutcome.OPENED);
        old.forget(due(), FAR);

        assertThat(journal.record(account, post, now)).isEqualTo(Recorded.KNOWN);
        assertThat(journal.record(account, Posts.editOf(post, id()).text("other words").build(), now)).isEqualTo(Recorded.KNOWN);
        journal.recordContext(account, post, now);

        assertThat(journal.countUnfinished(account)).isZero();
        assertThat(entry().post().text()).isEmpty();
    }

    @Test
    void whatNeverBecameAnythingIsReadAnewWhenItIsHeardAgain() {
        recorded(IntakeOutcome.CONTEXT);
        old.forget(due(), FAR);
        assertThat(journal.revive(account, Instant.EPOCH, "because")).isZero();

        assertThat(journal.record(account, post, now)).isEqualTo(Recorded.NEW);

        assertThat(entry().post()).isEqualTo(post);
        assertThat(journal.unfinished(account, later(1), 10)).hasSize(1);
    }

    @Test
    void contextIsReadAnewToo() {
        journal.recordContext(account, post, seen);
        old.forget(due(), FAR);

        journal.recordContext(account, post, now);

        assertThat(entry().post()).isEqualTo(post);
        assertThat(journal.ofThread(account, post.thread(), 10)).hasSize(1);
    }

    @Test
    void whatStillWaitedIsOver() {
        journal.record(account, post, seen);
        assertThat(due().finished()).isFalse();

        old.forget(due(), FAR);

        assertThat(journal.unfinished(account, FAR, 10)).isEmpty();
        assertThat(entry().state()).isEqualTo(JournalState.DONE);
        assertThat(entry().outcome()).contains(IntakeOutcome.CONTEXT);
    }

    @Test
    void whatIsOursStaysKnownAsOurs() {
        Post ours = Posts.post(id()).by(account.userId(), "acme").text("We look into it").at(seen).build();
        journal.record(account, ours, seen);
        journal.done(journal.find(account, ours.firstId()).orElseThrow().id(), IntakeOutcome.OWN, Optional.empty(), Optional.empty());

        old.forget(due(), FAR);

        assertThat(journal.find(account, ours.firstId()).orElseThrow().post().author().id()).isEqualTo(account.userId());
    }

    @Test
    void whatChangedMeanwhileStays() {
        recorded(IntakeOutcome.COMMENTED);
        OldPost listed = due();
        watch.shown(account, post.firstId(), 6);

        old.forget(listed, FAR);

        assertThat(entry().post()).isEqualTo(post);
        leaveNothing();
    }

    @Test
    void onlyWhatIsForgottenIsRemoved() {
        recorded(IntakeOutcome.COMMENTED);
        old.remove(entry().id());
        assertThat(journal.find(account, post.firstId())).isPresent();
        old.forget(due(), seen);
        assertThat(due().forgotten()).isTrue();

        old.remove(entry().id());
        old.remove(number());

        assertThat(journal.find(account, post.firstId())).isEmpty();
        assertThat(journal.record(account, post, now)).isEqualTo(Recorded.NEW);
    }

    /** Otherwise the post itself, should the network tell it once more, would be news. */
    @Test
    void knowsUntilWhenPostsAreForgotten() {
        assertThat(journal.forgottenUntil(account)).isEmpty();
        for (int minutes : List.of(3, 9, 6)) {
            Post one = Posts.post(id()).at(seen.minusSeconds(60L * minutes)).build();
            journal.record(account, one, seen);
            journal.done(journal.find(account, one.firstId()).orElseThrow().id(), IntakeOutcome.REPOST, Optional.empty(), Optional.empty());
            OldPost listed = due();
            old.remove(listed.id());
            old.forget(listed, seen);
            old.remove(listed.id());
            old.remove(listed.id());
            assertThat(journal.find(account, one.firstId())).isEmpty();
        }

        assertThat(journal.forgottenUntil(account)).contains(seen.minusSeconds(180));
    }

    @Test
    void ofPostsForgottenAtOnceTheNewestIsKnown() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Post one = Posts.post(id()).at(seen.plusSeconds(round * 100L + i)).build();
                journal.record(account, one, seen);
                OldPost listed = due();
                old.forget(listed, FAR);
                ids.add(listed.id());
            }

            Together.run(THREADS, i -> {
                old.remove(ids.get(i));
                return i;
            });

            assertThat(journal.forgottenUntil(account)).contains(seen.plusSeconds(round * 100L + THREADS - 1));
        }
    }

    /** A post that turns out to be a mention while it is forgotten is a mention with its words, or forgotten; never both. */
    @Test
    void forgettingAndRecordingAtOnceLoseNoMention() {
        for (int round = 0; round < ROUNDS; round++) {
            Post contested = Posts.post(id()).text("words").at(seen).build();
            journal.recordContext(account, contested, seen);
            OldPost listed = old.due(seen.plus(OldPosts.FIRST_LOOK), 1_000).stream()
                    .filter(each -> each.account().equals(account) && each.thread().equals(contested.thread())).findFirst().orElseThrow();

            List<Recorded> found = Together.run(THREADS, i -> {
                if (i % 2 == 0) {
                    old.forget(listed, FAR);
                    return Recorded.KNOWN;
                }
                return journal.record(account, contested, now);
            });

            assertThat(found).containsOnlyOnce(Recorded.NEW);
            JournalEntry entry = journal.find(account, contested.firstId()).orElseThrow();
            assertThat(entry.post()).isEqualTo(contested);
            assertThat(entry.state()).isEqualTo(JournalState.NEW);
        }
        assertThat(journal.countUnfinished(account)).isEqualTo(ROUNDS);
    }
}
