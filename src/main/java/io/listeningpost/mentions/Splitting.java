package io.listeningpost.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turns;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Visibility;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a post with what hangs below it a thread, a conversation and a request of its own. Intake opens that request; only when it stands
 * is anything taken out of the old one, so that the words always stand somewhere. Every step asks what is there and can be done again.
 * Thread-safe; for one thread an account, as {@link Clerk}.
 */
final class Splitting {

    private final Journal journal;
    private final PostWatch watch;
    private final Conversations conversations;
    private final Turns turns;
    private final RequestDesk desk;
    private final Accounts accounts;
    private final Clock clock;

    Splitting(Journal journal, PostWatch watch, Conversations conversations, Turns turns, RequestDesk desk, Accounts accounts,
            Clock clock) {
        this.journal = journal;
        this.watch = watch;
        this.conversations = conversations;
        this.turns = turns;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param remember to be run before anything changes */
    Progress split(JournalEntry head, Act.Split act, Runnable remember) {
        Optional<AccountSettings> account = accounts.find(head.account());
        if (account.isEmpty()) {
            return new Progress.Declined(Decline.NO_POST);
        }
        boolean placed = isPlaced(head);
        if (!placed || isOn(head, act.from())) {
            Optional<Decline> declined = part(head, act, placed, remember);
            return declined.isPresent() ? new Progress.Declined(declined.get()) : new Progress.Underway();
        }
        Optional<Conversation> branch = branch(head);
        if (branch.isEmpty()) {
            // taken back, or merged, meanwhile
            return new Progress.Declined(Decline.MOVED_ON);
        }
        return branch.get().request().isPresent() ? moved(head, act.from(), branch.get(), account.get())
                : head.state() == JournalState.DONE ? givenUp(head, act.from(), branch.get()) : new Progress.Underway();
    }

    private boolean isPlaced(JournalEntry head) {
        return Branch.threadOf(head.post()).equals(head.post().thread())
                && journal.apartFrom(head.account(), head.post().firstId()).isPresent();
    }

    /** The conversation that began with this post, while it stands by itself. */
    private Optional<Conversation> branch(JournalEntry head) {
        return conversations.byThread(head.account(), Branch.threadOf(head.post()))
                .filter(each -> each.thread().equals(Branch.threadOf(head.post())));
    }

    private static boolean isOn(JournalEntry entry, RequestRef request) {
        return entry.state() == JournalState.DONE && entry.outcome().filter(IntakeOutcome::isOnRequest).isPresent()
                && entry.issueId().filter(id -> id == request.issueId()).isPresent();
    }

    private Optional<Decline> part(JournalEntry head, Act.Split act, boolean placed, Runnable remember) {
        Optional<Decline> unfit = isUnfit(head, act.from(), placed);
        if (unfit.isPresent()) {
            return unfit;
        }
        Optional<Conversation> from = origin(act.from());
        if (from.isEmpty()) {
            return Optional.of(Decline.NO_REQUEST);
        }
        // the row comes before the posts: an earlier try may have been killed in between
        Optional<Conversation> begun = branch(head);
        boolean elsewhere = conversations.byThread(head.account(), head.post().thread())
                .filter(each -> each.id() != from.get().id() && begun.filter(branch -> branch.id() == each.id()).isEmpty()).isPresent();
        Branch branch = Branch.of(head, Stream.concat(from.stream(), begun.stream()).toList(), journal, conversations, turns);
        Optional<Decline> declined = elsewhere ? Optional.of(Decline.BEING_WORKED) : isUnfit(branch, from.get());
        if (declined.isPresent()) {
            return declined;
        }
        remember.run();
        // before the row knows nothing of its request any more: should the post be deleted now, it is erased there too
        watch.shown(head.account(), head.post().firstId(), from.get().id());
        Conversations.Parted parted = conversations.split(from.get().id(), branch.thread(), head.post().firstId(),
                head.post().author().id(), branch.ids(), clock.instant());
        if (parted == Conversations.Parted.DONE) {
            branch.below().forEach(entry -> journal.branch(entry.id(), branch.thread()));
            journal.branch(head.id(), branch.thread());
            journal.reopen(head.id());
        }
        return switch (parted) {
            case DONE -> Optional.empty();
            case SENDING -> Optional.of(Decline.BEING_SENT);
            case PRIVATE -> Optional.of(Decline.PRIVATE);
            case IMPOSSIBLE -> Optional.of(Decline.MERGED);
        };
    }

    /** The conversation in which the request's thread goes on. */
    private Optional<Conversation> origin(RequestRef request) {
        return conversations.byRequest(request.issueId())
                .map(known -> known.mergedInto().flatMap(conversations::byId).orElse(known));
    }

    private static Optional<Decline> isUnfit(JournalEntry head, RequestRef from, boolean placed) {
        if (head.state() != JournalState.DONE) {
            return Optional.of(Decline.BEING_WORKED);
        }
        if (head.outcome().filter(IntakeOutcome.DELETED::equals).isPresent()) {
            return Optional.of(Decline.GONE);
        }
        if (head.outcome().filter(IntakeOutcome.OWN::equals).isPresent()) {
            return Optional.of(Decline.OUR_OWN);
        }
        if (!isOn(head, from)) {
            return Optional.of(Decline.NO_REQUEST);
        }
        if (head.heard() == Heard.DIRECT || head.post().terms().visibility() == Visibility.DIRECT) {
            return Optional.of(Decline.PRIVATE);
        }
        if (head.post().author().id().isEmpty()) {
            return Optional.of(Decline.FORGOTTEN);
        }
        boolean opened = head.outcome().filter(IntakeOutcome.OPENED::equals).isPresent();
        boolean first = !placed && Branch.threadOf(head.post()).equals(head.post().thread());
        return Optional.of(Decline.OPENER).filter(why -> opened || first);
    }

    private static Optional<Decline> isUnfit(Branch branch, Conversation from) {
        if (branch.all().anyMatch(entry -> entry.outcome().filter(IntakeOutcome.OPENED::equals).isPresent()
                || entry.post().firstId().equals(from.openerId()))) {
            return Optional.of(Decline.OPENER);
        }
        if (branch.below().stream().anyMatch(entry -> entry.post().terms().visibility() == Visibility.DIRECT)) {
            return Optional.of(Decline.PRIVATE);
        }
        return Optional.of(Decline.BEING_WORKED).filter(why -> branch.all().anyMatch(entry -> entry.state() == JournalState.WORKING));
    }

    /** The new request stands: the old one shows where its posts went, and what hung below becomes comments of the new one. */
    private Progress moved(JournalEntry head, RequestRef from, Conversation branch, AccountSettings account) {
        RequestRef into = branch.request().orElseThrow();
        Branch posts = Branch.of(head, List.of(branch), journal, conversations, turns);
        for (JournalEntry entry : posts.all().toList()) {
            Optional<RequestRef> other = entry.issueId().filter(id -> id != from.issueId() && id != into.issueId())
                    .flatMap(conversations::byRequest).flatMap(Conversation::request);
            for (RequestRef shows : Stream.concat(Stream.of(from), other.stream()).toList()) {
                if (desk.moved(shows, account, entry.post(), into) instanceof DeskAnswer.Refused<Boolean>) {
                    return new Progress.Underway();
                }
            }
            boolean stays = entry.id() == head.id() || entry.issueId().filter(id -> id == into.issueId()).isPresent();
            if (!stays && entry.state() == JournalState.DONE && entry.outcome().filter(IntakeOutcome::isOnRequest).isPresent()) {
                journal.reopen(entry.id());
            }
        }
        String mark = "split-" + branch.id();
        desk.note(from, account, mark, RequestDesk.Note.SPLIT_INTO, into);
        desk.note(into, account, mark, RequestDesk.Note.SPLIT_FROM, from);
        return new Progress.Done();
    }

    /** Deleted at its source, or ignored by somebody, before it became a request: as if nobody had asked. */
    private Progress givenUp(JournalEntry head, RequestRef from, Conversation branch) {
        boolean gone = head.outcome().filter(IntakeOutcome.DELETED::equals).isPresent();
        backTo(head, from, Optional.of(branch), new Before(Optional.of(IntakeOutcome.COMMENTED), Optional.empty()));
        return new Progress.Declined(gone ? Decline.GONE : Decline.MOVED_ON);
    }

    /**
     * Puts it back: what became no request yet stands where it stood, and a request that was opened is merged into the one it came from.
     *
     * @param split when it was decided
     * @param begin to be run before anything changes that cannot be asked for again
     */
    Optional<Decline> undo(JournalEntry head, Act.Split act, Decision split, Runnable begin) {
        Optional<AccountSettings> account = accounts.find(head.account());
        Optional<Conversation> known = conversations.byThread(head.account(), Branch.threadOf(head.post()));
        boolean placed = isPlaced(head);
        if (known.isEmpty() || !placed || account.isEmpty() || split.before().isEmpty()) {
            begin.run();
            split.before().filter(before -> placed).ifPresent(before -> backTo(head, act.from(), Optional.empty(), before));
            return Optional.empty();
        }
        Optional<Conversation> branch = branch(head);
        List<JournalEntry> posts = branch.stream()
                .flatMap(each -> Branch.of(head, List.of(each), journal, conversations, turns).all()).toList();
        if (posts.stream().anyMatch(entry -> entry.state() == JournalState.WORKING)) {
            return Optional.of(Decline.BEING_WORKED);
        }
        if (branch.filter(Conversation::isOpening).isPresent()) {
            begin.run();
            backTo(head, act.from(), branch, split.before().get());
            return Optional.empty();
        }
        return together(head, act.from(), account.get(), split, begin);
    }

    private Optional<Decline> together(JournalEntry head, RequestRef from, AccountSettings account, Decision split, Runnable begin) {
        Optional<Conversation> into = origin(from);
        Optional<Conversation> own = journal.find(head.account(), head.post().firstId()).flatMap(JournalEntry::issueId)
                .flatMap(conversations::byRequest);
        if (into.isEmpty() || own.isEmpty() || own.get().request().isEmpty()) {
            return Optional.of(Decline.MOVED_ON);
        }
        if (own.get().mergedInto().isEmpty() && conversations.isAnsweredSince(own.get().id(), split.at())) {
            return Optional.of(Decline.ANSWERED);
        }
        Optional<Decline> declined = switch (conversations.merge(own.get().id(), into.get().id())) {
            case DONE -> Optional.empty();
            case SENDING -> Optional.of(Decline.BEING_SENT);
            case IMPOSSIBLE -> Optional.of(Decline.MOVED_ON);
        };
        if (declined.isEmpty()) {
            begin.run();
            RequestRef left = own.get().request().get();
            RequestRef stays = into.get().request().orElse(from);
            String mark = "rejoined-" + own.get().id();
            desk.note(left, account, mark, RequestDesk.Note.GOES_ON_IN, stays);
            desk.note(stays, account, mark, RequestDesk.Note.TAKES_IN, left);
        }
        return declined;
    }

    /** The head last: by where it stands it is known that there is something left to do. */
    private void backTo(JournalEntry head, RequestRef from, Optional<Conversation> branch, Before before) {
        Optional<Conversation> origin = origin(from);
        journal.ofThread(head.account(), Branch.threadOf(head.post()), Branch.MOST_POSTS).stream()
                .filter(entry -> entry.id() != head.id()).forEach(entry -> back(entry, origin));
        branch.ifPresent(each -> conversations.rejoin(each.id()));
        if (head.outcome().filter(IntakeOutcome.DELETED::equals).isEmpty()) {
            before.outcome().ifPresent(outcome -> journal.done(head.id(), outcome, Optional.of(from.issueId()), before.reason()));
        }
        back(head, origin);
    }

    /** Where its network says; where it was split from a branch, in that branch. */
    private void back(JournalEntry entry, Optional<Conversation> origin) {
        journal.apartFrom(entry.account(), entry.post().firstId()).ifPresent(named -> {
            boolean theirs = origin.isEmpty() || conversations.byThread(entry.account(), named)
                    .filter(each -> each.id() == origin.get().id()).isPresent();
            journal.branch(entry.id(), theirs ? named : origin.get().thread());
        });
    }
}
