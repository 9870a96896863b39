package io.listeningpost.testing;

import io.listeningpost.insight.Became;
import io.listeningpost.intake.Cause;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.retention.OldPost;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The journal in memory. */
public final class MemoryJournal implements Journal, PostWatch, OldPosts {

    private final Map<Long, JournalEntry> entries = new TreeMap<>();
    /** When the first version we read was written: an edit keeps the post's place. */
    private final Map<Long, Instant> places = new HashMap<>();
    private final Comparator<JournalEntry> byPlace =
            Comparator.comparing((JournalEntry entry) -> places.get(entry.id())).thenComparing(JournalEntry::id);
    private final Set<Long> contextOnly = new HashSet<>();
    private final Set<Long> unreadable = new HashSet<>();
    private final Map<Long, Instant> checks = new HashMap<>();
    private final Map<Long, Instant> missed = new HashMap<>();
    private final Map<Long, Absence> lost = new HashMap<>();
    private final Map<Long, Set<Long>> shownIn = new HashMap<>();
    private final Map<Long, Instant> aged = new HashMap<>();
    private final Set<Long> forgotten = new HashSet<>();
    private final Map<AccountId, Instant> forgottenUntil = new HashMap<>();
    /** What entered as a mention, or became one. */
    private final Set<Long> mentions = new HashSet<>();
    /** The most that ever came of each. */
    private final Map<Long, Integer> fates = new HashMap<>();
    /** The thread that the network named, of those that people put into another. */
    private final Map<Long, ThreadId> apart = new HashMap<>();
    private long lastId;

    @Override
    public synchronized Recorded record(AccountId account, Post heardOf, Heard heard, Instant seenAt) {
        Optional<JournalEntry> known = find(account, heardOf.firstId());
        Post post = kept(known, heardOf);
        if (known.isEmpty()) {
            mentions.add(add(fresh(++lastId, account, post, heard, seenAt)));
            return Recorded.NEW;
        }
        JournalEntry old = known.get();
        boolean ignored = old.outcome().filter(IntakeOutcome.IGNORED::equals).isPresent();
        if (!(ignored && contextOnly.contains(old.id()))
                && (contextOnly.remove(old.id()) | unreadable.remove(old.id()) | isErased(old) | isForgottenContext(old))) {
            forgotten.remove(old.id());
            missed.remove(old.id());
            lost.remove(old.id());
            fates.remove(old.id());
            mentions.add(add(fresh(old.id(), account, post, heard, seenAt)));
            return Recorded.NEW;
        }
        if (forgotten.contains(old.id())) {
            return Recorded.KNOWN;
        }
        boolean newer = isNewer(post, old.post());
        boolean changed = newer && !post.text().equals(old.post().text());
        boolean nearer = heard.isNearerThan(old.heard());
        JournalEntry read = new JournalEntry(old.id(), account, newer ? post : old.post(), old.state(), old.outcome(), old.reason(),
                old.issueId(), old.attempts(), old.notUntil(), old.seenAt(), nearer ? heard : old.heard(), !changed && old.reheard());
        boolean done = old.state() == JournalState.DONE;
        if (changed) {
            entries.put(old.id(), done && !ignored ? again(read, read.outcome(), false) : read);
        } else if (nearer && done && old.outcome().filter(IntakeOutcome.CONTEXT::equals).isPresent()) {
            entries.put(old.id(), again(read, Optional.empty(), false));
        } else if (nearer && done && old.outcome().filter(IntakeOutcome::isOnRequest).isPresent()) {
            entries.put(old.id(), again(read, read.outcome(), true));
        } else {
            entries.put(old.id(), read);
        }
        return changed ? Recorded.CHANGED : nearer ? Recorded.NEARER : Recorded.KNOWN;
    }

    private Post kept(Optional<JournalEntry> known, Post post) {
        Post now = known.filter(entry -> !isErased(entry) && !forgotten.contains(entry.id()) && !unreadable.contains(entry.id()))
                .map(entry -> post.after(entry.post())).orElse(post);
        return known.filter(entry -> apart.containsKey(entry.id())).map(entry -> now.in(entry.post().thread())).orElse(now);
    }

