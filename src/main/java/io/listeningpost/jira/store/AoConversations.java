package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.retention.OldConversations;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Conversations in the tables CONVERSATION and REQUEST_LINK. */
public final class AoConversations implements Conversations {

    private static final String CONVERSATION = "CONVERSATION_ID = ?";

    private final Tables tables;
    private final Branches branches;

    public AoConversations(ActiveObjects ao) {
        this.tables = new Tables(ao);
        this.branches = new Branches(tables, this);
    }

    @Override
    public Conversation begin(AccountId account, ThreadId thread, PostId openerId, String openerUser, Instant now) {
        return tables.contest(() -> byThread(account, thread).orElseGet(() -> {
            ConversationRow row = insert(account, thread, openerId, openerUser, now);
            return new Conversation(row.getID(), account, thread, openerId, openerUser, now, Optional.empty());
        }));
    }

    ConversationRow insert(AccountId account, ThreadId thread, PostId openerId, String openerUser, Instant now) {
        return tables.insert(ConversationRow.class, Map.of(
                "THREAD_KEY", Keys.of(account, thread),
                "ACCOUNT", account.toString(),
                "AGED_AT", Millis.atOrAfter(now.plus(OldConversations.FIRST_LOOK)),
                "BODY", body(thread, openerId, openerUser, now)));
    }

    @Override
    public Conversation opened(long conversationId, RequestRef request) {
        return tables.contest(() -> {
            Conversation conversation = required(conversationId);
            if (conversation.request().isEmpty()) {
                link(conversationId, request);
                return withRequest(conversation, Optional.of(request));
            }
            if (conversation.request().get().issueId() != request.issueId()) {
                throw new IllegalStateException("conversation " + conversationId + " is linked to "
                        + conversation.request().get().key() + " and cannot be linked to " + request.key());
            }
            return conversation;
        });
    }

    private void link(long conversationId, RequestRef request) {
        linkOfIssue(request.issueId()).ifPresent(other -> {
            throw new IllegalStateException("request " + request.key() + " belongs to conversation " + other.getConversationId()
                    + " and cannot be linked to " + conversationId);
        });
        insertLink(conversationId, request);
    }

    private void insertLink(long conversationId, RequestRef request) {
        tables.insert(RequestLinkRow.class,
                Map.of("CONVERSATION_ID", conversationId, "ISSUE_ID", request.issueId(), "ISSUE_KEY", request.key()));
    }

    @Override
    public Conversation beginsWith(long conversationId, PostId openerId, String openerUser) {
        return tables.contest(() -> {
            Conversation old = required(conversationId);
            if (old.isOpening()) {
                row(conversationId).ifPresent(row -> {
                    row.setBody(body(old.thread(), openerId, openerUser, old.startedAt()));
                    row.save();
                });
            }
            return required(conversationId);
        });
    }

    @Override
    public Conversation requestGone(long conversationId, long issueId, PostId openerId, String openerUser) {
        tables.contest(() -> {
            int unlinked = tables.delete(RequestLinkRow.class, "CONVERSATION_ID = ? AND ISSUE_ID = ?", conversationId, issueId);
            if (unlinked > 0) {
                row(conversationId).ifPresent(row -> {
                    Conversation old = conversation(row);
                    row.setBody(body(old.thread(), openerId, openerUser, old.startedAt()));
                    row.save();
                });
            }
            return unlinked;
        });
        return required(conversationId);
    }

    /** Nobody is known as its customer; to be saved by whoever calls. */
    static void withoutCustomer(ConversationRow row, Conversation old) {
        row.setBody(body(old.thread(), old.openerId(), "", old.startedAt()));
    }

    @Override
    public Conversation goesOnWith(long conversationId, String openerUser) {
        return tables.contest(() -> {
            Conversation old = required(conversationId);
            if (old.openerUser().isEmpty()) {
                row(conversationId).ifPresent(row -> {
                    row.setBody(body(old.thread(), old.openerId(), openerUser, old.startedAt()));
                    row.save();
                });
            }
            return required(conversationId);
        });
    }

    @Override
    public Optional<Instant> forgottenAt(long conversationId) {
        return row(conversationId).map(ConversationRow::getForgottenAt).map(Instant::ofEpochMilli);
    }

    @Override
    public void goesOnIn(long conversationId, ThreadId thread) {
        String key = Keys.of(required(conversationId).account(), thread);
        tables.contest(() -> {
            Optional<ThreadLinkRow> old = threadLink(key);
            boolean known = old.filter(link -> link.getConversationId() == conversationId).isPresent();
            if (!known) {
                old.ifPresent(link -> tables.take(ThreadLinkRow.class, link.getID()));
                tables.insert(ThreadLinkRow.class, Map.of("THREAD_KEY", key, "CONVERSATION_ID", conversationId));
            }
            return known;
        });
    }

