package com.atlassian.jira.issue.link;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.GetException;
import com.atlassian.jira.exception.UpdateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
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

    /**
     * The links of any issue with one of these ids, at most 100, oldest first; read from the database and not from the index. That of an
     * issue that is gone may be among them.
     *
     * <p>Unproven on Jira 11: Jira 7.13.0 bytecode; behind Jira's own JQL function issuesWithRemoteLinksByGlobalId.
     */
    List<RemoteIssueLink> findRemoteIssueLinksByGlobalIds(Collection<String> globalIds) throws GetException;

    void removeRemoteIssueLinkByGlobalId(Issue issue, String globalId, ApplicationUser user);
}
