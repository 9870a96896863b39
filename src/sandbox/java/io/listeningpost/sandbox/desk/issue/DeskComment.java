package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.people.DeskUser;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A comment as it was read; the body may be changed and is kept by {@code CommentManager.update}. */
public final class DeskComment implements MutableComment {

    private final long id;
    private final DeskIssue issue;
    private final Optional<DeskUser> author;
    private final Instant created;
    private final Instant updated;
    private final Optional<String> groupLevel;
    private final Optional<Long> roleLevel;
    private String body;

    DeskComment(long id, DeskIssue issue, Optional<DeskUser> author, String body, Instant created, Instant updated,
            Optional<String> groupLevel, Optional<Long> roleLevel) {
        this.id = id;
        this.issue = issue;
        this.author = author;
        this.body = body;
        this.created = created;
        this.updated = updated;
        this.groupLevel = groupLevel;
        this.roleLevel = roleLevel;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getBody() {
        return body;
    }

    @Override
    public void setBody(String changed) {
        body = changed;
    }

    @Override
    public @Nullable ApplicationUser getAuthorApplicationUser() {
        return author.orElse(null);
    }

    @Override
    public Date getCreated() {
        return Date.from(created);
    }

    @Override
    public Date getUpdated() {
        return Date.from(updated);
    }

    @Override
    public Issue getIssue() {
        return issue;
    }

    @Override
    public @Nullable String getGroupLevel() {
        return groupLevel.orElse(null);
    }

    @Override
    public @Nullable Long getRoleLevelId() {
        return roleLevel.orElse(null);
    }
}
