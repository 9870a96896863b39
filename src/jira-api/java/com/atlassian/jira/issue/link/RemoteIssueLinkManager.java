package com.atlassian.jira.issue.link;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.UpdateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/**
 * Links from issues to the web, without asking for permission.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode and Jira 7.0.8 Javadoc; a Jira 9 plugin (jira-plugins-mrimsender) calls
 * RemoteIssueLinkService instead.
 */
public interface RemoteIssueLinkManager {

    RemoteIssueLink createRemoteIssueLink(RemoteIssueLink remoteIssueLink, ApplicationUser user) throws CreateException;

    void updateRemoteIssueLink(RemoteIssueLink remoteIssueLink, ApplicationUser user) throws UpdateException;

    /** Null when there is none. */
    RemoteIssueLink getRemoteIssueLinkByGlobalId(Issue issue, String globalId);

    List<RemoteIssueLink> getRemoteIssueLinksForIssue(Issue issue);

    void removeRemoteIssueLinkByGlobalId(Issue issue, String globalId, ApplicationUser user);
}
