package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.health.Backlog;
import io.listeningpost.health.Backlog.OldestReply;
import io.listeningpost.health.Backlogs;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/**
 * What waits in the tables JOURNAL and OUTBOX, read along the indexes of the queues: short columns of a bounded number of rows. An
 * account for which more waits is counted by the database and stepped over.
 */
public final class AoBacklogs implements Backlogs {

    /** Rows read at once; only a flood fills so many. */
    private static final int PAGE = 5_000;
    /** Floods stepped over. */
    private static final int MOST_PAGES = 8;
    private static final String SUBMITTED = DeliveryState.SUBMITTED.name();
    /** Oracle takes a thousand values in a list. */
    private static final int AT_ONCE = 200;

    private final Tables tables;

    public AoBacklogs(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Count now() {
        Map<String, Line> posts = new LinkedHashMap<>();
        Map<String, Line> replies = new LinkedHashMap<>();
        boolean allPosts = walk(posts, JournalRow.class, "ID, WAITING, POSTED_AT", "WAITING, POSTED_AT, ID",
                row -> new Waiter(String.valueOf(row.getWaiting()), row.getPostedAt()));
        boolean allReplies = walk(replies, OutboxRow.class, "ID, WAITING", "WAITING, ID",
                row -> new Waiter(String.valueOf(row.getWaiting()), row.getID()));
        Map<Long, OldestReply> oldest = oldest(replies.values().stream().map(line -> line.first).toList());
        Set<String> accounts = new HashSet<>(posts.keySet());
        accounts.addAll(replies.keySet());
        Map<AccountId, Backlog> backlogs = accounts.stream().collect(Collectors.toMap(AccountId::parse, account -> {
            Optional<Line> post = Optional.ofNullable(posts.get(account));
            Optional<Line> reply = Optional.ofNullable(replies.get(account));
            return new Backlog(post.map(line -> line.count).orElse(0), post.map(line -> Instant.ofEpochMilli(line.first)),
                    reply.map(line -> line.count).orElse(0), reply.flatMap(line -> Optional.ofNullable(oldest.get(line.first))));
        }));
        Map<AccountId, Integer> submitted = new HashMap<>();
        boolean allSubmitted = submitted(account -> submitted.merge(account, 1, Integer::sum));
        return new Count(backlogs, submitted, allPosts && allReplies && allSubmitted);
    }

    @Override
    public int forApproval(AccountId account) {
        return tables.count(OutboxRow.class, "STATE = ? AND ACCOUNT = ?", SUBMITTED, account.toString());
    }

    /** Along the index of the states, whose part of what is submitted is as short as what people have to read. */
    private boolean submitted(Consumer<AccountId> each) {
        long last = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Waiter> waiters = new ArrayList<>();
            Query query = Query.select("ID, ACCOUNT").where("STATE = ? AND ID > ?", SUBMITTED, last).order("ID").limit(PAGE);
            tables.stream(OutboxRow.class, query, row -> waiters.add(new Waiter(row.getAccount(), row.getID())));
            waiters.forEach(waiter -> each.accept(AccountId.parse(waiter.account())));
            if (waiters.size() < PAGE) {
                return true;
            }
            last = waiters.getLast().place();
        }
        return false;
    }

    private <R extends RawEntity<Long>> boolean walk(
            Map<String, Line> lines, Class<R> type, String columns, String order, Function<R, Waiter> read) {
        String last = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Query query = last.isEmpty() ? Query.select(columns).where("WAITING IS NOT NULL")
                    : Query.select(columns).where("WAITING > ?", last);
            List<Waiter> waiters = new ArrayList<>();
            tables.stream(type, query.order(order).limit(PAGE), row -> waiters.add(read.apply(row)));
            waiters.forEach(each -> lines.computeIfAbsent(each.account(), none -> new Line(each.place())).count++);
            if (waiters.size() < PAGE) {
                return true;
            }
            last = waiters.getLast().account();
            lines.get(last).count = tables.count(type, "WAITING = ?", last);
        }
        return false;
    }

    private Map<Long, OldestReply> oldest(List<Long> ids) {
        List<OutboxEntry> entries = new ArrayList<>();
        some(ids, (marks, values) -> tables.list(OutboxRow.class, Query.select().where("ID IN (" + marks + ")", values))
                .forEach(row -> entries.add(EntryJson.read(row))));
        Map<Long, String> requests = new HashMap<>();
        some(entries.stream().map(OutboxEntry::conversationId).distinct().toList(), (marks, values) ->
                tables.list(RequestLinkRow.class, Query.select().where("CONVERSATION_ID IN (" + marks + ")", values))
                        .forEach(row -> requests.put(row.getConversationId(), row.getIssueKey())));
        return entries.stream().collect(Collectors.toMap(OutboxEntry::id, entry -> new OldestReply(
                entry.id(), entry.createdAt(), entry.deadline().orElse(entry.notBefore()), entry.reason(),
                Optional.ofNullable(requests.get(entry.conversationId())))));
    }

    /** A query for some values, given marks for them. */
    @FunctionalInterface
    private interface Asking {

        void ask(String marks, Object[] values);
    }

    private static void some(List<Long> values, Asking query) {
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<Long> part = values.subList(from, Math.min(from + AT_ONCE, values.size()));
            query.ask(String.join(", ", Collections.nCopies(part.size(), "?")), part.toArray());
        }
    }

    /** A row that waits, and its place in the queue: a moment or an id. */
    private record Waiter(String account, long place) {
    }

    /** The queue of an account. */
    private static final class Line {

        private final long first;
        private int count;

        Line(long first) {
            this.first = first;
        }
    }
}
