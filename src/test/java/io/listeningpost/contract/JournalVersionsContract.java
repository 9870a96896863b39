package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal.Recorded;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Revised;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Posts that their authors change, with another id or under the same. */
abstract class JournalVersionsContract extends JournalContract {

    JournalVersionsContract(Stores stores) {
        super(stores);
    }

    private Post stored(Post post) {
        return entry(post).post();
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
        stores.watch().renew(entry(first).id(), second);
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
}
