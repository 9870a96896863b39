package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** The journal in the table JOURNAL. */
public final class AoJournal implements Journal {

    /** Oracle takes a thousand values in a list. */
    private static final int AT_ONCE = 200;
    private static final int PAGE = 500;

    private final Tables tables;

    public AoJournal(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Recorded record(AccountId account, Post post, Heard heard, Instant seenAt) {
        return tables.contest(() -> row(account, post.firstId()).map(known -> again(account, known, post, heard, seenAt)).orElseGet(() -> {
            tables.insert(JournalRow.class, JournalRows.mention(account, post, heard, seenAt));
            return Recorded.NEW;
        }));
    }

    private Recorded again(AccountId account, JournalRow row, Post post, Heard heard, Instant seenAt) {
        if (JournalRows.isNewWorkWhenHeard(row)) {
            tables.take(JournalRow.class, row.getID());
            tables.insert(JournalRow.class, JournalRows.instead(row, JournalRows.mention(account, post, heard, seenAt)));
            return Recorded.NEW;
        }
        if (JournalRows.isForgotten(row)) {
            return Recorded.KNOWN;
        }
        return isNewer(post, PostJson.read(row.getPost())) || heard.isNearerThan(JournalRows.heard(row))
                ? renew(JournalRows.hold(tables, row), post, heard)
                : Recorded.KNOWN;
    }

    private static Recorded renew(JournalRow row, Post post, Heard heard) {
        Post known = PostJson.read(row.getPost());
        boolean newer = isNewer(post, known);
        boolean changed = newer && !post.text().equals(known.text());
        boolean nearer = heard.isNearerThan(JournalRows.heard(row));
        if (newer) {
            row.setPost(PostJson.write(JournalRows.kept(row, post)));
        }
        if (nearer) {
            row.setHeard(heard.name());
        }
        if (changed) {
            JournalRows.changed(row);
        } else if (nearer) {
            JournalRows.reheard(row);
        }
        if (newer || nearer) {
            row.save();
        }
        return changed ? Recorded.CHANGED : nearer ? Recorded.NEARER : Recorded.KNOWN;
    }

    /** The same id with other words (networks whose edits keep the id), or another id written later. */
    private static boolean isNewer(Post read, Post known) {
        return read.id().equals(known.id()) ? !read.text().equals(known.text()) : read.createdAt().isAfter(known.createdAt());
    }

    @Override
    public void recordContext(AccountId account, Post post, Instant seenAt) {
        tables.contest(() -> {
            Optional<JournalRow> known = row(account, post.firstId());
            if (known.filter(row -> !JournalRows.isErased(row) && !JournalRows.isForgottenContext(row)).isPresent()) {
                return known.get();
            }
            Map<String, Object> columns = JournalRows.context(account, post, seenAt);
            known.ifPresent(erased -> {
                tables.take(JournalRow.class, erased.getID());
                JournalRows.instead(erased, columns);
            });
            return tables.insert(JournalRow.class, columns);
        });
    }

    @Override
    public void reject(AccountId account, Malformed malformed, Instant seenAt) {
        Post raw = JournalRows.raw(malformed, seenAt);
        tables.contest(() -> row(account, raw.firstId())
                .orElseGet(() -> tables.insert(JournalRow.class, JournalRows.unreadable(account, raw, malformed.reason(), seenAt))));
    }

    @Override
    public Optional<Instant> forgottenUntil(AccountId account) {
        return tables.one(ForgottenRow.class, "ACCOUNT = ?", account.toString()).map(ForgottenRow::getPostedAt).map(Instant::ofEpochMilli);
    }

    @Override
    public List<JournalEntry> unfinished(AccountId account, Instant now, int limit) {
        Query query = Query.select()
                .where("WAITING = ? AND NOT_UNTIL <= ?", account.toString(), now.toEpochMilli())
                .order("WAITING, POSTED_AT, ID")
                .limit(limit);
        return entries(query);
    }

    @Override
    public int countUnfinished(AccountId account) {
        return tables.count(JournalRow.class, "WAITING = ?", account.toString());
    }

    @Override
    public void working(long entryId) {
        change(entryId, JournalRows::working);
    }

    @Override
    public void done(long entryId, IntakeOutcome outcome, Optional<Long> issueId, Optional<String> reason) {
        change(entryId, row -> {
            row.setState(JournalState.DONE.name());
            row.setOutcome(outcome.name());
            JournalRows.became(row, outcome);
            row.setIssueId(orNull(issueId));
            row.setReason(orNull(reason.map(Json::quote)));
            row.setWaiting(null);
            if (!outcome.isToLookAfter()) {
                row.setWatched(null);
            }
            row.setReheard(null);
            row.setNotUntil(0L);
        });
    }

    @Override
    public void postpone(long entryId, Instant notUntil, String reason) {
        change(entryId, row -> {
            row.setNotUntil(Millis.atOrAfter(notUntil));
            row.setReason(Json.quote(reason));
            row.setAttempts(row.getAttempts() + 1);
        });
    }

    @Override
    public void hold(long entryId, Instant notUntil, String reason) {
        change(entryId, row -> {
            row.setNotUntil(Millis.atOrAfter(notUntil));
            row.setReason(Json.quote(reason));
        });
    }

    @Override
    public Optional<JournalEntry> waitingBefore(JournalEntry entry, int tries) {
        AccountId account = entry.account();
        return tables.one(JournalRow.class, "ID = ?", entry.id()).map(JournalRow::getPostedAt).flatMap(place -> entries(Query.select()
                .where("WAITING = ? AND THREAD_KEY = ? AND OUTCOME IS NULL AND ATTEMPTS < ? "
                                + "AND (POSTED_AT < ? OR (POSTED_AT = ? AND ID < ?))",
                        account.toString(), Keys.of(account, entry.post().thread()), tries, place, place, entry.id())
                .order("POSTED_AT, ID").limit(1)).stream().findFirst());
    }

    private void change(long entryId, Consumer<JournalRow> change) {
        JournalRow row = tables.one(JournalRow.class, "ID = ?", entryId)
                .orElseThrow(() -> new IllegalArgumentException("there is no journal row " + entryId));
        change.accept(row);
        row.save();
    }

    @Override
    public Optional<JournalEntry> byId(long entryId) {
        return tables.one(JournalRow.class, "ID = ?", entryId).map(JournalRows::entry);
    }

    @Override
    public void reopen(long entryId) {
        change(entryId, row -> {
            if (row.getState().equals(JournalState.WORKING.name())) {
                row.setNotUntil(0L);
            } else {
                JournalRows.wanted(row);
            }
        });
    }

    @Override
    public void branch(long entryId, ThreadId thread) {
        tables.contest(() -> {
            JournalRow row = tables.one(JournalRow.class, "ID = ?", entryId)
                    .orElseThrow(() -> new IllegalArgumentException("there is no journal row " + entryId));
            // polling writes the post too
            JournalRow held = JournalRows.hold(tables, row);
            JournalRows.branch(held, thread);
            held.save();
            return held;
        });
    }

    @Override
    public Optional<ThreadId> apartFrom(AccountId account, PostId firstId) {
        return row(account, firstId).flatMap(JournalRows::named);
    }

    @Override
    public Optional<JournalEntry> find(AccountId account, PostId firstId) {
        return row(account, firstId).map(JournalRows::entry);
    }

    @Override
    public List<JournalEntry> find(AccountId account, Collection<PostId> firstIds) {
        List<String> keys = firstIds.stream().distinct().map(id -> Keys.of(account, id)).toList();
        List<JournalEntry> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            found.addAll(entries(Query.select().where("ENTRY_KEY IN (" + Tables.marks(some) + ")", some.toArray())));
        }
        return found;
    }

