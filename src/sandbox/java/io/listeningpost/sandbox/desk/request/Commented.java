package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.comment.ServiceDeskComment;
import com.atlassian.servicedesk.api.event.ServiceDeskCommentEvent;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A comment was written or changed on a request. */
record Commented(@Nullable ApplicationUser user, RequestComment comment, boolean created, Instant at) implements ServiceDeskCommentEvent {

    @Override
    public @Nullable ApplicationUser getUser() {
        return user;
    }

    @Override
    public Issue getIssue() {
        return comment.comment().getIssue();
    }

    @Override
    public ServiceDeskComment getComment() {
        return comment;
    }

    @Override
    public boolean isCreatedEvent() {
        return created;
    }

    @Override
    public Date getTime() {
        return Date.from(at);
    }
}
