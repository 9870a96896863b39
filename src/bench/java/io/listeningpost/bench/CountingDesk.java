package io.listeningpost.bench;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Erasure;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service desk that notes when a request was opened, and keeps nothing of it. Thread-safe. */
final class CountingDesk implements RequestDesk {

    private final Script script;
    private final Clock clock;
    private final Latencies quiet = new Latencies();
    private final Latencies besideFlood = new Latencies();
    private final AtomicLong nextIssue = new AtomicLong(10_000);
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger disordered = new AtomicInteger();

    CountingDesk(Script script, Clock clock) {
        this.script = script;
        this.clock = clock;
    }

    /** Of the others' mentions from before the flood. */
    Latencies quiet() {
        return quiet;
    }

    /** Of the others' mentions since it began. */
    Latencies besideFlood() {
        return besideFlood;
    }

    /** How many requests of the flood there are. */
    int opened() {
        return opened.get();
    }

    /** How many of them were not opened as the next one in order. */
    int disordered() {
        return disordered.get();
    }

    @Override
    public DeskAnswer<RequestRef> open(RequestDraft draft) {
        AccountId account = draft.conversation().account();
        int number = ScriptedNetwork.number(draft.post());
        script.isInFlood(account, number).ifPresentOrElse(
                during -> (during ? besideFlood : quiet).add(Duration.between(script.writtenAt(account, number), clock.instant())),
                () -> disordered.addAndGet(opened.getAndIncrement() == number ? 0 : 1));
        long issue = nextIssue.incrementAndGet();
        return new DeskAnswer.Done<>(new RequestRef(issue, "SUP-" + issue));
    }

    @Override
    public Optional<RequestRef> findOpened(RequestDraft draft) {
        return Optional.empty();
    }

    @Override
    public DeskAnswer<Long> comment(CommentDraft draft) {
        return new DeskAnswer.Done<>(nextIssue.incrementAndGet());
    }

    @Override
    public Optional<Long> findComment(RequestRef request, PostId firstId) {
        return Optional.empty();
    }

    @Override
    public DeskAnswer<Long> change(CommentDraft draft, long commentId) {
        return new DeskAnswer.Done<>(commentId);
    }

    @Override
    public DeskAnswer<Boolean> reopen(RequestRef request, AccountSettings account) {
        return new DeskAnswer.Done<>(false);
    }

    @Override
    public void touched(Conversation conversation, CommentDraft draft) {
        // nobody looks
    }

    @Override
    public DeskAnswer<Boolean> adopt(RequestRef request, Conversation conversation, AccountSettings account, Post post) {
        return new DeskAnswer.Done<>(true);
    }

    @Override
    public DeskAnswer<Boolean> retract(RequestRef request, AccountSettings account, Post post) {
        return new DeskAnswer.Done<>(false);
    }

    @Override
    public DeskAnswer<Boolean> moved(RequestRef request, AccountSettings account, Post post, RequestRef to) {
        return new DeskAnswer.Done<>(false);
    }

    @Override
    public DeskAnswer<Boolean> release(RequestRef request, AccountSettings account, ThreadId thread) {
        return new DeskAnswer.Done<>(false);
    }

    @Override
    public DeskAnswer<Boolean> note(RequestRef request, AccountSettings account, String mark, Note note, RequestRef other) {
        return new DeskAnswer.Done<>(true);
    }

    @Override
    public DeskAnswer<Boolean> tell(SamePeople.Word word, AccountSettings account) {
        return new DeskAnswer.Done<>(true);
    }

    @Override
    public DeskAnswer<Boolean> erase(Erasure erasure) {
        return new DeskAnswer.Done<>(false);
    }
}
