package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONException;
import com.atlassian.jira.util.json.JSONObject;
import com.atlassian.servicedesk.api.comment.ServiceDeskComment;
import com.atlassian.servicedesk.api.comment.ServiceDeskCommentCreateParameters;
import com.atlassian.servicedesk.api.comment.ServiceDeskCommentService;
import io.listeningpost.sandbox.desk.issue.Comments;
import io.listeningpost.sandbox.desk.issue.DeskComment;
import io.listeningpost.sandbox.desk.issue.TextLimits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comments on requests, with the permissions of agents and customers. A customer writes in public only, on their own request. */
public final class RequestComments implements ServiceDeskCommentService {

    private final Comments comments;
    private final PermissionManager permissions;
    private final DeskRoles roles;
    private final ServiceDesks desks;
    private final PublicFlag flag;

    /** All that a comment touches. */
    public RequestComments(Comments comments, PermissionManager permissions, DeskRoles roles, ServiceDesks desks, PublicFlag flag) {
        this.comments = comments;
        this.permissions = permissions;
        this.roles = roles;
        this.desks = desks;
        this.flag = flag;
    }

    @Override
    public ServiceDeskCommentCreateParameters.Builder newCreateBuilder() {
        return new NewComment.Draft();
    }

    @Override
    public ServiceDeskComment createServiceDeskComment(@Nullable ApplicationUser user, ServiceDeskCommentCreateParameters parameters) {
        if (!(parameters instanceof NewComment fresh)) {
            throw Refusals.bad("sd.comment.invalid", "Parameters must come from newCreateBuilder().");
        }
        Issue issue = fresh.issue().orElseThrow(() -> Refusals.bad("sd.comment.issue", "A comment needs an issue."));
        if (desks.ofProject(issue.getProjectId()).isEmpty()) {
            throw Refusals.missing("sd.project.servicedesk.not.found", "The project of " + issue.getKey() + " has no service desk.");
        }
        if (fresh.body().isBlank()) {
            throw Refusals.bad("sd.comment.empty", "Comment body can not be empty!");
        }
        TextLimits.text(fresh.body()).ifPresent(wrong -> {
            throw Refusals.bad("sd.comment.toolong", wrong);
        });
        boolean agent = permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue, user);
        if (!agent && !(fresh.shared() && roles.isCustomer(user, issue))) {
            throw Refusals.forbidden("sd.comment.forbidden", "You do not have permission to comment on this request.");
        }
        DeskComment written = comments.create(issue, fresh.author().orElse(user), fresh.body(), null, null, null,
                Map.of(PublicFlag.PROPERTY, internal(!fresh.shared())), true);
        return new RequestComment(written, fresh.shared());
    }

    @Override
    public ServiceDeskComment getServiceDeskCommentById(@Nullable ApplicationUser user, Long commentId) {
        Comment comment = comments.find(commentId).orElseThrow(() ->
                Refusals.missing("sd.comment.not.found", "There is no comment with the id " + commentId + "."));
        return getServiceDeskCommentByJiraComment(user, comment);
    }

    @Override
    public ServiceDeskComment getServiceDeskCommentByJiraComment(@Nullable ApplicationUser user, Comment comment) {
        boolean shared = flag.shows(comment);
        boolean agent = permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, comment.getIssue(), user);
        if (!agent && !(shared && roles.isCustomer(user, comment.getIssue()))) {
            throw Refusals.forbidden("sd.comment.forbidden", "You do not have permission to view this comment.");
        }
        return new RequestComment(comment, shared);
    }

    private static JSONObject internal(boolean internal) {
        try {
            return new JSONObject().put("internal", internal);
        } catch (JSONException impossible) {
            throw new IllegalStateException("A truth value is JSON", impossible);
        }
    }
}