    private Optional<ThreadLinkRow> threadLink(String key) {
        return tables.one(ThreadLinkRow.class, "THREAD_KEY = ?", key);
    }

    @Override
    public Optional<Conversation> adopt(AccountId account, ThreadId thread, String openerUser, RequestRef request, Instant now) {
        return tables.contest(() -> {
            Optional<Conversation> known = byThread(account, thread);
            if (known.isPresent() || linkOfIssue(request.issueId()).isPresent()) {
                return known.filter(each -> each.request().filter(its -> its.issueId() == request.issueId()).isPresent());
            }
            ConversationRow row = insert(account, thread, Conversation.NO_POST, openerUser, now);
            // who links it at this moment is met at the unique key, and then found
            insertLink(row.getID(), request);
            return Optional.of(conversation(row));
        });
    }

    @Override
    public boolean join(long conversationId, ThreadId thread) {
        String key = Keys.of(required(conversationId).account(), thread);
        return tables.contest(() -> {
            if (tables.one(ConversationRow.class, "THREAD_KEY = ?", key).isPresent()) {
                return false;
            }
            Optional<ThreadLinkRow> old = threadLink(key);
            if (old.filter(link -> link.getConversationId() == conversationId && link.getWhole() != null).isEmpty()) {
                old.ifPresent(link -> tables.take(ThreadLinkRow.class, link.getID()));
                tables.insert(ThreadLinkRow.class,
                        Map.of("THREAD_KEY", key, "CONVERSATION_ID", conversationId, "WHOLE", Json.quote(thread.value())));
            }
            return true;
        });
    }

    @Override
    public List<ThreadId> joined(long conversationId) {
        Stream<ThreadId> links = tables.list(ThreadLinkRow.class, ofConversation(conversationId)).stream()
                .flatMap(link -> Optional.ofNullable(link.getWhole()).stream()).map(Json::unquote).map(ThreadId::new);
        return Stream.concat(links, mergedInto(conversationId).stream().map(Conversation::thread)).toList();
    }

    @Override
    public boolean leave(long conversationId, ThreadId thread, Collection<PostId> posts) {
        return tables.contest(() -> {
            Conversation conversation = required(conversationId);
            boolean began = conversation.thread().equals(thread);
            Optional<ThreadLinkRow> joined = threadLink(Keys.of(conversation.account(), thread))
                    .filter(link -> link.getConversationId() == conversationId && link.getWhole() != null);
            boolean came = began ? conversation.openerId().equals(Conversation.NO_POST) : joined.isPresent();
            if (!came || began && !joined(conversationId).isEmpty() || isAnswered(conversationId, posts, began)) {
                return false;
            }
            if (began) {
                tables.take(ConversationRow.class, conversationId);
                tables.delete(RequestLinkRow.class, CONVERSATION, conversationId);
                tables.delete(ThreadLinkRow.class, CONVERSATION, conversationId);
                tables.delete(TurnRow.class, CONVERSATION, conversationId);
            } else {
                joined.ifPresent(link -> tables.take(ThreadLinkRow.class, link.getID()));
                posts.forEach(post -> tables.delete(TurnRow.class, "POST_KEY = ?", Keys.of(conversation.account(), post)));
            }
            return true;
        });
    }

    private boolean isAnswered(long conversationId, Collection<PostId> posts, boolean anyPost) {
        return tables.list(OutboxRow.class, Query.select().where(CONVERSATION, conversationId)).stream().map(EntryJson::read)
                .filter(reply -> reply.state() != DeliveryState.WITHDRAWN)
                .anyMatch(reply -> anyPost || posts.contains(reply.target()));
    }

    @Override
    public Merged merge(long conversationId, long into) {
        return tables.contest(() -> {
            // first: whoever merges one of the two at this moment is waited for, and what they did is seen
            Stream.of(conversationId, into).distinct().sorted().forEach(this::holdLink);
            Conversation from = required(conversationId);
            Conversation to = required(into);
            if (from.mergedInto().filter(id -> id == into).isPresent()) {
                return Merged.DONE;
            }
            if (conversationId == into || from.mergedInto().isPresent() || to.mergedInto().isPresent()
                    || !from.account().equals(to.account()) || from.isOpening() || to.isOpening()) {
                return Merged.IMPOSSIBLE;
            }
            List<OutboxRow> replies = tables.list(OutboxRow.class, ofConversation(conversationId));
            if (replies.stream().anyMatch(row -> row.getState().equals(DeliveryState.SENDING.name()))) {
                return Merged.SENDING;
            }
            replies.forEach(row -> {
                row.setConversationId(into);
                row.save();
            });
            tables.list(OwnPostRow.class, ofConversation(conversationId)).forEach(row -> {
                row.setConversationId(into);
                row.save();
            });
            tables.list(TurnRow.class, ofConversation(conversationId)).forEach(row -> AoTurns.move(row, into, to.openerUser()));
            tables.list(ThreadLinkRow.class, ofConversation(conversationId)).forEach(row -> {
                row.setConversationId(into);
                row.save();
            });
            branches.of(conversationId).forEach(row -> {
                row.setBranchOf(into);
                row.save();
            });
            Stream.concat(row(conversationId).stream(), merged(conversationId).stream()).forEach(row -> {
                row.setMergedInto(into);
                row.save();
            });
            return Merged.DONE;
        });
    }

