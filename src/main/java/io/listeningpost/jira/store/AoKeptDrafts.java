package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.KeptDraft;
import io.listeningpost.conversation.KeptDrafts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Drafts in the table DRAFT. */
public final class AoKeptDrafts implements KeptDrafts {

    private final Tables tables;

    public AoKeptDrafts(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Optional<KeptDraft> find(long conversationId, String userKey) {
        return row(Keys.of(conversationId, userKey)).map(AoKeptDrafts::draft);
    }

    @Override
    public Keeping keep(long conversationId, String userKey, Optional<Long> over, KeptDraft.Content content, Instant now) {
        String key = Keys.of(conversationId, userKey);
        return tables.contest(() -> {
            Optional<KeptDraft> known = row(key).map(AoKeptDrafts::draft);
            if (known.filter(draft -> draft.content().equals(content)).isPresent()) {
                return new Keeping.Kept(known.get());
            }
            if (!known.map(KeptDraft::revision).equals(over)) {
                return new Keeping.Overtaken(known);
            }
            known.ifPresent(draft -> tables.take(DraftRow.class, draft.revision()));
            return new Keeping.Kept(draft(tables.insert(DraftRow.class, Map.of(
                    "DRAFT_KEY", key,
                    "CONVERSATION_ID", conversationId,
                    "KEPT_AT", now.toEpochMilli(),
                    "BODY", DraftJson.write(content)))));
        });
    }

    @Override
    public boolean discard(long conversationId, String userKey, long revision) {
        String key = Keys.of(conversationId, userKey);
        return tables.contest(() -> {
            tables.delete(DraftRow.class, "ID = ? AND DRAFT_KEY = ?", revision, key);
            return row(key).isEmpty();
        });
    }

    @Override
    public void forgetOf(long conversationId) {
        tables.contest(() -> tables.delete(DraftRow.class, "CONVERSATION_ID = ?", conversationId));
    }

    @Override
    public void forget(Instant before) {
        tables.clear(DraftRow.class, DraftRow::getID, Integer.MAX_VALUE, "KEPT_AT", "KEPT_AT < ?", Millis.atOrAfter(before));
    }

    private Optional<DraftRow> row(String key) {
        return tables.one(DraftRow.class, "DRAFT_KEY = ?", key);
    }

    private static KeptDraft draft(DraftRow row) {
        return new KeptDraft(row.getID(), Instant.ofEpochMilli(row.getKeptAt()), DraftJson.read(row.getBody()));
    }
}
