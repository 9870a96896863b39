package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import io.listeningpost.testing.Posts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which posts stand in one thread, which of them waits for which, and where people put them instead. */
abstract class JournalThreadsContract extends JournalContract {

    JournalThreadsContract(Stores stores) {
        super(stores);
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
    void knowsWhatWaitsBeforeAPostOfItsThread() {
        Post first = Posts.post(id()).at(now).build();
        Post second = Posts.replyTo(first, id()).at(later(10)).build();
        Post third = Posts.replyTo(second, id()).at(later(10)).build();
        List.of(first, second, third, Posts.post(id()).at(now).build()).forEach(each -> journal.record(account, each, now));
        JournalEntry one = entry(first);
        JournalEntry two = entry(second);
        JournalEntry three = entry(third);

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
        long one = entry(first).id();
        journal.done(one, IntakeOutcome.COMMENTED, Optional.of(number()), Optional.empty());
        journal.record(account, Posts.editOf(first, id()).text("changed").at(later(20)).build(), now);

        assertThat(journal.countUnfinished(account)).isEqualTo(2);
        assertThat(journal.waitingBefore(entry(second), 9)).isEmpty();
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
}
