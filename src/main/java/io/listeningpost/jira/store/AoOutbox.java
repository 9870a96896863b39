package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.jira.store.OutboxRow.End;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.Kept;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import net.java.ao.Query;

/**
 * The outbox in the tables OUTBOX, OUTBOX_STEP and ANSWER. A change writes the reply's next step under a unique key and the reply itself
 * in one
 * transaction: of those who saw the same reply one goes on, the others look again.
 */
public final class AoOutbox implements Outbox {

    private static final String OF_CONVERSATION = "CONVERSATION_ID = ?";

    /** No reply has this number. */
    private static final long NONE = -1;

    /** Oracle takes a thousand values in a list. */
    private static final int AT_ONCE = 200;

    private final Tables tables;
    private final Clock clock;

    public AoOutbox(ActiveObjects ao, Clock clock) {
        this.tables = new Tables(ao);
        this.clock = clock;
    }

    @Override
    public OutboxEntry enqueue(NewReply reply) {
        return tables.contest(() -> stored(reply).orElseGet(() -> insert(reply, false)));
    }

    @Override
    public Filing file(NewReply reply, Set<Long> seen) {
        return file(reply, seen, false);
    }

    @Override
    public Filing submit(NewReply reply, Set<Long> seen) {
        return file(reply, seen, true);
    }

    private Filing file(NewReply reply, Set<Long> seen, boolean submitted) {
        Filing filing = tables.contest(() -> stored(reply).<Filing>map(Filing.Filed::new).orElseGet(() -> {
            Optional<Filing.Stopped> stopped = reply.turn().flatMap(turn -> stopped(reply.conversationId(), turn, NONE, seen));
            return stopped.isPresent() ? stopped.get() : new Filing.Filed(giveWay(insert(reply, submitted)));
        }));
        if (filing instanceof Filing.Filed(OutboxEntry answer)) {
            giveWayOnceMore(answer);
        }
        return filing;
    }

    private Optional<OutboxEntry> stored(NewReply reply) {
        return tables.one(OutboxRow.class, "ENTRY_KEY = ?", Keys.of(reply.key())).map(EntryJson::read);
    }

