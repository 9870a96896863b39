package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Turn;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.OldPost;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** What is stored of one account, in every table that has rows of accounts. */
public final class AoAccountTraces implements AccountTraces {

    private static final String OF_ACCOUNT = "ACCOUNT = ?";
    private static final String OF_CONVERSATION = "CONVERSATION_ID = ?";

    private final Tables tables;
    private final AoConversations conversations;

    public AoAccountTraces(ActiveObjects ao) {
        this.tables = new Tables(ao);
        this.conversations = new AoConversations(ao);
    }

    @Override
    public List<OldPost> posts(AccountId account, long after, int limit) {
        return tables.list(JournalRow.class, Query.select()
                .where("ACCOUNT = ? AND ID > ? AND FORGOTTEN IS NULL", account.toString(), after)
                .order("ACCOUNT, ID").limit(limit)).stream().map(AoOldPosts::post).toList();
    }

    @Override
    public List<Conversation> conversations(AccountId account, Instant removedAt, long after, int limit) {
        return tables.list(ConversationRow.class, Query.select()
                .where("ACCOUNT = ? AND ID > ? AND (FORGOTTEN_AT IS NULL OR FORGOTTEN_AT < ?)", account.toString(), after,
                        removedAt.toEpochMilli())
                .order("ACCOUNT, ID").limit(limit)).stream().map(conversations::conversation).toList();
    }

    @Override
    public void forget(Conversation conversation, Instant removedAt) {
        long id = conversation.id();
        tables.list(OutboxRow.class, AoConversations.ofConversation(id)).forEach(this::forgetReply);
        // numbers stand for replies: once these are gone they can be given again
        tables.contest(() -> tables.delete(AnswerRow.class, OF_CONVERSATION, id));
        tables.list(TurnRow.class, AoConversations.ofConversation(id)).forEach(this::forgetTurn);
        tables.contest(() -> {
            List<OwnPostRow> ours = tables.list(OwnPostRow.class, AoConversations.ofConversation(id));
            ours.forEach(AoAccountTraces::silence);
            return ours;
        });
        tables.contest(() -> conversations.row(id).map(row -> {
            AoConversations.withoutCustomer(row, conversations.conversation(row));
            row.setForgottenAt(removedAt.toEpochMilli());
            row.save();
            return row;
        }));
    }

    private static void silence(OwnPostRow row) {
        row.setWords(null);
        row.setWatched(null);
        row.setUntold(null);
        row.setCheckDue(null);
        row.save();
    }

    /** The steps before their reply, as they are found by it only. */
    private void forgetReply(OutboxRow reply) {
        List<String> steps = IntStream.rangeClosed(0, reply.getSteps()).mapToObj(step -> reply.getID() + ":" + step).toList();
        for (int from = 0; from < steps.size(); from += Tables.BATCH) {
            List<String> some = steps.subList(from, Math.min(from + Tables.BATCH, steps.size()));
            tables.contest(() -> tables.delete(StepRow.class, "STEP_KEY IN (" + Tables.marks(some) + ")", some.toArray()));
        }
        tables.contest(() -> tables.delete(OutboxRow.class, "ID = ?", reply.getID()));
    }

    private void forgetTurn(TurnRow row) {
        Turn turn = AoTurns.turn(row);
        if (turn.stop()) {
            tables.contest(() -> tables.one(TurnRow.class, "ID = ?", row.getID()).map(AoTurns::ofNobody));
        } else {
            tables.contest(() -> tables.delete(TurnRow.class, "ID = ?", row.getID()));
        }
    }

    @Override
    public int forgetRest(AccountId account, int most) {
        String of = account.toString();
        return Stream.<IntSupplier>of(
                () -> repliesOfNoConversation(of, most),
                () -> clear(DecisionRow.class, DecisionRow::getID, of, most),
                () -> clear(BlockedAuthorRow.class, BlockedAuthorRow::getID, of, most),
                () -> clear(WordRow.class, WordRow::getID, of, most),
                () -> closeDays(of),
                () -> delete(HealthRow.class, of) + delete(RhythmRow.class, of) + delete(EventRow.class, of) + delete(SourceRow.class, of))
                .mapToInt(IntSupplier::getAsInt).filter(forgotten -> forgotten > 0).findFirst().orElse(0);
    }

    private int repliesOfNoConversation(String account, int most) {
        List<OutboxRow> rows = tables.list(OutboxRow.class,
                Query.select().where(OF_ACCOUNT, account).order("ACCOUNT, ENDED_DAY").limit(most));
        rows.forEach(this::forgetReply);
        return rows.size();
    }

    private <R extends RawEntity<Long>> int clear(Class<R> type, Function<R, Long> id, String account, int most) {
        return tables.clear(type, id, most, "ACCOUNT, ID", OF_ACCOUNT, account);
    }

    /** What is counted from rows that are gone would be nothing. */
    private int closeDays(String account) {
        List<DayRow> open = tables.list(DayRow.class, Query.select().where("OPEN_FOR = ?", account).order("OPEN_FOR, EPOCH_DAY"));
        open.forEach(row -> {
            row.setOpenFor(null);
            row.save();
        });
        return open.size();
    }

    private int delete(Class<? extends RawEntity<Long>> type, String account) {
        return tables.contest(() -> tables.delete(type, OF_ACCOUNT, account));
    }
}
