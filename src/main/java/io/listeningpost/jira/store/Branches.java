package io.listeningpost.jira.store;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations.Parted;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;

/** Conversations that were split from others, and what moves with them. Thread-safe. */
final class Branches {

    private final Tables tables;
    private final AoConversations conversations;

    Branches(Tables tables, AoConversations conversations) {
        this.tables = tables;
        this.conversations = conversations;
    }

    Parted split(long conversationId, ThreadId branch, PostId openerId, String openerUser, Collection<PostId> posts, Instant now) {
        Set<PostId> parted = Set.copyOf(posts);
        return tables.contest(() -> {
            conversations.holdLink(conversationId);
            Conversation from = conversations.required(conversationId);
            Optional<ConversationRow> known = tables.one(ConversationRow.class, "THREAD_KEY = ?", Keys.of(from.account(), branch));
            if (known.isPresent()) {
                return known.get().getMergedInto() == null && isBranch(known.get(), conversationId) ? Parted.DONE : Parted.IMPOSSIBLE;
            }
            if (from.isOpening() || from.mergedInto().isPresent()) {
                return Parted.IMPOSSIBLE;
            }
            List<OutboxRow> replies = tables.list(OutboxRow.class, AoConversations.ofConversation(conversationId)).stream()
                    .filter(row -> parted.contains(EntryJson.read(row).target())).toList();
            if (replies.stream().anyMatch(row -> EntryJson.read(row).person().isPresent())) {
                return Parted.PRIVATE;
            }
            if (replies.stream().anyMatch(row -> row.getState().equals(DeliveryState.SENDING.name()))) {
                return Parted.SENDING;
            }
            ConversationRow row = conversations.insert(from.account(), branch, openerId, openerUser, now);
            row.setBranchOf(conversationId);
            row.save();
            Set<Long> moved = replies.stream().map(OutboxRow::getID).collect(Collectors.toSet());
            moveReplies(replies, conversationId, moved, row.getID());
            tables.list(TurnRow.class, AoConversations.ofConversation(conversationId)).stream()
                    .filter(turn -> parted.contains(AoTurns.turn(turn).firstId()))
                    .forEach(turn -> AoTurns.move(turn, row.getID(), openerUser));
            return Parted.DONE;
        });
    }

    private static boolean isBranch(ConversationRow row, long conversationId) {
        return Optional.ofNullable(row.getBranchOf()).filter(id -> id == conversationId).isPresent();
    }

    private void moveReplies(List<OutboxRow> replies, long from, Set<Long> ids, long into) {
        replies.forEach(row -> {
            row.setConversationId(into);
            row.save();
        });
        tables.list(OwnPostRow.class, AoConversations.ofConversation(from)).stream().filter(row -> ids.contains(row.getOutboxId()))
                .forEach(row -> {
                    row.setConversationId(into);
                    row.save();
                });
    }

    void rejoin(long branchId) {
        tables.contest(() -> {
            Optional<ConversationRow> opening = conversations.row(branchId)
                    .filter(row -> row.getBranchOf() != null && conversations.linkOf(branchId).isEmpty());
            opening.ifPresent(row -> {
                Conversation from = conversations.required(Optional.ofNullable(row.getBranchOf()).orElseThrow());
                tables.take(ConversationRow.class, branchId);
                List<OutboxRow> replies = tables.list(OutboxRow.class, AoConversations.ofConversation(branchId));
                moveReplies(replies, branchId, replies.stream().map(OutboxRow::getID).collect(Collectors.toSet()), from.id());
                tables.list(TurnRow.class, AoConversations.ofConversation(branchId))
                        .forEach(turn -> AoTurns.move(turn, from.id(), from.openerUser()));
            });
            return opening;
        });
    }

    List<ConversationRow> of(long conversationId) {
        return tables.list(ConversationRow.class, Query.select().where("BRANCH_OF = ?", conversationId).order("ID"));
    }

    Map<PostId, PostId> answers(long conversationId) {
        Map<Long, PostId> targets = new HashMap<>();
        tables.list(OutboxRow.class, AoConversations.ofConversation(conversationId))
                .forEach(row -> targets.put(row.getID(), EntryJson.read(row).target()));
        Map<PostId, PostId> answers = new HashMap<>();
        tables.list(OwnPostRow.class, AoConversations.ofConversation(conversationId)).stream()
                .filter(row -> targets.containsKey(row.getOutboxId()))
                .forEach(row -> answers.put(AoOwnPosts.ownPost(row).post(), targets.get(row.getOutboxId())));
        return answers;
    }

    boolean isAnsweredSince(long conversationId, Instant since) {
        return tables.list(OutboxRow.class, AoConversations.ofConversation(conversationId)).stream().map(EntryJson::read)
                .anyMatch(reply -> reply.state() != DeliveryState.WITHDRAWN && !reply.createdAt().isBefore(since));
    }
}
