package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.Writers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** Who is writing, in the table WRITER. */
public final class AoWriters implements Writers {

    private final Tables tables;

    public AoWriters(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public void writes(long conversationId, String userKey, Instant now, Instant until) {
        String key = Keys.of(conversationId, userKey);
        tables.contest(() -> {
            Optional<WriterRow> known = tables.one(WriterRow.class, "WRITER_KEY = ?", key);
            known.ifPresent(row -> {
                if (row.getEndsAt() <= now.toEpochMilli()) {
                    row.setBeganAt(now.toEpochMilli());
                }
                row.setEndsAt(until.toEpochMilli());
                row.save();
            });
            return known.orElseGet(() -> tables.insert(WriterRow.class, Map.of(
                    "WRITER_KEY", key,
                    "CONVERSATION_ID", conversationId,
                    "PERSON", userKey,
                    "BEGAN_AT", now.toEpochMilli(),
                    "ENDS_AT", until.toEpochMilli())));
        });
    }

    @Override
    public void stops(long conversationId, String userKey) {
        tables.contest(() -> tables.delete(WriterRow.class, "WRITER_KEY = ?", Keys.of(conversationId, userKey)));
    }

    @Override
    public List<Writer> of(long conversationId, Instant now) {
        Query query = Query.select().where("CONVERSATION_ID = ? AND ENDS_AT > ?", conversationId, now.toEpochMilli()).order("BEGAN_AT, ID");
        return tables.list(WriterRow.class, query).stream()
                .map(row -> new Writer(row.getPerson(), Instant.ofEpochMilli(row.getBeganAt()))).toList();
    }

    @Override
    public void forget(Instant before) {
        tables.delete(WriterRow.class, "ENDS_AT < ?", before.toEpochMilli());
    }
}
