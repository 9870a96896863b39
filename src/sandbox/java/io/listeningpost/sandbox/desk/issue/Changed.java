package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An issue was changed; it is shown as it is afterwards. */
record Changed(DeskIssue issue, Optional<ApplicationUser> author, Optional<DeskComment> comment, List<ChangeItemBean> items)
        implements IssueChangedEvent {

    @Override
    public Issue getIssue() {
        return issue;
    }

    @Override
    public Optional<ApplicationUser> getAuthor() {
        return author;
    }

    @Override
    public Optional<Comment> getComment() {
        return comment.map(written -> written);
    }

    @Override
    public Collection<ChangeItemBean> getChangeItems() {
        return List.copyOf(items);
    }

    @Override
    public Optional<ChangeItemBean> getChangeItemForField(String fieldName) {
        return items.stream().filter(item -> item.getField().equalsIgnoreCase(fieldName)).findFirst();
    }
}