    static Query ofConversation(long conversationId) {
        return Query.select().where(CONVERSATION, conversationId).order("ID");
    }

    /** Only one of many goes on from here. */
    void holdLink(long conversationId) {
        linkOf(conversationId).ifPresent(link -> {
            RequestRef request = request(link);
            tables.take(RequestLinkRow.class, link.getID());
            insertLink(conversationId, request);
        });
    }

    @Override
    public Parted split(long conversationId, ThreadId branch, PostId openerId, String openerUser, Collection<PostId> posts, Instant now) {
        return branches.split(conversationId, branch, openerId, openerUser, posts, now);
    }

    @Override
    public void rejoin(long branchId) {
        branches.rejoin(branchId);
    }

    @Override
    public List<Conversation> branches(long conversationId) {
        return branches.of(conversationId).stream().map(this::conversation).toList();
    }

    @Override
    public Map<PostId, PostId> answers(long conversationId) {
        return branches.answers(conversationId);
    }

    @Override
    public boolean isAnsweredSince(long conversationId, Instant since) {
        return branches.isAnsweredSince(conversationId, since);
    }

    private List<ConversationRow> merged(long conversationId) {
        return tables.list(ConversationRow.class, Query.select().where("MERGED_INTO = ?", conversationId).order("ID"));
    }

    @Override
    public List<Conversation> mergedInto(long conversationId) {
        return merged(conversationId).stream().map(this::conversation).toList();
    }

    @Override
    public Optional<Conversation> byId(long conversationId) {
        return row(conversationId).map(this::conversation);
    }

    Optional<ConversationRow> row(long conversationId) {
        return tables.one(ConversationRow.class, "ID = ?", conversationId);
    }

    @Override
    public Optional<Conversation> byThread(AccountId account, ThreadId thread) {
        String key = Keys.of(account, thread);
        return tables.one(ConversationRow.class, "THREAD_KEY = ?", key).map(this::conversation)
                .map(began -> began.mergedInto().flatMap(this::byId).orElse(began))
                .or(() -> threadLink(key).map(ThreadLinkRow::getConversationId).flatMap(this::byId));
    }

    @Override
    public Optional<Conversation> byRequest(long issueId) {
        return linkOfIssue(issueId).flatMap(link -> byId(link.getConversationId()));
    }

    Conversation required(long conversationId) {
        return byId(conversationId).orElseThrow(() -> new IllegalArgumentException("there is no conversation " + conversationId));
    }

    Optional<RequestLinkRow> linkOf(long conversationId) {
        return tables.one(RequestLinkRow.class, CONVERSATION, conversationId);
    }

    private Optional<RequestLinkRow> linkOfIssue(long issueId) {
        return tables.one(RequestLinkRow.class, "ISSUE_ID = ?", issueId);
    }

    private static String body(ThreadId thread, PostId openerId, String openerUser, Instant startedAt) {
        return Json.write(Json.object()
                .put("thread", thread.value())
                .put("opener", openerId.value())
                .put("openerUser", openerUser)
                .put("startedAt", startedAt.toString()));
    }

    Conversation conversation(ConversationRow row) {
        JsonNode body = Json.read(row.getBody());
        Conversation opening = new Conversation(
                row.getID(),
                AccountId.parse(row.getAccount()),
                new ThreadId(Json.text(body, "thread").orElseThrow()),
                new PostId(Json.text(body, "opener").orElseThrow()),
                Json.text(body, "openerUser").orElse(""),
                Json.instant(body, "startedAt").orElse(Instant.EPOCH),
                Optional.empty(),
                Optional.ofNullable(row.getMergedInto()));
        return withRequest(opening, linkOf(row.getID()).map(AoConversations::request));
    }

    private static RequestRef request(RequestLinkRow link) {
        return new RequestRef(link.getIssueId(), link.getIssueKey());
    }

    private static Conversation withRequest(Conversation of, Optional<RequestRef> request) {
        return new Conversation(of.id(), of.account(), of.thread(), of.openerId(), of.openerUser(), of.startedAt(), request,
                of.mergedInto());
    }
}
