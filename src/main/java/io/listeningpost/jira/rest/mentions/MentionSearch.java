package io.listeningpost.jira.rest.mentions;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Turns;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.reply.Outbox;
import io.listeningpost.social.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Finds posts, newest row first, by walking down indexes: account and shelf are in them, the rest is looked at row by row, so many rows
 * and no more. Where that was not enough the next page goes on from there. Thread-safe.
 */
public final class MentionSearch {

    private static final int MOST_LOOKED_AT = 2_000;
    private static final int CHUNKS = 400;
    private static final int LEAST = 20;

    private final Journal journal;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Turns turns;

    public MentionSearch(Journal journal, Conversations conversations, Outbox outbox, Turns turns) {
        this.journal = journal;
        this.conversations = conversations;
        this.outbox = outbox;
        this.turns = turns;
    }

    /**
     * What was found.
     *
     * @param next    the {@code before} of the next page; empty on the last one
     * @param partial whether there may be more on this page, further down than was looked
     */
    record Found(List<JournalEntry> entries, Optional<Long> next, boolean partial) {
    }

    Answered answered() {
        return new Answered(conversations, outbox, turns, journal);
    }

    Found find(Sought sought) {
        List<LongFunction<List<JournalEntry>>> shelves = shelves(sought);
        if (shelves.isEmpty()) {
            return new Found(List.of(), Optional.empty(), false);
        }
        Answered answered = answered();
        List<JournalEntry> found = new ArrayList<>();
        int chunk = chunk(shelves.size());
        long at = sought.before();
        int looked = 0;
        boolean more = true;
        while (more && looked < MOST_LOOKED_AT) {
            long from = at;
            List<List<JournalEntry>> read = shelves.stream().map(shelf -> shelf.apply(from)).toList();
            // below the end of a shelf that has more nothing is known of that shelf
            long floor = read.stream().filter(rows -> rows.size() == chunk).mapToLong(rows -> rows.getLast().id()).max().orElse(0);
            List<JournalEntry> known = read.stream().flatMap(List::stream).filter(entry -> entry.id() >= floor)
                    .sorted(Comparator.comparingLong(JournalEntry::id).reversed()).distinct().toList();
            more = floor > 0;
            for (JournalEntry entry : known) {
                looked++;
                at = entry.id();
                if (matches(entry, sought, answered)) {
                    found.add(entry);
                }
                if (found.size() > sought.limit()) {
                    return new Found(found.subList(0, sought.limit()), Optional.of(found.get(sought.limit() - 1).id()), false);
                }
            }
        }
        return new Found(found, more ? Optional.of(at) : Optional.empty(), more);
    }

    private List<LongFunction<List<JournalEntry>>> shelves(Sought sought) {
        int count = sought.accounts().size() * sought.shelf().map(shelf -> Math.max(1, shelf.outcomes().size())).orElse(1);
        int chunk = chunk(count);
        List<LongFunction<List<JournalEntry>>> shelves = new ArrayList<>();
        sought.accounts().forEach(account -> shelves.addAll(of(account.id(), sought.shelf(), chunk)));
        return shelves;
    }

    private List<LongFunction<List<JournalEntry>>> of(AccountId account, Optional<Shelf> shelf, int chunk) {
        if (shelf.isEmpty()) {
            return List.of(before -> journal.recent(account, before, chunk));
        }
        if (shelf.get() == Shelf.WAITING) {
            return List.of(before -> journal.recentUnfinished(account, before, chunk));
        }
        return shelf.get().outcomes().stream().<LongFunction<List<JournalEntry>>>map(outcome ->
                before -> journal.recent(account, outcome, before, chunk)).toList();
    }

    private static int chunk(int shelves) {
        return Math.max(LEAST, CHUNKS / Math.max(1, shelves));
    }

    private static boolean matches(JournalEntry entry, Sought sought, Answered answered) {
        return sought.visible().test(entry)
                && sought.shelf().filter(shelf -> shelf != Shelf.of(entry)).isEmpty()
                && sought.way().filter(way -> way != Way.of(entry)).isEmpty()
                && entry.post().author().handle().toLowerCase(Locale.ROOT).contains(sought.author())
                && sought.says(entry)
                && (!sought.unanswered() || answered.of(entry).filter(yes -> !yes).isPresent());
    }
}
