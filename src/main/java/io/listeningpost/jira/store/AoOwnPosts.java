package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Instant;
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
        tables.contest(() -> row(post.account(), post.post()).orElseGet(() -> tables.insert(OwnPostRow.class, Map.of(
                "POST_KEY", Keys.of(post.account(), post.post()),
                "ACCOUNT", post.account().toString(),
                "CONVERSATION_ID", post.conversationId(),
                "OUTBOX_ID", post.outboxId(),
                "POSTED_AT", post.postedAt().toEpochMilli(),
                "BODY", Json.write(Json.object().put("post", post.post().value()))))));
    }

    @Override
    public Optional<OwnPost> find(AccountId account, PostId post) {
        return row(account, post).map(AoOwnPosts::ownPost);
    }

    private Optional<OwnPostRow> row(AccountId account, PostId post) {
        return tables.one(OwnPostRow.class, "POST_KEY = ?", Keys.of(account, post));
    }

    @Override
    public List<OwnPost> ofConversation(long conversationId) {
        Query query = Query.select().where("CONVERSATION_ID = ?", conversationId).order("POSTED_AT, ID");
        return tables.list(OwnPostRow.class, query).stream().map(AoOwnPosts::ownPost).toList();
    }

    private static OwnPost ownPost(OwnPostRow row) {
        PostId post = new PostId(Json.text(Json.read(row.getBody()), "post").orElseThrow());
        return new OwnPost(AccountId.parse(row.getAccount()), post, row.getConversationId(), row.getOutboxId(),
                Instant.ofEpochMilli(row.getPostedAt()));
    }
}
