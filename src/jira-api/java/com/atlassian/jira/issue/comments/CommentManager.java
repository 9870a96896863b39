package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Comments without asking for permission.
 *
 * <p>Evidence: imported and called (getCommentsForUser) by a Jira 11.3 plugin (jira-scrum-poker); create, update,
 * getComments and getCommentById from Jira 7.13.0 bytecode, getMutableComment as called by public plugins for Jira 7 and
 * 8, delete as in Jira 6.3.
 */
public interface CommentManager {

    /** Visible to all who see the issue when both levels are null; the JSM flag goes into the properties. */
    Comment create(
            Issue issue,
            ApplicationUser author,
            String body,
            String groupLevel,
            Long roleLevelId,
            Date created,
            Map<String, JSONObject> commentProperties,
            boolean dispatchEvent);

    List<Comment> getComments(Issue issue);

    /** Null when there is no such comment. */
    Comment getCommentById(Long commentId);

    /** Null when there is no such comment. */
    MutableComment getMutableComment(Long commentId);

    void update(Comment comment, Map<String, JSONObject> commentProperties, boolean dispatchEvent);

    ChangeItemBean delete(Comment comment);
}
