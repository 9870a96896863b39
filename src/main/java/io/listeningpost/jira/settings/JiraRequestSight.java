package io.listeningpost.jira.settings;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.status.RequestSight;
import java.util.Optional;

/** Looks at Jira's issues with the eyes of whoever asks. Thread-safe. */
public final class JiraRequestSight implements RequestSight {

    private final UserManager users;
    private final IssueManager issues;
    private final PermissionManager permissions;

    public JiraRequestSight(UserManager users, IssueManager issues, PermissionManager permissions) {
        this.users = users;
        this.issues = issues;
        this.permissions = permissions;
    }

    @Override
    public Optional<Seen> of(String userKey, String issueKey) {
        Optional<ApplicationUser> user = Optional.ofNullable(users.getUserByKey(userKey));
        return Optional.<Issue>ofNullable(issues.getIssueObject(issueKey))
                .filter(issue -> user.map(each -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, each)).orElse(false))
                .map(issue -> new Seen(new RequestRef(issue.getId(), issue.getKey()), issue.getStatus().getNameTranslation()));
    }
}