    /** What is submitted does not wait in the queue of the account: no look at that finds it. */
    private OutboxEntry insert(NewReply reply, boolean submitted) {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "ENTRY_KEY", Keys.of(reply.key()),
                "ACCOUNT", reply.account().toString(),
                "CONVERSATION_ID", reply.conversationId(),
                "STATE", (submitted ? DeliveryState.SUBMITTED : DeliveryState.PENDING).name(),
                "DUE_AT", Millis.atOrAfter(reply.notBefore()),
                "STEPS", 0,
                "BODY", EntryJson.write(OutboxEntry.fresh(0, reply))));
        if (!submitted) {
            columns.put("WAITING", reply.account().toString());
        }
        OutboxEntry entry = OutboxEntry.fresh(tables.insert(OutboxRow.class, columns).getID(), reply);
        return submitted ? entry.submitted() : entry;
    }

    @Override
    public Optional<OutboxEntry> approve(long id, List<String> parts, String approver, Instant now, Instant notBefore) {
        Optional<OutboxEntry> approved = change(id, Step.APPROVED,
                old -> Step.approve(old, parts, approver, now, notBefore).map(this::giveWay));
        approved.ifPresent(this::giveWayOnceMore);
        return approved;
    }

    @Override
    public boolean refuse(long id, String reason) {
        return change(id, Step.REFUSED, old -> Step.refuse(old, reason)).isPresent();
    }

    /** Withdraws what the answer would have to wait for, in the transaction that lets it go out. Only inside {@link Tables#contest}. */
    private OutboxEntry giveWay(OutboxEntry answer) {
        if (answer.kind() == ReplyKind.ANSWER && answer.isUnfinished()) {
            for (OutboxRow row : tables.list(OutboxRow.class, Query.select().where(OF_CONVERSATION, answer.conversationId()).order("ID"))) {
                OutboxEntry old = EntryJson.read(row);
                Optional.of(old).filter(each -> each.givesWayTo(answer)).flatMap(each -> Step.withdraw(each, OutboxEntry.ANSWERED))
                        .ifPresent(withdrawn -> write(row, Step.WITHDRAWN, old, withdrawn));
            }
        }
        return answer;
    }

    /** What was stored or put off at the same moment was not seen before: whoever does that looks for answers afterwards as well. */
    private void giveWayOnceMore(OutboxEntry answer) {
        tables.contest(() -> giveWay(answer));
    }

    /**
     * What stands in the turn unseen. When nothing does, takes the conversation's next number before anything is stored: of those who saw
     * nothing at the same moment one gets it, the others look again and see what that one stored. Only inside {@link Tables#contest}.
     */
    private Optional<Filing.Stopped> stopped(long conversationId, String turn, long but, Set<Long> seen) {
        // asked before it is looked: what is stored in between has taken this number
        int number = nextNumber(conversationId);
        List<OutboxEntry> standing = ofConversation(conversationId).stream()
                .filter(entry -> entry.id() != but && entry.answers(turn) && entry.stands()).toList();
        if (standing.stream().anyMatch(entry -> !seen.contains(entry.id()))) {
            return Optional.of(new Filing.Stopped(standing));
        }
        tables.insert(AnswerRow.class, Map.of("ANSWER_KEY", conversationId + ":" + number, "CONVERSATION_ID", conversationId));
        return Optional.empty();
    }

    private int nextNumber(long conversationId) {
        Query last = Query.select().where(OF_CONVERSATION, conversationId).order("ID DESC").limit(1);
        return tables.list(AnswerRow.class, last).stream().map(AnswerRow::getAnswerKey)
                .mapToInt(key -> Integer.parseInt(key.substring(key.indexOf(':') + 1)) + 1).findFirst().orElse(0);
    }

    @Override
    public Optional<OutboxEntry> find(long id) {
        return row(id).map(EntryJson::read);
    }

    private Optional<OutboxRow> row(long id) {
        return tables.one(OutboxRow.class, "ID = ?", id);
    }

    @Override
    public List<OutboxEntry> due(AccountId account, Holder holder, Instant now, int limit) {
        long millis = now.toEpochMilli();
        List<Long> ids = new Waiting(tables, account)
                .heads(head -> head.sending() ? isFor(head.id(), holder, now) : head.dueAt() <= millis, limit).stream()
                .map(Waiting.Head::id)
                .toList();
        List<OutboxEntry> due = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            due.addAll(read(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        return due;
    }

    /** One or two of an account at any time: only their bodies say whose they are. */
    private boolean isFor(long id, Holder holder, Instant now) {
        return find(id).filter(entry -> Step.isFor(entry, holder, now)).isPresent();
    }

    private List<OutboxEntry> read(List<Long> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return tables.list(OutboxRow.class, Query.select().where("ID IN (" + marks + ")", ids.toArray()).order("ID")).stream()
                .map(EntryJson::read)
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(AccountId account) {
        return new Waiting(tables, account).heads(head -> true, Integer.MAX_VALUE).stream()
                .map(head -> Instant.ofEpochMilli(head.dueAt()))
                .min(Instant::compareTo);
    }

    @Override
    public int countUnfinished(AccountId account) {
        return tables.count(OutboxRow.class, "WAITING = ?", account.toString());
    }

    @Override
    public Optional<OutboxEntry> claim(long id, Holder holder, Instant now, Instant deadline) {
        // asked for by its state: what nobody approved is not even read
        return change(() -> tables.one(OutboxRow.class, "ID = ? AND (STATE = ? OR STATE = ?)", id, DeliveryState.PENDING.name(),
                DeliveryState.SENDING.name()), Step.CLAIMED, old -> isOldest(old) ? Step.claim(old, holder, now, deadline) : Optional
                        .empty());
    }

    private boolean isOldest(OutboxEntry entry) {
        Query older = Query.select()
                .where("CONVERSATION_ID = ? AND ID < ? AND WAITING IS NOT NULL", entry.conversationId(), entry.id())
                .limit(1);
        return tables.list(OutboxRow.class, older).isEmpty();
    }

    @Override
    public Kept partDelivered(long id, Holder holder, int part, PostId post, Instant deadline) {
        OutboxEntry entry = change(id, Step.PART_DELIVERED, old -> Step.partDelivered(old, holder, part, post, deadline))
                .or(() -> find(id)).orElseThrow(() -> unknown(id));
        return Step.isHeldBy(entry, holder) ? new Kept.Held(entry) : new Kept.Lost(entry);
    }

    @Override
    public boolean delivered(long id, Holder holder, Instant at) {
        return changeKnown(id, Step.DELIVERED, old -> Step.delivered(old, holder, at));
    }

    @Override
    public boolean retry(long id, Holder holder, Instant notBefore, boolean uncertain, String reason) {
        return changeKnown(id, Step.RETRIED, old -> Step.backToPending(old, holder, old.attempts(), notBefore, uncertain, reason));
    }

    @Override
    public boolean release(long id, Holder holder, Instant notBefore, boolean uncertain, String reason) {
        return changeKnown(id, Step.RELEASED, old -> Step.backToPending(old, holder, old.attempts() - 1, notBefore, uncertain, reason));
    }

    @Override
    public boolean dead(long id, Holder holder, String reason) {
        return changeKnown(id, Step.DIED, old -> Step.dead(old, holder, reason));
    }

    @Override
    public boolean revive(long id, Instant now) {
        return change(id, Step.REVIVED, old -> Step.revive(old, now)).isPresent();
    }

    @Override
    public Optional<Filing> revive(long id, Set<Long> seen, Instant now) {
        return tables.contest(() -> row(id).flatMap(row -> {
            OutboxEntry old = EntryJson.read(row);
            Optional<OutboxEntry> revived = Step.revive(old, now);
            if (revived.isPresent() && !old.stands() && old.turn().isPresent()) {
                Optional<Filing.Stopped> stopped = stopped(old.conversationId(), old.turn().get(), id, seen);
                if (stopped.isPresent()) {
                    return Optional.of(stopped.get());
                }
            }
            revived.ifPresent(entry -> write(row, Step.REVIVED, old, entry));
            return revived.map(Filing.Filed::new);
        }));
    }

    @Override
    public boolean withdraw(long id, String reason) {
        return change(id, Step.WITHDRAWN, old -> Step.withdraw(old, reason)).isPresent();
    }

    @Override
    public boolean abandon(long id, Instant now, String reason) {
        return change(id, Step.ABANDONED, old -> Step.abandon(old, now, reason)).isPresent();
    }

    @Override
    public List<OutboxEntry> unfinished(AccountId account, long after, int limit) {
        Query query = Query.select().where("WAITING = ? AND ID > ?", account.toString(), after).order("ID").limit(limit);
        return tables.list(OutboxRow.class, query).stream().map(EntryJson::read).toList();
    }

    @Override
    public List<OutboxEntry> inState(DeliveryState state, long after, int limit) {
        Query query = Query.select().where("STATE = ? AND ID > ?", state.name(), after).order("ID").limit(limit);
        return tables.list(OutboxRow.class, query).stream().map(EntryJson::read).toList();
    }

    private boolean changeKnown(long id, Step step, Function<OutboxEntry, Optional<OutboxEntry>> change) {
        boolean changed = change(id, step, change).isPresent();
        if (!changed && find(id).isEmpty()) {
            throw unknown(id);
        }
        return changed;
    }

    private static IllegalArgumentException unknown(long id) {
        return new IllegalArgumentException("there is no reply " + id + " in the outbox");
    }

    private Optional<OutboxEntry> change(long id, Step step, Function<OutboxEntry, Optional<OutboxEntry>> change) {
        return change(() -> row(id), step, change);
    }

    private Optional<OutboxEntry> change(
            Supplier<Optional<OutboxRow>> found, Step step, Function<OutboxEntry, Optional<OutboxEntry>> change) {
        return tables.contest(() -> found.get().flatMap(row -> {
            OutboxEntry old = EntryJson.read(row);
            Optional<OutboxEntry> changed = change.apply(old);
            changed.ifPresent(entry -> write(row, step, old, entry));
            return changed;
        }));
    }

    @Override
    public List<OutboxEntry> untold(AccountId account, long after, int limit) {
        Query query = Query.select().where("UNTOLD = ? AND ID > ?", account.toString(), after).order("ID").limit(limit);
        return tables.list(OutboxRow.class, query).stream().map(EntryJson::read).toList();
    }

    /** A step like any other, so that a change at the same moment is told again. */
    @Override
    public boolean told(OutboxEntry seen) {
        return tables.contest(() -> row(seen.id()).filter(row -> row.getUntold() != null && EntryJson.read(row).equals(seen)).map(row -> {
            row.setSteps(step(row, Step.TOLD, seen.owner()));
            row.setUntold(null);
            row.save();
            return true;
        }).orElse(false));
    }

    @Override
    public List<OutboxEntry> uncopied(AccountId account, long after, Instant now, int limit) {
        Query query = Query.select().where("UNCOPIED = ? AND ID > ? AND (COPY_DUE IS NULL OR COPY_DUE <= ?)", account.toString(), after,
                now.toEpochMilli()).order("ID").limit(limit);
        return tables.list(OutboxRow.class, query).stream().map(EntryJson::read).toList();
    }

    @Override
    public boolean copied(long id) {
        return tables.contest(() -> row(id).filter(row -> row.getUncopied() != null).map(row -> {
            row.setSteps(step(row, Step.COPIED, Optional.empty()));
            row.setUncopied(null);
            row.setCopyDue(null);
            row.save();
            return true;
        }).orElse(false));
    }

    @Override
    public void copyLater(long id, Instant notBefore) {
        tables.contest(() -> row(id).filter(row -> row.getUncopied() != null).map(row -> {
            row.setCopyDue(Millis.atOrAfter(notBefore));
            row.save();
            return true;
        }).orElse(false));
    }

    private void write(OutboxRow row, Step step, OutboxEntry old, OutboxEntry entry) {
        // first, so that whoever comes second is refused before touching the reply
        row.setSteps(step(row, step, entry.owner().or(old::owner)));
        row.setState(entry.state().name());
        row.setWaiting(entry.isUnfinished() ? entry.account().toString() : null);
        if (entry.hasNewsAfter(old)) {
            row.setUntold(entry.account().toString());
        }
        if (old.state() != entry.state()) {
            ended(row, entry);
        }
        if (entry.wantsCopyAfter(old)) {
            row.setUncopied(entry.account().toString());
        }
        row.setDueAt(Millis.atOrAfter(Step.dueAt(entry).orElse(entry.notBefore())));
        entry.approved().ifPresent(approved -> {
            row.setApprover(approved.person());
            row.setApprovedAt(approved.at().toEpochMilli());
            row.setReworded(approved.changed());
        });
        row.setBody(EntryJson.write(entry));
        row.save();
    }

    /** Notes for the day book when and how it ended, in the same write; what is tried again has not ended. */
    private void ended(OutboxRow row, OutboxEntry entry) {
        Optional<End> end = switch (entry.state()) {
            case DELIVERED -> Optional.of(entry.kind() == ReplyKind.STATUS ? End.STATUS : End.PEOPLE);
            case DEAD -> Optional.of(End.FAILED);
            case SUBMITTED, PENDING, SENDING, REFUSED, WITHDRAWN -> Optional.empty();
        };
        row.setEndedDay(end.isPresent() ? Days.of(entry.deliveredAt().orElseGet(clock::instant)) : null);
        row.setEndedAs(end.isPresent() ? end.get().name() : null);
        row.setWaited(null);
    }

    /** Writes the row's next step and answers its number. Only inside {@link Tables#contest}. */
    private int step(OutboxRow row, Step step, Optional<String> node) {
        int number = row.getSteps() + 1;
        Map<String, Object> columns = new HashMap<>();
        columns.put("STEP_KEY", row.getID() + ":" + number);
        columns.put("STEP", step.name());
        node.ifPresent(each -> columns.put("NODE", Json.quote(each)));
        columns.put("HAPPENED_AT", clock.millis());
        tables.insert(StepRow.class, columns);
        return number;
    }

    @Override
    public List<OutboxEntry> ofConversation(long conversationId) {
        return tables.list(OutboxRow.class, Query.select().where(OF_CONVERSATION, conversationId).order("ID")).stream()
                .map(EntryJson::read)
                .toList();
    }
}