    @Override
    public Set<PostId> unknown(AccountId account, Collection<PostId> firstIds) {
        Map<String, PostId> byKey = new HashMap<>();
        firstIds.forEach(id -> byKey.put(Keys.of(account, id), id));
        List<String> keys = List.copyOf(byKey.keySet());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            tables.stream(JournalRow.class, Query.select("ID, ENTRY_KEY").where("ENTRY_KEY IN (" + marks + ")", some.toArray()),
                    row -> byKey.remove(row.getEntryKey()));
        }
        return Set.copyOf(byKey.values());
    }

    @Override
    public int revive(AccountId account, Instant from, String reason) {
        List<Long> ids = new ArrayList<>();
        long before = Long.MAX_VALUE;
        int size = PAGE;
        while (size == PAGE) {
            List<JournalRow> page = tables.list(JournalRow.class, Query.select()
                    .where("ACCOUNT = ? AND ID < ?", account.toString(), before).order("ID DESC").limit(PAGE));
            page.stream().filter(row -> JournalRows.endedFor(row, reason, from)).map(JournalRow::getID).forEach(ids::add);
            size = page.size();
            before = page.isEmpty() ? before : page.getLast().getID();
        }
        ids.forEach(id -> change(id, row -> {
            if (JournalRows.endedFor(row, reason, from)) {
                JournalRows.anew(row);
            }
        }));
        return ids.size();
    }

    private Optional<JournalRow> row(AccountId account, PostId firstId) {
        return tables.one(JournalRow.class, "ENTRY_KEY = ?", Keys.of(account, firstId));
    }

    @Override
    public List<JournalEntry> ofThread(AccountId account, ThreadId thread, int limit) {
        Query query = Query.select().where("THREAD_KEY = ? AND FORGOTTEN IS NULL", Keys.of(account, thread))
                .order("POSTED_AT DESC, ID DESC").limit(limit);
        return entries(query).reversed();
    }

    @Override
    public List<JournalEntry> recent(AccountId account, long before, int limit) {
        return entries(Query.select().where("ACCOUNT = ? AND ID < ?", account.toString(), before).order("ID DESC").limit(limit));
    }

    @Override
    public List<JournalEntry> recent(AccountId account, IntakeOutcome outcome, long before, int limit) {
        return entries(Query.select().where("ACCOUNT = ? AND OUTCOME = ? AND ID < ?", account.toString(), outcome.name(), before)
                .order("ID DESC").limit(limit));
    }

    @Override
    public List<JournalEntry> recentUnfinished(AccountId account, long before, int limit) {
        return entries(Query.select().where("WAITING = ? AND ID < ?", account.toString(), before).order("ID DESC").limit(limit));
    }

    @Override
    public int countSince(AccountId account, long after, int limit) {
        int[] found = {0};
        tables.stream(JournalRow.class, Query.select("ID").where("ACCOUNT = ? AND ID > ?", account.toString(), after)
                .order("ID").limit(limit), row -> found[0]++);
        return found[0];
    }

    private List<JournalEntry> entries(Query query) {
        return tables.list(JournalRow.class, query).stream().map(JournalRows::entry).toList();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
