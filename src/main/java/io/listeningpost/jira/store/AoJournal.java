package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.jira.store.JournalRow.Origin;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** The journal in the table JOURNAL. */
public final class AoJournal implements Journal {

    private final Tables tables;

    public AoJournal(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Recorded record(AccountId account, Post post, Instant seenAt) {
        return tables.contest(() -> row(account, post.firstId()).map(known -> again(account, known, post, seenAt)).orElseGet(() -> {
            tables.insert(JournalRow.class, JournalRows.mention(account, post, seenAt));
            return Recorded.NEW;
        }));
    }

    private Recorded again(AccountId account, JournalRow row, Post post, Instant seenAt) {
        if (!row.getOrigin().equals(Origin.MENTION.name())) {
            tables.take(JournalRow.class, row.getID());
            tables.insert(JournalRow.class, JournalRows.mention(account, post, seenAt));
            return Recorded.NEW;
        }
        Post known = PostJson.read(row.getPost());
        if (!isNewer(post, known)) {
            return Recorded.KNOWN;
        }
        boolean changed = !post.text().equals(known.text());
        row.setPost(PostJson.write(post));
        if (changed && row.getState().equals(JournalState.DONE.name())) {
            row.setState(JournalState.NEW.name());
            row.setWaiting(account.toString());
            row.setAttempts(0);
            row.setReason(null);
        }
        row.save();
        return changed ? Recorded.CHANGED : Recorded.KNOWN;
    }

    /** The same id with other words (networks whose edits keep the id), or another id written later. */
    private static boolean isNewer(Post read, Post known) {
        return read.id().equals(known.id()) ? !read.text().equals(known.text()) : read.createdAt().isAfter(known.createdAt());
    }

    @Override
    public void recordContext(AccountId account, Post post, Instant seenAt) {
        tables.contest(() -> row(account, post.firstId())
                .orElseGet(() -> tables.insert(JournalRow.class, JournalRows.context(account, post, seenAt))));
    }

    @Override
    public void reject(AccountId account, Malformed malformed, Instant seenAt) {
        Post raw = JournalRows.raw(malformed, seenAt);
        tables.contest(() -> row(account, raw.firstId())
                .orElseGet(() -> tables.insert(JournalRow.class, JournalRows.unreadable(account, raw, malformed.reason(), seenAt))));
    }

    @Override
    public List<JournalEntry> unfinished(AccountId account, Instant now, int limit) {
        Query query = Query.select()
                .where("WAITING = ? AND NOT_UNTIL <= ?", account.toString(), now.toEpochMilli())
                .order("POSTED_AT, ID")
                .limit(limit);
        return entries(query);
    }

    @Override
    public int countUnfinished(AccountId account) {
        return tables.count(JournalRow.class, "WAITING = ?", account.toString());
    }

    @Override
    public void working(long entryId) {
        change(entryId, row -> row.setState(JournalState.WORKING.name()));
    }

    @Override
    public void done(long entryId, IntakeOutcome outcome, Optional<Long> issueId, Optional<String> reason) {
        change(entryId, row -> {
            row.setState(JournalState.DONE.name());
            row.setOutcome(outcome.name());
            row.setIssueId(orNull(issueId));
            row.setReason(orNull(reason.map(Json::quote)));
            row.setWaiting(null);
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

    private void change(long entryId, Consumer<JournalRow> change) {
        JournalRow row = tables.one(JournalRow.class, "ID = ?", entryId)
                .orElseThrow(() -> new IllegalArgumentException("there is no journal row " + entryId));
        change.accept(row);
        row.save();
    }

    @Override
    public Optional<JournalEntry> find(AccountId account, PostId firstId) {
        return row(account, firstId).map(JournalRows::entry);
    }

    private Optional<JournalRow> row(AccountId account, PostId firstId) {
        return tables.one(JournalRow.class, "ENTRY_KEY = ?", Keys.of(account, firstId));
    }

    @Override
    public List<JournalEntry> ofThread(AccountId account, ThreadId thread, int limit) {
        Query query = Query.select().where("THREAD_KEY = ?", Keys.of(account, thread)).order("POSTED_AT DESC, ID DESC").limit(limit);
        return entries(query).reversed();
    }

    @Override
    public List<JournalEntry> recent(AccountId account, long before, int limit) {
        return entries(Query.select().where("ACCOUNT = ? AND ID < ?", account.toString(), before).order("ID DESC").limit(limit));
    }

    private List<JournalEntry> entries(Query query) {
        return tables.list(JournalRow.class, query).stream().map(JournalRows::entry).toList();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
