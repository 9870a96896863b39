package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.people.Users;
import io.listeningpost.sandbox.desk.property.EntityProperties;
import io.listeningpost.sandbox.desk.search.Index;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Comments, without asking for permission. Creating and changing one refreshes the index of its issue.
 *
 * @throws IllegalArgumentException for a body beyond {@link TextLimits#TEXT}, a missing issue, or a property that is refused
 */
public final class Comments implements CommentManager {

    private static final String PROPERTIES = "CommentProperty";

    private final Sql sql;
    private final Clock clock;
    private final IssueBook book;
    private final Issues issues;
    private final Users users;
    private final EntityProperties properties;
    private final Index index;
    private final Consumer<CommentNews> news;

    /** Tells {@code news} after a comment is stored whole, when its author wants events dispatched. */
    public Comments(Sql sql, Clock clock, IssueBook book, Issues issues, Users users, EntityProperties properties, Index index,
            Consumer<CommentNews> news) {
        this.sql = sql;
        this.clock = clock;
        this.book = book;
        this.issues = issues;
        this.users = users;
        this.properties = properties;
        this.index = index;
        this.news = news;
    }

    @Override
    public DeskComment create(@Nullable Issue issue, @Nullable ApplicationUser author, @Nullable String body, @Nullable String groupLevel,
            @Nullable Long roleLevelId, @Nullable Date created, @Nullable Map<String, JSONObject> commentProperties,
            boolean dispatchEvent) {
        if (issue == null) {
            throw new IllegalArgumentException("The issue of a comment must not be null");
        }
        String text = checked(body);
        Map<String, JSONObject> wanted = commentProperties == null ? Map.of() : commentProperties;
        wanted.forEach((key, json) -> EntityProperties.check(key, json.toString()));
        Instant at = created == null ? clock.instant() : created.toInstant();
        String authorKey = author == null ? null : author.getKey();
        long id = sql.insert("insert into SB_COMMENT (ISSUE_ID, AUTHOR, UPDATE_AUTHOR, BODY, CREATED, UPDATED, GROUP_LEVEL, ROLE_LEVEL)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)", issue.getId(), authorKey, authorKey, text, at, at, groupLevel, roleLevelId);
        wanted.forEach((key, json) -> properties.put(PROPERTIES, id, key, json.toString()));
        issues.touch(issue.getId());
        index.refresh(issue.getId());
        DeskComment comment = find(id).orElseThrow();
        if (dispatchEvent) {
            news.accept(new CommentNews(comment, author, true));
        }
        return comment;
    }

    @Override
    public List<Comment> getComments(Issue issue) {
        return List.copyOf(of(issue));
    }

    /** The comments of an issue, oldest first. */
    public List<DeskComment> of(Issue issue) {
        DeskIssue on = book.byId(issue.getId()).orElseThrow();
        return sql.list("select * from SB_COMMENT where ISSUE_ID = ? order by CREATED, ID", row -> comment(row, on), issue.getId());
    }

    /** The comment with an id. */
    public Optional<DeskComment> find(@Nullable Long id) {
        return id == null ? Optional.empty() : sql.first("select * from SB_COMMENT where ID = ?",
                row -> comment(row, book.byId(row.number("ISSUE_ID")).orElseThrow()), id);
    }

    @Override
    public @Nullable DeskComment getCommentById(@Nullable Long commentId) {
        return find(commentId).orElse(null);
    }

    @Override
    public @Nullable DeskComment getMutableComment(@Nullable Long commentId) {
        return find(commentId).orElse(null);
    }

    @Override
    public void update(Comment comment, @Nullable Map<String, JSONObject> commentProperties, boolean dispatchEvent) {
        String text = checked(comment.getBody());
        if (commentProperties != null) {
            commentProperties.forEach((key, json) -> properties.put(PROPERTIES, comment.getId(), key, json.toString()));
        }
        if (sql.change("update SB_COMMENT set BODY = ?, UPDATED = ? where ID = ?", text, clock.instant(), comment.getId()) == 0) {
            throw new IllegalArgumentException("Comment " + comment.getId() + " does not exist");
        }
        issues.touch(comment.getIssue().getId());
        index.refresh(comment.getIssue().getId());
        if (dispatchEvent) {
            news.accept(new CommentNews(find(comment.getId()).orElseThrow(), comment.getAuthorApplicationUser(), false));
        }
    }

    @Override
    public ChangeItemBean delete(Comment comment) {
        sql.change("delete from SB_PROPERTY where ENTITY_NAME = ? and ENTITY_ID = ?", PROPERTIES, comment.getId());
        sql.change("delete from SB_COMMENT where ID = ?", comment.getId());
        issues.touch(comment.getIssue().getId());
        index.refresh(comment.getIssue().getId());
        return new ChangeItemBean("jira", "Comment", String.valueOf(comment.getId()), comment.getBody(), null, null);
    }

    private static String checked(@Nullable String body) {
        String text = body == null ? "" : body;
        TextLimits.text(text).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
        return text;
    }

    private DeskComment comment(Row row, DeskIssue issue) {
        return new DeskComment(row.number("ID"), issue, users.byKey(row.maybe("AUTHOR").orElse(null)), row.text("BODY"),
                row.moment("CREATED"), row.moment("UPDATED"), row.maybe("GROUP_LEVEL"), row.maybeNumber("ROLE_LEVEL"));
    }
}
