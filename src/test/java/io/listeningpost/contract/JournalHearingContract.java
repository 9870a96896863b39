package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal.Recorded;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read beside a mention, found by a search, or heard as a mention: the best way counts. */
abstract class JournalHearingContract extends JournalContract {

    JournalHearingContract(Stores stores) {
        super(stores);
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
    void manyWhoFindContextToBeAMentionMakeItWorkOnce() {
        for (int round = 1; round <= ROUNDS; round++) {
            Post contested = Posts.post(id()).build();
            journal.recordContext(account, contested, now);

            List<Recorded> found = Together.run(THREADS, i -> journal.record(account, contested, now));

            assertThat(found).containsOnlyOnce(Recorded.NEW).containsOnly(Recorded.NEW, Recorded.KNOWN);
            assertThat(journal.countUnfinished(account)).isEqualTo(round);
        }
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
    void keepsIgnoringContextThatIsHeard() {
        journal.recordContext(account, post, now);
        journal.done(entry(post).id(), IntakeOutcome.IGNORED, Optional.empty(), Optional.of("spam"));

        journal.record(account, post, later(60));

        assertThat(entry(post).outcome()).contains(IntakeOutcome.IGNORED);
        assertThat(entry(post).reason()).contains("spam");
        assertThat(unfinished()).isEmpty();
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
}
