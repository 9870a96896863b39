package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.Query;

/** Which of our own posts are looked after, in the table OWN_POST. */
public final class AoOwnPostWatch implements OwnPostWatch {

    private final Tables tables;

    public AoOwnPostWatch(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public List<Watched> due(AccountId account, Instant now, int limit) {
        return rows("WATCHED", account, now, limit).stream().map(row -> new Watched(AoOwnPosts.ownPost(row),
                Optional.ofNullable(row.getMissedAt()).map(Instant::ofEpochMilli))).toList();
    }

    @Override
    public List<OwnPost> untold(AccountId account, Instant now, int limit) {
        return rows("UNTOLD", account, now, limit).stream().map(AoOwnPosts::ownPost).toList();
    }

    private List<OwnPostRow> rows(String mark, AccountId account, Instant now, int limit) {
        Query query = Query.select().where(mark + " = ? AND CHECK_DUE <= ?", account.toString(), now.toEpochMilli())
                .order(mark + ", CHECK_DUE, ID").limit(limit);
        return tables.list(OwnPostRow.class, query);
    }

    @Override
    public void there(OwnPost post, Instant next) {
        change(post, row -> {
            row.setMissedAt(null);
            row.setCheckDue(Millis.atOrAfter(next));
        });
    }

    @Override
    public void later(OwnPost post, Instant next) {
        change(post, row -> row.setCheckDue(Millis.atOrAfter(next)));
    }

    @Override
    public void missed(OwnPost post, Instant at, Instant next) {
        change(post, row -> {
            row.setMissedAt(at.toEpochMilli());
            row.setCheckDue(Millis.atOrAfter(next));
        });
    }

    @Override
    public void leave(OwnPost post) {
        change(post, row -> row.setWatched(null));
    }

    @Override
    public void gone(OwnPost post, Instant at) {
        change(post, row -> {
            // written to first, so that nobody else changes it until the transaction ends
            row.setMissedAt(at.toEpochMilli());
            row.save();
            OwnPostRow held = tables.held(OwnPostRow.class, row.getID());
            if (held.getGoneAt() == null) {
                held.setGoneAt(at.toEpochMilli());
                held.setUntold(held.getAccount());
                held.setCheckDue(0L);
                held.setWatched(null);
                held.save();
            }
        });
    }

    @Override
    public void told(OwnPost post) {
        change(post, row -> row.setUntold(null));
    }

    @Override
    public void tellLater(OwnPost post, Instant notBefore) {
        later(post, notBefore);
    }

    /** What conversations are forgotten of, nobody looks after. */
    private void change(OwnPost post, Consumer<OwnPostRow> change) {
        tables.contest(() -> AoOwnPosts.row(tables, post).map(row -> {
            change.accept(row);
            row.save();
            return row;
        }));
    }
}
