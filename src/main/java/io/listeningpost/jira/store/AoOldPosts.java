package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalState;
import io.listeningpost.retention.OldPost;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.social.Terms;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;

/** Posts as they age, in the table JOURNAL. */
public final class AoOldPosts implements OldPosts {

    private final Tables tables;

    public AoOldPosts(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public List<OldPost> due(Instant now, int limit) {
        List<JournalRow> rows = new ArrayList<>(tables.list(JournalRow.class,
                Query.select().where("AGED_AT IS NULL").order("ID").limit(limit)));
        if (rows.size() < limit) {
            rows.addAll(tables.list(JournalRow.class, Query.select().where("AGED_AT <= ?", now.toEpochMilli()).order("AGED_AT, ID")
                    .limit(limit - rows.size())));
        }
        return rows.stream().map(AoOldPosts::post).toList();
    }

    static OldPost post(JournalRow row) {
        return new OldPost(
                row.getID(),
                AccountId.parse(row.getAccount()),
                PostJson.read(row.getPost()).thread(),
                row.getWaiting() == null,
                JournalRows.isForgotten(row),
                Instant.ofEpochMilli(row.getPostedAt()),
                Instant.ofEpochMilli(row.getSeenAt()),
                Optional.ofNullable(row.getIssueId()),
                AoPostWatch.shownIn(row));
    }

    @Override
    public void keep(long id, Instant until) {
        tables.one(JournalRow.class, "ID = ?", id).ifPresent(row -> {
            JournalRows.knowOurs(row);
            row.setAgedAt(Millis.atOrAfter(until));
            row.save();
        });
    }

    @Override
    public void forget(OldPost post, Instant until) {
        tables.contest(() -> tables.one(JournalRow.class, "ID = ?", post.id())
                .map(row -> JournalRows.hold(tables, row))
                .filter(row -> post(row).equals(post))
                .map(row -> {
                    JournalRows.knowOurs(row);
                    forget(row, PostJson.read(row.getPost()));
                    row.setAgedAt(Millis.atOrAfter(until));
                    row.save();
                    return row;
                }));
    }

    private static void forget(JournalRow row, Post post) {
        row.setPost(PostJson.write(withoutWords(post, AccountId.parse(row.getAccount()))));
        if (row.getWaiting() != null) {
            row.setOutcome(IntakeOutcome.CONTEXT.name());
            JournalRows.became(row, IntakeOutcome.CONTEXT);
        }
        row.setState(JournalState.DONE.name());
        row.setWaiting(null);
        row.setReheard(null);
        row.setWatched(null);
        row.setCheckDue(null);
        row.setMissedAt(null);
        row.setLost(null);
        row.setErasing(null);
        row.setShownIn(null);
        row.setForgotten(true);
    }

    /** What was our own stays known as our own. */
    private static Post withoutWords(Post post, AccountId account) {
        Author author = Author.unknown(post.author().id().equals(account.userId()) ? account.userId() : "");
        return new Post(post.id(), post.firstId(), post.thread(), post.kind(), post.repliedTo(), post.quoted(), author, "",
                post.createdAt(), Set.of(), List.of(), URI.create(""),
                new Terms(post.terms().visibility(), post.terms().answerers(), Set.of(), Optional.empty()));
    }

    @Override
    public void remove(long id) {
        tables.contest(() -> tables.one(JournalRow.class, "ID = ? AND FORGOTTEN = ?", id, true).map(row -> {
            mark(row);
            tables.take(JournalRow.class, id);
            return row;
        }));
    }

    /** In the transaction that forgets the post, so that none is gone and may be read as news. */
    private void mark(JournalRow row) {
        Optional<ForgottenRow> old = tables.one(ForgottenRow.class, "ACCOUNT = ?", row.getAccount());
        if (old.filter(mark -> mark.getPostedAt() >= row.getPostedAt()).isEmpty()) {
            old.ifPresent(mark -> tables.take(ForgottenRow.class, mark.getID()));
            tables.insert(ForgottenRow.class, Map.of("ACCOUNT", row.getAccount(), "POSTED_AT", row.getPostedAt()));
        }
    }
}
