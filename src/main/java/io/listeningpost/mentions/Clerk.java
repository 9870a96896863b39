package io.listeningpost.mentions;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Turns;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Carries decisions out, oldest first, each once: killed at any point, the next round goes on where it was. Requests are made by intake,
 * which comes next. Thread-safe; the caller sees to it that an account is worked by one thread at a time, so that no decision meets a
 * post that intake is working.
 */
public final class Clerk {

    private static final int MOST_A_ROUND = 500;

    private final Decisions decisions;
    private final Journal journal;
    private final Linking linking;
    private final Merging merging;
    private final Splitting splitting;

    public Clerk(Decisions decisions, Journal journal, PostWatch watch, Conversations conversations, Turns turns, RequestDesk desk,
            Accounts accounts, Clock clock) {
        this.decisions = decisions;
        this.journal = journal;
        this.linking = new Linking(journal, conversations, desk, accounts, clock);
        this.merging = new Merging(conversations, desk, accounts, clock);
        this.splitting = new Splitting(journal, watch, conversations, turns, desk, accounts, clock);
    }

    /**
     * Carries out what waits; answers the bugs that stopped single ones, for the log of whoever asked.
     *
     * @param holds whether nobody else may be at the account by now; after a no the rest is left to whoever comes next
     */
    public List<RuntimeException> work(AccountId account, BooleanSupplier holds) {
        List<RuntimeException> bugs = new ArrayList<>();
        for (Decision decision : decisions.waiting(account, MOST_A_ROUND)) {
            if (!holds.getAsBoolean()) {
                return bugs;
            }
            // an earlier one of this round may have taken it back
            if (decisions.find(decision.id()).filter(now -> now.state() == Decision.State.WAITING).isEmpty()) {
                continue;
            }
            try {
                switch (carryOut(decision)) {
                    case Progress.Done() -> decisions.done(decision.id());
                    case Progress.Declined(Decline why) -> decisions.refused(decision.id(), why);
                    case Progress.Underway() -> {
                        // goes on when intake has made the request
                    }
                }
            } catch (RuntimeException bug) {
                // one that trips over a bug must not hold up all others for ever; whoever decided sees it and can decide again
                bugs.add(bug);
                decisions.refused(decision.id(), Decline.BROKEN);
            }
        }
        return bugs;
    }

    private Progress carryOut(Decision decision) {
        Optional<JournalEntry> entry = journal.find(decision.account(), decision.post());
        if (entry.isEmpty()) {
            return new Progress.Declined(Decline.NO_POST);
        }
        return switch (decision.act()) {
            case Act.Open() -> Progress.of(open(decision, entry.get()));
            case Act.Ignore(String reason) -> Progress.of(ignore(decision, entry.get(), reason));
            case Act.Link link -> Progress.of(link(decision, entry.get(), link));
            case Act.Merge merge -> Progress.of(merging.merge(decision.id(), entry.get(), merge));
            case Act.Split split -> splitting.split(entry.get(), split, () -> decisions.remember(decision.id(), Before.of(entry.get())));
            case Act.Undo(long earlier) -> Progress.of(undo(decision, earlier, entry.get()));
        };
    }

    private Optional<Decline> open(Decision decision, JournalEntry entry) {
        Optional<Decline> declined = isUnfit(entry);
        if (declined.isEmpty()) {
            decisions.remember(decision.id(), Before.of(entry));
            journal.reopen(entry.id());
        }
        return declined;
    }

    private Optional<Decline> link(Decision decision, JournalEntry entry, Act.Link link) {
        Optional<Decline> declined = isUnfit(entry);
        if (declined.isEmpty()) {
            decisions.remember(decision.id(), Before.of(entry));
            declined = linking.link(entry, link);
        }
        if (declined.isEmpty()) {
            journal.reopen(entry.id());
        }
        return declined;
    }

    /** Why it can become part of no request. */
    private static Optional<Decline> isUnfit(JournalEntry entry) {
        if (entry.state() == JournalState.DONE) {
            // forgotten posts keep their outcome and nothing of their author
            return entry.outcome().flatMap(Clerk::cannotBeOpened)
                    .or(() -> Optional.of(Decline.FORGOTTEN).filter(why -> entry.post().author().id().isEmpty()));
        }
        return Optional.of(Decline.ON_REQUEST).filter(why -> entry.outcome().filter(IntakeOutcome::isOnRequest).isPresent());
    }