    @Override
    public synchronized void branch(long entryId, ThreadId thread) {
        byId(entryId).ifPresent(entry -> apart.putIfAbsent(entryId, entry.post().thread()));
        apart.remove(entryId, thread);
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post().in(thread), old.state(), old.outcome(), old.reason(),
                old.issueId(), old.attempts(), old.notUntil(), old.seenAt(), old.heard(), old.reheard()));
    }

    @Override
    public synchronized Optional<ThreadId> apartFrom(AccountId account, PostId firstId) {
        return find(account, firstId).map(entry -> apart.get(entry.id()));
    }

    private static JournalEntry fresh(long id, AccountId account, Post post, Heard heard, Instant seenAt) {
        return new JournalEntry(id, account, post, JournalState.NEW, Optional.empty(), Optional.empty(), Optional.empty(), 0,
                Optional.empty(), seenAt, heard, false);
    }

    private static JournalEntry again(JournalEntry old, Optional<IntakeOutcome> outcome, boolean reheard) {
        return new JournalEntry(old.id(), old.account(), old.post(), JournalState.NEW, outcome, Optional.empty(), old.issueId(), 0,
                old.notUntil(), old.seenAt(), old.heard(), reheard);
    }

    @Override
    public synchronized Set<PostId> unknown(AccountId account, Collection<PostId> firstIds) {
        return firstIds.stream().filter(id -> find(account, id).isEmpty()).collect(Collectors.toSet());
    }

    @Override
    public synchronized int revive(AccountId account, Instant from, String reason) {
        List<JournalEntry> revived = of(account, entry -> !forgotten.contains(entry.id()) && entry.state() == JournalState.DONE
                && !contextOnly.contains(entry.id())
                && entry.outcome().filter(IntakeOutcome.CONTEXT::equals).isPresent() && entry.reason().filter(reason::equals).isPresent()
                && !places.get(entry.id()).isBefore(from)).toList();
        revived.forEach(entry -> entries.put(entry.id(), again(entry, Optional.empty(), false)));
        return revived.size();
    }

    /** The same id with other words (networks whose edits keep the id), or another id written later. */
    private static boolean isNewer(Post read, Post known) {
        return read.id().equals(known.id()) ? !read.text().equals(known.text()) : read.createdAt().isAfter(known.createdAt());
    }

    @Override
    public synchronized void recordContext(AccountId account, Post heardOf, Instant seenAt) {
        Optional<JournalEntry> known = find(account, heardOf.firstId());
        Post post = kept(known, heardOf);
        known.filter(entry -> isErased(entry) || isForgottenContext(entry)).ifPresent(erased -> {
            forgotten.remove(erased.id());
            missed.remove(erased.id());
            lost.remove(erased.id());
            mentions.remove(erased.id());
            beside(erased.id(), account, post, seenAt);
        });
        if (known.isEmpty()) {
            beside(lastId + 1, account, post, seenAt);
        }
    }

    private void beside(long id, AccountId account, Post post, Instant seenAt) {
        boolean ours = post.author().id().equals(account.userId());
        contextOnly.add(add(finished(id, account, post, ours ? IntakeOutcome.OWN : IntakeOutcome.CONTEXT,
                ours ? Optional.of(Cause.OUR_OWN.words()) : Optional.empty(), seenAt)));
        checks.put(id, seenAt.plus(PACE));
    }

    private static boolean isErased(JournalEntry entry) {
        return entry.outcome().filter(IntakeOutcome.DELETED::equals).isPresent();
    }

    private boolean isForgottenContext(JournalEntry entry) {
        boolean ours = contextOnly.contains(entry.id()) && entry.outcome().filter(IntakeOutcome.OWN::equals).isPresent();
        return forgotten.contains(entry.id()) && (ours || entry.outcome().filter(IntakeOutcome.CONTEXT::equals).isPresent());
    }

    private long add(JournalEntry entry) {
        lastId = Math.max(lastId, entry.id());
        aged.put(entry.id(), entry.seenAt().plus(FIRST_LOOK));
        places.put(entry.id(), entry.post().createdAt());
        entries.put(entry.id(), entry);
        if (entry.heard() != Heard.DIRECT && entry.outcome().filter(outcome -> !outcome.isToLookAfter()).isEmpty()) {
            checks.put(entry.id(), entry.seenAt().plus(PACE));
        }
        return entry.id();
    }

    private long addFinished(AccountId account, Post post, IntakeOutcome outcome, Optional<String> reason, Instant seenAt) {
        return add(finished(lastId + 1, account, post, outcome, reason, seenAt));
    }

    private static JournalEntry finished(
            long id, AccountId account, Post post, IntakeOutcome outcome, Optional<String> reason, Instant seenAt) {
        return new JournalEntry(id, account, post, JournalState.DONE, Optional.of(outcome), reason, Optional.empty(), 0, Optional.empty(),
                seenAt, Heard.MENTION, false);
    }

    @Override
    public synchronized List<Watched> due(AccountId account, Instant now, int limit) {
        return of(account, entry -> checks.containsKey(entry.id()) && !checks.get(entry.id()).isAfter(now))
                .sorted(Comparator.comparing((JournalEntry entry) -> checks.get(entry.id())).thenComparing(JournalEntry::id))
                .limit(limit)
                .map(entry -> new Watched(entry, contextOnly.contains(entry.id()), Optional.ofNullable(missed.get(entry.id())),
                        Optional.ofNullable(lost.get(entry.id())), shownIn.getOrDefault(entry.id(), Set.of())))
                .toList();
    }

    @Override
    public synchronized void shown(AccountId account, PostId firstId, long conversationId) {
        find(account, firstId).ifPresent(entry -> shownIn.computeIfAbsent(entry.id(), id -> new HashSet<>()).add(conversationId));
    }

    @Override
    public synchronized void there(long entryId, Instant next) {
        missed.remove(entryId);
        later(entryId, next);
    }

    @Override
    public synchronized List<Watched> toErase(AccountId account, Instant now, int limit) {
        return due(account, now, Integer.MAX_VALUE).stream().filter(each -> each.lost().isPresent()).limit(limit).toList();
    }

    @Override
    public synchronized void renew(long entryId, Post newer) {
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), kept(Optional.of(old), newer), old.state(), old.outcome(),
                old.reason(), old.issueId(), old.attempts(), old.notUntil(), old.seenAt(), old.heard(), old.reheard()));
    }

    @Override
    public synchronized void missed(long entryId, Instant at, Instant next) {
        missed.put(entryId, at);
        later(entryId, next);
    }

    @Override
    public synchronized void doubted(AccountId account, PostId firstId, Instant at) {
        find(account, firstId).filter(entry -> !lost.containsKey(entry.id()))
                .filter(entry -> entry.outcome().filter(IntakeOutcome.DELETED::equals).isEmpty())
                .ifPresent(entry -> {
                    missed.putIfAbsent(entry.id(), at);
                    checks.put(entry.id(), at.plus(AGAIN));
                });
    }

    @Override
    public synchronized void later(long entryId, Instant next) {
        checks.computeIfPresent(entryId, (id, old) -> next);
    }

    @Override
    public synchronized void lost(long entryId, Absence why) {
        lost.put(entryId, why);
        later(entryId, Instant.EPOCH);
    }

    @Override
    public synchronized void leave(long entryId) {
        checks.remove(entryId);
    }

    @Override
    public synchronized void erased(long entryId, Post tombstone, String reason) {
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), tombstone, JournalState.DONE,
                Optional.of(IntakeOutcome.DELETED), Optional.of(reason), old.issueId(), old.attempts(), old.notUntil(), old.seenAt(),
                old.heard(), false));
        became(entryId, IntakeOutcome.DELETED);
        checks.remove(entryId);
    }

    @Override
    public synchronized void reject(AccountId account, Malformed malformed, Instant seenAt) {
        PostId id = malformed.id().orElseGet(() -> new PostId("unreadable-" + Integer.toHexString(malformed.raw().hashCode())));
        if (find(account, id).isEmpty()) {
            Post raw = new Post(id, id, new ThreadId(id.value()), PostKind.ORIGINAL, Optional.empty(), Optional.empty(),
                    Author.unknown(""), malformed.raw(), seenAt, Set.of(), List.of(), URI.create(""));
            long row = addFinished(account, raw, IntakeOutcome.REJECTED, Optional.of(malformed.reason()), seenAt);
            unreadable.add(row);
            mentions.add(row);
            became(row, IntakeOutcome.REJECTED);
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

    /** Everything that waits, for every account, oldest first. */
    public synchronized List<JournalEntry> waiting() {
        return entries.values().stream().filter(entry -> entry.state() != JournalState.DONE).sorted(byPlace).toList();
    }

    /** How many rows there are. */
    public synchronized long size() {
        return entries.size();
    }

    /** When its first version was written. */
    public synchronized Instant placeOf(JournalEntry entry) {
        return places.get(entry.id());
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
        if (contextOnly.remove(entryId)) {
            mentions.add(entryId);
        }
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post(), JournalState.WORKING, old.outcome(), old.reason(),
                old.issueId(), old.attempts(), old.notUntil(), old.seenAt(), old.heard(), old.reheard()));
    }

    @Override
    public synchronized void done(long entryId, IntakeOutcome outcome, Optional<Long> issueId, Optional<String> reason) {
        if (!outcome.isToLookAfter()) {
            checks.remove(entryId);
        }
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post(), JournalState.DONE, Optional.of(outcome), reason,
                issueId, old.attempts(), Optional.empty(), old.seenAt(), old.heard(), false));
        became(entryId, outcome);
    }

    private void became(long entryId, IntakeOutcome outcome) {
        fates.merge(entryId, outcome == IntakeOutcome.OPENED ? 3 : outcome.isOnRequest() ? 2 : outcome == IntakeOutcome.OWN ? 0 : 1,
                Math::max);
    }

    /** What came of the posts that were first read as mentions on this day. */
    synchronized Became became(AccountId account, LocalDate day) {
        List<Integer> ends = of(account, entry -> mentions.contains(entry.id())
                && LocalDate.ofInstant(entry.seenAt(), ZoneOffset.UTC).equals(day))
                .map(entry -> fates.getOrDefault(entry.id(), -1)).toList();
        return new Became(Collections.frequency(ends, 3), Collections.frequency(ends, 2), Collections.frequency(ends, 1),
                Collections.frequency(ends, -1));
    }

    @Override
    public synchronized void postpone(long entryId, Instant notUntil, String reason) {
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post(), old.state(), old.outcome(), Optional.of(reason),
                old.issueId(), old.attempts() + 1, Optional.of(notUntil), old.seenAt(), old.heard(), old.reheard()));
    }

    @Override
    public synchronized void hold(long entryId, Instant notUntil, String reason) {
        replace(entryId, old -> new JournalEntry(old.id(), old.account(), old.post(), old.state(), old.outcome(), Optional.of(reason),
                old.issueId(), old.attempts(), Optional.of(notUntil), old.seenAt(), old.heard(), old.reheard()));
    }

    @Override
    public synchronized Optional<JournalEntry> waitingBefore(JournalEntry entry, int tries) {
        return waiting(entry.account())
                .filter(other -> other.post().thread().equals(entry.post().thread()) && byPlace.compare(other, entry) < 0)
                .filter(other -> other.outcome().isEmpty() && other.attempts() < tries)
                .min(byPlace);
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
    public synchronized List<JournalEntry> find(AccountId account, Collection<PostId> firstIds) {
        return of(account, entry -> firstIds.contains(entry.post().firstId())).toList();
    }

    @Override
    public synchronized List<JournalEntry> ofThread(AccountId account, ThreadId thread, int limit) {
        List<JournalEntry> all = of(account, entry -> entry.post().thread().equals(thread) && !unreadable.contains(entry.id())
                        && !forgotten.contains(entry.id()))
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

    @Override
    public synchronized List<OldPost> due(Instant now, int limit) {
        return entries.values().stream().filter(entry -> !aged.get(entry.id()).isAfter(now))
                .sorted(Comparator.comparing((JournalEntry entry) -> aged.get(entry.id())).thenComparing(JournalEntry::id))
                .limit(limit).map(this::old).toList();
    }

    synchronized List<OldPost> notForgotten(AccountId account, long after, int limit) {
        return entries.values().stream().filter(entry -> entry.account().equals(account) && entry.id() > after)
                .filter(entry -> !forgotten.contains(entry.id())).limit(limit).map(this::old).toList();
    }

    private OldPost old(JournalEntry entry) {
        return new OldPost(entry.id(), entry.account(), entry.post().thread(), entry.state() == JournalState.DONE,
                forgotten.contains(entry.id()), places.get(entry.id()), entry.seenAt(), entry.issueId(),
                shownIn.getOrDefault(entry.id(), Set.of()));
    }

    @Override
    public synchronized void keep(long id, Instant until) {
        aged.computeIfPresent(id, (same, old) -> until);
    }

    @Override
    public synchronized void forget(OldPost post, Instant until) {
        if (!entries.containsKey(post.id()) || !old(entries.get(post.id())).equals(post)) {
            return;
        }
        replace(post.id(), old -> new JournalEntry(old.id(), old.account(), withoutWords(old.post(), old.account()), JournalState.DONE,
                old.state() == JournalState.DONE ? old.outcome() : Optional.of(IntakeOutcome.CONTEXT), old.reason(), old.issueId(),
                old.attempts(), old.notUntil(), old.seenAt(), old.heard(), false));
        became(post.id(), entries.get(post.id()).outcome().orElse(IntakeOutcome.CONTEXT));
        forgotten.add(post.id());
        checks.remove(post.id());
        missed.remove(post.id());
        lost.remove(post.id());
        shownIn.remove(post.id());
        keep(post.id(), until);
    }

    private static Post withoutWords(Post post, AccountId account) {
        Author author = Author.unknown(post.author().id().equals(account.userId()) ? account.userId() : "");
        return new Post(post.id(), post.firstId(), post.thread(), post.kind(), post.repliedTo(), post.quoted(), author, "",
                post.createdAt(), Set.of(), List.of(), URI.create(""),
                new Terms(post.terms().visibility(), post.terms().answerers(), Set.of(), Optional.empty()));
    }

    @Override
    public synchronized Optional<Instant> forgottenUntil(AccountId account) {
        return Optional.ofNullable(forgottenUntil.get(account));
    }

    @Override
    public synchronized void remove(long id) {
        if (forgotten.remove(id)) {
            JournalEntry gone = entries.remove(id);
            forgottenUntil.merge(gone.account(), gone.post().createdAt(), (one, other) -> one.isAfter(other) ? one : other);
            places.remove(id);
            aged.remove(id);
        }
    }

    @Override
    public synchronized List<JournalEntry> recent(AccountId account, IntakeOutcome outcome, long before, int limit) {
        return recent(account, before, entries.size()).stream().filter(entry -> entry.outcome().filter(outcome::equals).isPresent())
                .limit(limit).toList();
    }

    @Override
    public synchronized List<JournalEntry> recentUnfinished(AccountId account, long before, int limit) {
        return recent(account, before, entries.size()).stream().filter(entry -> entry.state() != JournalState.DONE).limit(limit).toList();
    }

    @Override
    public synchronized int countSince(AccountId account, long after, int limit) {
        return (int) of(account, entry -> entry.id() > after).limit(limit).count();
    }

    @Override
    public synchronized Optional<JournalEntry> byId(long entryId) {
        return Optional.ofNullable(entries.get(entryId));
    }

    @Override
    public synchronized void reopen(long entryId) {
        replace(entryId, old -> {
            boolean working = old.state() == JournalState.WORKING;
            return new JournalEntry(old.id(), old.account(), old.post(), working ? old.state() : JournalState.NEW,
                    working ? old.outcome() : Optional.empty(), working ? old.reason() : Optional.empty(),
                    working ? old.issueId() : Optional.empty(), working ? old.attempts() : 0, Optional.empty(), old.seenAt(),
                    old.heard(), working && old.reheard());
        });
    }

    /** Every row, in the order in which the posts were first seen. */
    public synchronized List<JournalEntry> all() {
        return new ArrayList<>(entries.values());
    }
}
