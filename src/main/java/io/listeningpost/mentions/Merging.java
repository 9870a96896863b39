package io.listeningpost.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.ThreadId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes the conversation of one request part of another's. The request that is left behind keeps its comments and gets one that points to
 * the other. Every step can be done again. Thread-safe; for one thread an account, as {@link Clerk}.
 */
final class Merging {

    private final Conversations conversations;
    private final RequestDesk desk;
    private final Accounts accounts;
    private final Clock clock;

    Merging(Conversations conversations, RequestDesk desk, Accounts accounts, Clock clock) {
        this.conversations = conversations;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Why not; nothing has changed then. */
    Optional<Decline> merge(long decision, JournalEntry entry, Act.Merge act) {
        if (entry.state() != JournalState.DONE) {
            return Optional.of(Decline.BEING_WORKED);
        }
        Optional<Conversation> known = entry.issueId().filter(id -> entry.outcome().filter(IntakeOutcome::isOnRequest).isPresent())
                .flatMap(conversations::byRequest);
        Optional<AccountSettings> account = accounts.find(entry.account());
        if (known.isEmpty() || account.isEmpty()) {
            return Optional.of(Decline.NO_REQUEST);
        }
        Conversation from = known.get();
        RequestRef left = from.request().orElseThrow();
        if (left.issueId() == act.request().issueId()) {
            return Optional.of(Decline.SAME_REQUEST);
        }
        Optional<Conversation> into = conversations.byRequest(act.request().issueId())
                .or(() -> adopted(from, act.request()));
        Optional<Decline> declined = into.isEmpty() ? Optional.of(Decline.MERGED) : dressed(into.get(), account.get(), entry)
                .or(() -> merged(from, into.get()));
        if (declined.isPresent()) {
            // one that was made for this; of any other this changes nothing
            into.filter(made -> made.thread().equals(threadOf(act.request())))
                    .ifPresent(made -> conversations.leave(made.id(), made.thread(), List.of()));
            return declined;
        }
        desk.note(left, account.get(), "merged-" + decision, RequestDesk.Note.GOES_ON_IN, act.request());
        desk.note(act.request(), account.get(), "merged-" + decision, RequestDesk.Note.TAKES_IN, left);
        return Optional.empty();
    }

    /** A request that came from no thread has none of its own: only those that are merged into it. */
    private Optional<Conversation> adopted(Conversation from, RequestRef request) {
        return from.mergedInto().isPresent() ? Optional.empty()
                : conversations.adopt(from.account(), threadOf(request), from.openerUser(), request, clock.instant());
    }

    private static ThreadId threadOf(RequestRef request) {
        return new ThreadId("request-" + request.issueId());
    }

    private Optional<Decline> dressed(Conversation into, AccountSettings account, JournalEntry entry) {
        RequestRef request = into.request().orElseThrow();
        if (!into.thread().equals(threadOf(request))) {
            return Optional.empty();
        }
        return switch (desk.adopt(request, into, account, entry.post())) {
            case DeskAnswer.Done<Boolean> done -> Optional.empty();
            case DeskAnswer.Refused<Boolean> refused -> Optional.of(Decline.DESK);
            case DeskAnswer.Gone<Boolean> gone -> Optional.of(Decline.REQUEST_GONE);
        };
    }

    private Optional<Decline> merged(Conversation from, Conversation into) {
        if (!from.account().equals(into.account())) {
            return Optional.of(Decline.OTHER_ACCOUNT);
        }
        return switch (conversations.merge(from.id(), into.id())) {
            case DONE -> Optional.empty();
            case SENDING -> Optional.of(Decline.BEING_SENT);
            case IMPOSSIBLE -> Optional.of(Decline.MERGED);
        };
    }
}
