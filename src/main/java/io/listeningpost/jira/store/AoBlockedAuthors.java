package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.mentions.BlockedAuthor;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** Blocked authors in the table BLOCKED_AUTHOR. */
public final class AoBlockedAuthors implements BlockedAuthors {

    private final Tables tables;

    public AoBlockedAuthors(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public boolean block(BlockedAuthor author) {
        return tables.contest(() -> {
            boolean known = row(author.account(), author.userId()).isPresent();
            if (!known) {
                tables.insert(BlockedAuthorRow.class, Map.of(
                        "AUTHOR_KEY", Keys.of(author.account(), author.userId()),
                        "ACCOUNT", author.account().toString(),
                        "BODY", Json.write(Json.object()
                                .put("user", author.userId())
                                .put("handle", author.handle())
                                .put("by", author.by())
                                .put("at", author.at().toString())
                                .put("reason", author.reason()))));
            }
            return !known;
        });
    }

    @Override
    public boolean unblock(AccountId account, String userId) {
        return tables.contest(() -> tables.delete(BlockedAuthorRow.class, "AUTHOR_KEY = ?", Keys.of(account, userId))) > 0;
    }

    @Override
    public Optional<BlockedAuthor> find(AccountId account, String userId) {
        return row(account, userId).map(AoBlockedAuthors::author);
    }

    private Optional<BlockedAuthorRow> row(AccountId account, String userId) {
        return tables.one(BlockedAuthorRow.class, "AUTHOR_KEY = ?", Keys.of(account, userId));
    }

    @Override
    public List<BlockedAuthor> ofAccount(AccountId account, int limit) {
        return tables.list(BlockedAuthorRow.class, Query.select().where("ACCOUNT = ?", account.toString()).order("ID DESC").limit(limit))
                .stream().map(AoBlockedAuthors::author).toList();
    }

    private static BlockedAuthor author(BlockedAuthorRow row) {
        JsonNode body = Json.read(row.getBody());
        return new BlockedAuthor(
                AccountId.parse(row.getAccount()),
                Json.text(body, "user").orElseThrow(),
                Json.text(body, "handle").orElse(""),
                Json.text(body, "by").orElse(""),
                Json.instant(body, "at").orElse(Instant.EPOCH),
                Json.text(body, "reason").orElse(""));
    }
}