    private static Optional<Decline> cannotBeOpened(IntakeOutcome outcome) {
        return switch (outcome) {
            case OPENED, COMMENTED, REOPENED -> Optional.of(Decline.ON_REQUEST);
            case OWN -> Optional.of(Decline.OUR_OWN);
            case REPOST -> Optional.of(Decline.REPOST);
            case REJECTED -> Optional.of(Decline.UNREADABLE);
            case DELETED -> Optional.of(Decline.GONE);
            case CONTEXT, IGNORED, DUPLICATE -> Optional.empty();
        };
    }

    private Optional<Decline> ignore(Decision decision, JournalEntry entry, String reason) {
        if (entry.state() == JournalState.WORKING) {
            return Optional.of(Decline.BEING_WORKED);
        }
        Optional<Decline> declined = entry.outcome().flatMap(Clerk::cannotBeIgnored);
        if (declined.isPresent()) {
            return declined;
        }
        decisions.remember(decision.id(), Before.of(entry));
        journal.done(entry.id(), IntakeOutcome.IGNORED, Optional.empty(), Optional.of(reason).filter(words -> !words.isBlank()));
        return Optional.empty();
    }

    private static Optional<Decline> cannotBeIgnored(IntakeOutcome outcome) {
        return switch (outcome) {
            case OPENED, COMMENTED, REOPENED -> Optional.of(Decline.ON_REQUEST);
            case OWN -> Optional.of(Decline.OUR_OWN);
            case REPOST -> Optional.of(Decline.REPOST);
            case DELETED -> Optional.of(Decline.GONE);
            case CONTEXT, IGNORED, DUPLICATE, REJECTED -> Optional.empty();
        };
    }

    /** Marks the earlier one first: killed in between, this one finds the mark and finishes. */
    private Optional<Decline> undo(Decision undo, long earlier, JournalEntry entry) {
        Optional<Decision> found = decisions.find(earlier)
                .filter(each -> each.account().equals(undo.account()) && each.post().equals(undo.post()));
        if (found.isEmpty()) {
            return Optional.of(Decline.MOVED_ON);
        }
        Decision decision = found.get();
        boolean begun = decision.state() == Decision.State.UNDONE;
        if (!begun) {
            if (undo.at().isAfter(decision.at().plus(Decision.REVOCABLE))) {
                return Optional.of(Decline.TOO_LATE);
            }
            boolean waits = decision.state() == Decision.State.WAITING;
            if (!waits && (decision.state() != Decision.State.DONE || !stands(decision, entry))) {
                return Optional.of(Decline.MOVED_ON);
            }
        }
        Runnable begin = () -> decisions.undone(decision.id());
        if (decision.act() instanceof Act.Split split) {
            return splitting.undo(entry, split, decision, begin);
        }
        if (decision.act() instanceof Act.Link link && decision.before().isPresent()) {
            Optional<Decline> declined = linking.unlink(entry, link, begin);
            if (declined.isPresent()) {
                return declined;
            }
        } else {
            begin.run();
        }
        if (decision.before().isPresent() && stands(decision, entry)) {
            restore(entry, decision.before().get());
        }
        return Optional.empty();
    }

    /** Whether the post is as this decision left it. */
    private static boolean stands(Decision decision, JournalEntry entry) {
        return switch (decision.act()) {
            case Act.Open() -> entry.state() == JournalState.NEW && entry.outcome().isEmpty();
            case Act.Ignore ignore -> entry.state() == JournalState.DONE
                    && entry.outcome().filter(IntakeOutcome.IGNORED::equals).isPresent();
            case Act.Link link -> entry.state() == JournalState.NEW && entry.outcome().isEmpty()
                    || entry.state() == JournalState.DONE && entry.issueId().filter(id -> id == link.request().issueId()).isPresent();
            // what became of it is asked when it is put back
            case Act.Split split -> true;
            case Act.Merge merge -> false;
            case Act.Undo undo -> false;
        };
    }

    private void restore(JournalEntry entry, Before before) {
        if (before.outcome().isPresent()) {
            journal.done(entry.id(), before.outcome().get(), Optional.empty(), before.reason());
        } else {
            journal.reopen(entry.id());
        }
    }
}
