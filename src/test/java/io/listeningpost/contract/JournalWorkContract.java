package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits to be worked, what became of it, and what is taken up again. */
abstract class JournalWorkContract extends JournalContract {

    JournalWorkContract(Stores stores) {
        super(stores);
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
}
