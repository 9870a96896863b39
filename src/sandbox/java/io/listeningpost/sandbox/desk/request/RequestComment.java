package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.servicedesk.api.comment.ServiceDeskComment;

/** A comment with the flag it had when it was read. */
record RequestComment(Comment comment, boolean shared) implements ServiceDeskComment {

    @Override
    public Comment getComment() {
        return comment;
    }

    @Override
    public boolean isPublic() {
        return shared;
    }
}
