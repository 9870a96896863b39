package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.retention.OldConversation;
import io.listeningpost.retention.OldConversations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** Conversations as they age, in the tables CONVERSATION, TURN, OUTBOX with its steps and numbers, and OWN_POST. */
public final class AoOldConversations implements OldConversations {

    private static final String OF_CONVERSATION = "CONVERSATION_ID = ?";

    private final Tables tables;
    private final AoConversations conversations;

    public AoOldConversations(ActiveObjects ao) {
        this.tables = new Tables(ao);
        this.conversations = new AoConversations(ao);
    }

    @Override
    public List<OldConversation> due(Instant now, int limit) {
        List<ConversationRow> rows = new ArrayList<>(tables.list(ConversationRow.class,
                Query.select().where("AGED_AT IS NULL").order("ID").limit(limit)));
        if (rows.size() < limit) {
            rows.addAll(tables.list(ConversationRow.class, Query.select().where("AGED_AT <= ?", now.toEpochMilli()).order("AGED_AT, ID")
                    .limit(limit - rows.size())));
        }
        return rows.stream().map(row -> conversations.conversation(row)).map(this::old).toList();
    }

    private OldConversation old(Conversation conversation) {
        long id = conversation.id();
        Instant lastWord = Stream.of(
                newest("POSTED_AT", TurnRow.class, id).map(TurnRow::getPostedAt),
                newest("POSTED_AT", OwnPostRow.class, id).map(OwnPostRow::getPostedAt),
                newest("ID", OutboxRow.class, id).map(OutboxRow::getDueAt))
                .flatMap(Optional::stream).map(Instant::ofEpochMilli).max(Instant::compareTo)
                .filter(conversation.startedAt()::isBefore).orElse(conversation.startedAt());
        boolean unfinished = !tables.list(OutboxRow.class,
                Query.select().where(OF_CONVERSATION + " AND WAITING IS NOT NULL", id).limit(1)).isEmpty();
        return new OldConversation(conversation, lastWord, unfinished);
    }

    private <R extends RawEntity<Long>> Optional<R> newest(String column, Class<R> type, long conversation) {
        return tables.list(type, Query.select().where(OF_CONVERSATION, conversation).order(column + " DESC").limit(1)).stream().findFirst();
    }

    @Override
    public void keep(long id, Instant until) {
        change(id, until, false);
    }

    @Override
    public void rest(OldConversation old, boolean gone, Instant until) {
        long id = old.conversation().id();
        long last = Millis.atOrAfter(old.lastWord());
        forgetReplies(id, last);
        // numbers stand for replies: once these are gone they can be given again
        if (replies(id) == 0) {
            tables.contest(() -> tables.delete(AnswerRow.class, OF_CONVERSATION, id));
        }
        forgetTurns(id, last, gone);
        if (gone) {
            tables.clear(OwnPostRow.class, OwnPostRow::getID, Integer.MAX_VALUE, "POSTED_AT, ID",
                    OF_CONVERSATION + " AND POSTED_AT <= ?", id, last);
        }
        // last: what is interrupted before is begun again
        row(id).ifPresent(row -> change(id, until, !old(conversations.conversation(row)).lastWord().isAfter(old.lastWord())));
    }

    private Optional<ConversationRow> row(long id) {
        return tables.one(ConversationRow.class, "ID = ?", id);
    }

    private int replies(long id) {
        return tables.count(OutboxRow.class, OF_CONVERSATION, id);
    }

    /** The steps before their reply, as they are found by it only. */
    private void forgetReplies(long id, long last) {
        for (OutboxRow reply : tables.list(OutboxRow.class, Query.select().where(OF_CONVERSATION + " AND DUE_AT <= ?", id, last)
                .order("ID"))) {
            List<String> steps = IntStream.rangeClosed(0, reply.getSteps()).mapToObj(step -> reply.getID() + ":" + step).toList();
            for (int from = 0; from < steps.size(); from += Tables.BATCH) {
                List<String> some = steps.subList(from, Math.min(from + Tables.BATCH, steps.size()));
                tables.contest(() -> tables.delete(StepRow.class, "STEP_KEY IN (" + Tables.marks(some) + ")", some.toArray()));
            }
            tables.contest(() -> tables.delete(OutboxRow.class, "ID = ?", reply.getID()));
        }
    }

    private void forgetTurns(long id, long last, boolean gone) {
        for (TurnRow turn : tables.list(TurnRow.class, Query.select().where(OF_CONVERSATION + " AND POSTED_AT <= ?", id, last))) {
            if (gone || !AoTurns.turn(turn).stop()) {
                tables.contest(() -> tables.delete(TurnRow.class, "ID = ?", turn.getID()));
            }
        }
    }

    private void change(long id, Instant until, boolean rests) {
        row(id).ifPresent(row -> {
            row.setAgedAt(Millis.atOrAfter(until));
            row.setRests(rests ? true : null);
            row.save();
        });
    }

    @Override
    public boolean rests(long id) {
        return row(id).filter(row -> row.getRests() == null).isEmpty();
    }
}
