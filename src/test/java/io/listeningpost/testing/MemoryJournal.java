package io.listeningpost.testing;

import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.ThreadId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The journal in memory. */
public final class MemoryJournal implements Journal {

    private final Map<Long, JournalEntry> entries = new TreeMap<>();
    /** When the first version we read was written: an edit keeps the post's place. */
    private final Map<Long, Instant> places = new HashMap<>();
    private final Comparator<JournalEntry> byPlace =
            Comparator.comparing((JournalEntry entry) -> places.get(entry.id())).thenComparing(JournalEntry::id);
    private final Set<Long> contextOnly = new HashSet<>();
    private final Set<Long> unreadable = new HashSet<>();

    @Override
    public synchronized Recorded record(AccountId account, Post post, Instant seenAt) {
        Optional<JournalEntry> known = find(account, post.firstId());
        if (known.isEmpty()) {
            add(account, post, JournalState.NEW, Optional.empty(), Optional.empty(), seenAt);
            return Recorded.NEW;
        }
        JournalEntry old = known.get();
        if (contextOnly.remove(old.id()) | unreadable.remove(old.id())) {
            places.put(old.id(), post.createdAt());
            entries.put(old.id(), new JournalEntry(old.id(), account, post, JournalState.NEW, Optional.empty(), Optional.empty(),
                    Optional.empty(), 0, Optional.empty(), seenAt));
            return Recorded.NEW;
        }
        if (!isNewer(post, old.post())) {
            return Recorded.KNOWN;
        }
        boolean changed = !post.text().equals(old.post().text());
        boolean again = changed && old.state() == JournalState.DONE;
        entries.put(old.id(), new JournalEntry(old.id(), account, post, again ? JournalState.NEW : old.state(), old.outcome(),
                again ? Optional.empty() : old.reason(), old.issueId(), again ? 0 : old.attempts(), old.notUntil(), old.seenAt()));
        return changed ? Recorded.CHANGED : Recorded.KNOWN;
    }

    /** The same id with other words (networks whose edits keep the id), or another id written later. */
    private static boolean isNewer(Post read, Post known) {
        return read.id().equals(known.id()) ? !read.text().equals(known.text()) : read.createdAt().isAfter(known.createdAt());
    }

    @Override
    public synchronized void recordContext(AccountId account, Post post, Instant seenAt) {
        if (find(account, post.firstId()).isEmpty()) {
            contextOnly.add(
                    add(account, post, JournalState.DONE, Optional.of(IntakeOutcome.CONTEXT), Optional.empty(), seenAt));
        }
    }

    private long add(AccountId account, Post post, JournalState state, Optional<IntakeOutcome> outcome, Optional<String> reason,
            Instant seenAt) {
        long id = entries.size() + 1L;
        places.put(id, post.createdAt());
        entries.put(id,
                new JournalEntry(id, account, post, state, outcome, reason, Optional.empty(), 0, Optional.empty(), seenAt));
        return id;
    }

    @Override
    public synchronized void reject(AccountId account, Malformed malformed, Instant seenAt) {
        PostId id = malformed.id().orElseGet(() -> new PostId("unreadable-" + Integer.toHexString(malformed.raw().hashCode())));
        if (find(account, id).isEmpty()) {
            Post raw = new Post(id, id, new ThreadId(id.value()), PostKind.ORIGINAL, Optional.empty(), Optional.empty(),
                    Author.unknown(""), malformed.raw(), seenAt, Set.of(), List.of(), URI.create(""));
            unreadable.add(add(account, raw, JournalState.DONE, Optional.of(IntakeOutcome.REJECTED), Optional.of(malformed.reason()),
                    seenAt));
        }
    }

    @Override
    public synchronized List<JournalEntry> unfinished(AccountId account, Instant now, int limit) {
        return waiting(account)
                .filter(entry -> entry.notUntil().filter(now::isBefore).isEmpty())
                .sorted(byPlace)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int countUnfinished(AccountId account) {
        return (int) waiting(account).count();
    }

    private Stream<JournalEntry> waiting(AccountId account) {
        return of(account, entry -> entry.state() != JournalState.DONE);
    }

    private Stream<JournalEntry> of(AccountId account, Predicate<JournalEntry> filter) {
        return entries.values().stream().filter(entry -> entry.account().equals(account)).filter(filter);
    }

    @Override
    public synchronized void working(long entryId) {
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post(), JournalState.WORKING, old.outcome(), old.reason(),
                old.issueId(), old.attempts(), old.notUntil(), old.seenAt()));
    }

    @Override
    public synchronized void done(long entryId, IntakeOutcome outcome, Optional<Long> issueId, Optional<String> reason) {
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post(), JournalState.DONE, Optional.of(outcome), reason,
                issueId, old.attempts(), Optional.empty(), old.seenAt()));
    }

    @Override
    public synchronized void postpone(long entryId, Instant notUntil, String reason) {
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post(), old.state(), old.outcome(), Optional.of(reason),
                old.issueId(), old.attempts() + 1, Optional.of(notUntil), old.seenAt()));
    }

    private void replace(long entryId, UnaryOperator<JournalEntry> change) {
        JournalEntry old = entries.get(entryId);
        if (old == null) {
            throw new IllegalArgumentException("there is no journal row " + entryId);
        }
        entries.put(entryId, change.apply(old));
    }

    @Override
    public synchronized Optional<JournalEntry> find(AccountId account, PostId firstId) {
        return of(account, entry -> entry.post().firstId().equals(firstId)).findFirst();
    }

    @Override
    public synchronized List<JournalEntry> ofThread(AccountId account, ThreadId thread, int limit) {
        List<JournalEntry> all = of(account, entry -> entry.post().thread().equals(thread) && !unreadable.contains(entry.id()))
                .sorted(byPlace)
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public synchronized List<JournalEntry> recent(AccountId account, long before, int limit) {
        return of(account, entry -> entry.id() < before)
                .sorted(Comparator.comparing(JournalEntry::id).reversed())
                .limit(limit)
                .toList();
    }

    /** Every row, in the order in which the posts were first seen. */
    public synchronized List<JournalEntry> all() {
        return new ArrayList<>(entries.values());
    }
}
