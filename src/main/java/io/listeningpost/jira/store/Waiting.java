package io.listeningpost.jira.store;

import io.listeningpost.reply.DeliveryState;
import io.listeningpost.social.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.java.ao.Query;

/** Walks the unfinished replies of an account in order, a page of four short columns at a time, along the index of the queue. */
final class Waiting {

    private static final int PAGE = 500;

    private final Tables tables;
    private final AccountId account;

    Waiting(Tables tables, AccountId account) {
        this.tables = tables;
        this.account = account;
    }

    /** The oldest unfinished reply of each conversation, as many as pass, at most so many. */
    List<Head> heads(Predicate<Head> passing, int limit) {
        List<Head> heads = new ArrayList<>();
        Set<Long> conversations = new HashSet<>();
        List<Head> page = after(-1);
        while (!page.isEmpty()) {
            for (Head head : page) {
                if (heads.size() == limit) {
                    return heads;
                }
                if (conversations.add(head.conversationId()) && passing.test(head)) {
                    heads.add(head);
                }
            }
            page = page.size() < PAGE ? List.of() : after(page.getLast().id());
        }
        return heads;
    }

    private List<Head> after(long id) {
        List<Head> page = new ArrayList<>();
        Query query = Query.select("ID, CONVERSATION_ID, DUE_AT, STATE")
                .where("WAITING = ? AND ID > ?", account.toString(), id)
                .order("ID")
                .limit(PAGE);
        tables.stream(OutboxRow.class, query, row -> page.add(new Head(
                row.getID(), row.getConversationId(), row.getDueAt(), row.getState().equals(DeliveryState.SENDING.name()))));
        return page;
    }

    /** An unfinished reply. */
    record Head(long id, long conversationId, long dueAt, boolean sending) {
    }
}
