package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.jira.store.JournalRow.Origin;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.java.ao.Query;

/** What is looked after, in the table JOURNAL. */
public final class AoPostWatch implements PostWatch {

    private final Tables tables;

    public AoPostWatch(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public List<Watched> due(AccountId account, Instant now, int limit) {
        Query query = Query.select()
                .where("WATCHED = ? AND CHECK_DUE <= ?", account.toString(), now.toEpochMilli())
                .order("WATCHED, CHECK_DUE, ID")
                .limit(limit);
        return tables.list(JournalRow.class, query).stream().map(AoPostWatch::watched).toList();
    }

    @Override
    public List<Watched> toErase(AccountId account, Instant now, int limit) {
        Query query = Query.select()
                .where("ERASING = ? AND CHECK_DUE <= ?", account.toString(), now.toEpochMilli())
                .order("ERASING, CHECK_DUE, ID")
                .limit(limit);
        return tables.list(JournalRow.class, query).stream().map(AoPostWatch::watched).toList();
    }

    private static Watched watched(JournalRow row) {
        return new Watched(
                JournalRows.entry(row),
                row.getOrigin().equals(Origin.CONTEXT.name()),
                Optional.ofNullable(row.getMissedAt()).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.getLost()).flatMap(lost -> Json.constant(Absence.class, lost)),
                shownIn(row));
    }

    static Set<Long> shownIn(JournalRow row) {
        Set<Long> conversations = new TreeSet<>();
        Optional.ofNullable(row.getShownIn()).ifPresent(json -> Json.read(json).forEach(id -> conversations.add(id.asLong())));
        return conversations;
    }

    @Override
    public void shown(AccountId account, PostId firstId, long conversationId) {
        String key = Keys.of(account, firstId);
        tables.contest(() -> tables.one(JournalRow.class, "ENTRY_KEY = ?", key)
                .filter(row -> !shownIn(row).contains(conversationId))
                .map(row -> {
                    JournalRow held = JournalRows.hold(tables, row);
                    Set<Long> conversations = shownIn(held);
                    conversations.add(conversationId);
                    ArrayNode list = Json.list();
                    conversations.forEach(list::add);
                    held.setShownIn(Json.write(list));
                    held.save();
                    return held;
                }));
    }

    @Override
    public void there(long entryId, Instant next) {
        change(entryId, row -> {
            row.setMissedAt(null);
            row.setCheckDue(Millis.atOrAfter(next));
        });
    }

    @Override
    public void renew(long entryId, Post newer) {
        change(entryId, row -> row.setPost(PostJson.write(JournalRows.kept(row, newer))));
    }

    @Override
    public void missed(long entryId, Instant at, Instant next) {
        change(entryId, row -> {
            row.setMissedAt(at.toEpochMilli());
            row.setCheckDue(Millis.atOrAfter(next));
        });
    }

    @Override
    public void doubted(AccountId account, PostId firstId, Instant at) {
        String key = Keys.of(account, firstId);
        tables.one(JournalRow.class, "ENTRY_KEY = ?", key)
                .filter(row -> row.getLost() == null && !IntakeOutcome.DELETED.name().equals(row.getOutcome()))
                .ifPresent(row -> change(row.getID(), held -> {
                    if (held.getMissedAt() == null) {
                        held.setMissedAt(at.toEpochMilli());
                    }
                    held.setWatched(held.getAccount());
                    held.setCheckDue(Millis.atOrAfter(at.plus(AGAIN)));
                }));
    }

    @Override
    public void later(long entryId, Instant next) {
        change(entryId, row -> row.setCheckDue(Millis.atOrAfter(next)));
    }

    @Override
    public void lost(long entryId, Absence why) {
        change(entryId, row -> {
            row.setLost(why.name());
            row.setErasing(row.getAccount());
            row.setCheckDue(0L);
        });
    }

    @Override
    public void leave(long entryId) {
        change(entryId, row -> row.setWatched(null));
    }

    @Override
    public void erased(long entryId, Post tombstone, String reason) {
        change(entryId, row -> {
            row.setPost(PostJson.write(tombstone));
            row.setState(JournalState.DONE.name());
            row.setOutcome(IntakeOutcome.DELETED.name());
            JournalRows.became(row, IntakeOutcome.DELETED);
            row.setReason(Json.quote(reason));
            row.setWaiting(null);
            row.setReheard(null);
            row.setWatched(null);
            row.setErasing(null);
        });
    }

    private void change(long entryId, Consumer<JournalRow> change) {
        JournalRow row = tables.one(JournalRow.class, "ID = ?", entryId)
                .orElseThrow(() -> new IllegalArgumentException("there is no journal row " + entryId));
        JournalRows.knowOurs(row);
        change.accept(row);
        row.save();
    }
}
