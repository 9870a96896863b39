package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.intake.Cause;
import io.listeningpost.intake.IntakeOutcome;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Every post is there once, whole, or as what could not be read. */
abstract class JournalRecordingContract extends JournalContract {

    JournalRecordingContract(Stores stores) {
        super(stores);
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

    @Test
    void manyWhoRecordOnePostMakeOneRow() {
        for (int round = 1; round <= ROUNDS; round++) {
            Post contested = Posts.post(id()).build();

            List<Recorded> found = Together.run(THREADS, i -> journal.record(account, contested, now));

            assertThat(found).containsOnlyOnce(Recorded.NEW).containsOnly(Recorded.NEW, Recorded.KNOWN);
            assertThat(journal.countUnfinished(account)).isEqualTo(round);
        }
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
    void knowsAPostOfOursAsOursFromTheStart() {
        Post ours = Posts.post(id()).by(account.userId(), "acme").text("on its way").build();
        journal.recordContext(account, ours, now);

        assertThat(entry(ours).state()).isEqualTo(JournalState.DONE);
        assertThat(entry(ours).outcome()).contains(IntakeOutcome.OWN);
        assertThat(entry(ours).reason()).contains(Cause.OUR_OWN.words());
        assertThat(journal.recent(account, IntakeOutcome.OWN, Long.MAX_VALUE, 10)).extracting(JournalEntry::post).containsExactly(ours);
        assertThat(journal.recent(account, IntakeOutcome.CONTEXT, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(journal.ofThread(account, ours.thread(), 10)).extracting(JournalEntry::post).containsExactly(ours);
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
    void findsARowByItsNumber() {
        journal.record(account, post, now);

        assertThat(journal.byId(entry(post).id())).contains(entry(post));
        assertThat(journal.byId(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void refusesRowsThatDoNotExist() {
        assertThat(journal.find(account, post.id())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> journal.working(Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> journal.postpone(Long.MAX_VALUE, now, ""));
        assertThatIllegalArgumentException().isThrownBy(
                () -> journal.done(Long.MAX_VALUE, IntakeOutcome.OWN, Optional.empty(), Optional.empty()));
    }
}
