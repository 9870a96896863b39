package io.listeningpost.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gives a post with its thread to a request that exists, and takes it back. The post becomes a comment by ordinary intake, once its thread
 * belongs to the request. Every step can be done again. Thread-safe; for one thread an account, as {@link Clerk}.
 */
final class Linking {

    private static final int MOST_POSTS = 500;

    private final Journal journal;
    private final Conversations conversations;
    private final RequestDesk desk;
    private final Accounts accounts;
    private final Clock clock;

    Linking(Journal journal, Conversations conversations, RequestDesk desk, Accounts accounts, Clock clock) {
        this.journal = journal;
        this.conversations = conversations;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Why not; nothing has changed then. */
    Optional<Decline> link(JournalEntry entry, Act.Link act) {
        if (entry.state() == JournalState.WORKING) {
            return Optional.of(Decline.BEING_WORKED);
        }
        Optional<AccountSettings> account = accounts.find(entry.account());
        if (account.isEmpty()) {
            return Optional.of(Decline.NO_POST);
        }
        Optional<Conversation> known = conversations.byThread(entry.account(), entry.post().thread());
        if (known.isPresent()) {
            return known.get().isOpening() ? Optional.of(Decline.BEING_WORKED)
                    : isOf(act.request()).test(known.get()) ? dress(known.get(), entry, account.get(), act.request())
                    : Optional.of(Decline.THREAD_HAS_REQUEST);
        }
        Optional<Conversation> theirs = conversations.byRequest(act.request().issueId());
        return theirs.isPresent() ? join(theirs.get(), entry, act) : adopt(entry, account.get(), act.request());
    }

    private static Predicate<Conversation> isOf(RequestRef request) {
        return conversation -> conversation.request().filter(its -> its.issueId() == request.issueId()).isPresent();
    }

    private Optional<Decline> join(Conversation theirs, JournalEntry entry, Act.Link act) {
        if (!theirs.account().equals(entry.account())) {
            return Optional.of(Decline.OTHER_ACCOUNT);
        }
        return !act.together() ? Optional.of(Decline.REQUEST_HAS_THREAD)
                : conversations.join(theirs.id(), entry.post().thread()) ? Optional.empty() : Optional.of(Decline.THREAD_HAS_REQUEST);
    }

    private Optional<Decline> adopt(JournalEntry entry, AccountSettings account, RequestRef request) {
        return conversations.adopt(entry.account(), entry.post().thread(), entry.post().author().id(), request, clock.instant())
                .map(adopted -> dress(adopted, entry, account, request)).orElse(Optional.of(Decline.REQUEST_HAS_THREAD));
    }

    /** After the link: a request that looks like one of ours always is one. */
    private Optional<Decline> dress(Conversation conversation, JournalEntry entry, AccountSettings account, RequestRef request) {
        if (!conversation.thread().equals(entry.post().thread()) || !conversation.openerId().equals(Conversation.NO_POST)) {
            return Optional.empty();
        }
        Optional<Decline> declined = switch (desk.adopt(request, conversation, account, entry.post())) {
            case DeskAnswer.Done<Boolean> done -> Optional.empty();
            case DeskAnswer.Refused<Boolean> refused -> Optional.of(Decline.DESK);
            case DeskAnswer.Gone<Boolean> gone -> Optional.of(Decline.REQUEST_GONE);
        };
        declined.ifPresent(why -> conversations.leave(conversation.id(), conversation.thread(), List.of(entry.post().firstId())));
        return declined;
    }

    /**
     * Takes the thread out of the request again; its other posts are new work.
     *
     * @param begin to be run before anything on the request changes
     */
    Optional<Decline> unlink(JournalEntry entry, Act.Link act, Runnable begin) {
        RequestRef request = act.request();
        Stream<JournalEntry> others = journal.ofThread(entry.account(), entry.post().thread(), MOST_POSTS).stream()
                .filter(each -> each.id() != entry.id());
        List<JournalEntry> shown = Stream.concat(Stream.of(entry), others)
                .filter(each -> each.issueId().filter(id -> id == request.issueId()).isPresent()).toList();
        if (entry.state() == JournalState.WORKING || shown.stream().anyMatch(each -> each.state() != JournalState.DONE)) {
            return Optional.of(Decline.BEING_WORKED);
        }
        Optional<AccountSettings> account = accounts.find(entry.account());
        Optional<Conversation> known = conversations.byThread(entry.account(), entry.post().thread());
        if (account.isEmpty() || known.isPresent() && !isOf(request).test(known.get())) {
            return Optional.of(Decline.MOVED_ON);
        }
        // answers are to the newest version of a post
        List<PostId> posts = shown.stream().flatMap(each -> Stream.of(each.post().firstId(), each.post().id())).distinct().toList();
        // none: an earlier try came that far
        if (known.isPresent() && !conversations.leave(known.get().id(), entry.post().thread(), posts)) {
            return Optional.of(Decline.ANSWERED);
        }
        begin.run();
        desk.release(request, account.get(), entry.post().thread());
        for (JournalEntry each : shown) {
            desk.retract(request, account.get(), each.post());
            if (each.id() != entry.id() && each.outcome().filter(IntakeOutcome::isOnRequest).isPresent()) {
                journal.reopen(each.id());
            }
        }
        return Optional.empty();
    }
}
