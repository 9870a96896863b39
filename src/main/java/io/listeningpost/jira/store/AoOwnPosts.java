package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** Own posts in the table OWN_POST. */
public final class AoOwnPosts implements OwnPosts {

    private final Tables tables;

    public AoOwnPosts(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public void remember(OwnPost post) {
        remember(columns(post), post);
    }

    @Override
    public void remember(OwnPost post, Instant firstLook) {
        Map<String, Object> columns = columns(post);
        columns.put("WATCHED", post.account().toString());
        columns.put("CHECK_DUE", Millis.atOrAfter(firstLook));
        remember(columns, post);
    }

    private void remember(Map<String, Object> columns, OwnPost post) {
        tables.contest(() -> row(tables, post).orElseGet(() -> tables.insert(OwnPostRow.class, columns)));
    }

    private static Map<String, Object> columns(OwnPost post) {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "POST_KEY", Keys.of(post.account(), post.post()),
                "ACCOUNT", post.account().toString(),
                "CONVERSATION_ID", post.conversationId(),
                "OUTBOX_ID", post.outboxId(),
                "POSTED_AT", post.postedAt().toEpochMilli(),
                "BODY", Json.write(Json.object().put("post", post.post().value()))));
        post.words().ifPresent(words -> columns.put("WORDS", words));
        return columns;
    }

    @Override
    public List<OwnPost> saying(Collection<String> words, Instant since, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(words);
        values.add(since.toEpochMilli());
        String marks = String.join(", ", Collections.nCopies(words.size(), "?"));
        Query query = Query.select().where("WORDS IN (" + marks + ") AND POSTED_AT >= ?", values.toArray())
                .order("POSTED_AT DESC, ID DESC").limit(limit);
        return tables.list(OwnPostRow.class, query).stream().map(AoOwnPosts::ownPost).toList();
    }

    @Override
    public Optional<OwnPost> find(AccountId account, PostId post) {
        return row(tables, account, post).map(AoOwnPosts::ownPost);
    }

    static Optional<OwnPostRow> row(Tables tables, OwnPost post) {
        return row(tables, post.account(), post.post());
    }

    private static Optional<OwnPostRow> row(Tables tables, AccountId account, PostId post) {
        return tables.one(OwnPostRow.class, "POST_KEY = ?", Keys.of(account, post));
    }

    @Override
    public List<OwnPost> ofConversation(long conversationId) {
        Query query = Query.select().where("CONVERSATION_ID = ?", conversationId).order("POSTED_AT, ID");
        return tables.list(OwnPostRow.class, query).stream().map(AoOwnPosts::ownPost).toList();
    }

    static OwnPost ownPost(OwnPostRow row) {
        PostId post = new PostId(Json.text(Json.read(row.getBody()), "post").orElseThrow());
        return new OwnPost(AccountId.parse(row.getAccount()), post, row.getConversationId(), row.getOutboxId(),
                Instant.ofEpochMilli(row.getPostedAt()), Optional.ofNullable(row.getWords()),
                Optional.ofNullable(row.getGoneAt()).map(Instant::ofEpochMilli));
    }
}
