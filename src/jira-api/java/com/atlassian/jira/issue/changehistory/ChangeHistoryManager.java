package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import java.util.List;

/**
 * What was changed on issues.
 *
 * <p>Unproven on Jira 11: getChangeHistories called by a Jira 9 plugin that imports it as a service (jira-plugins-mrimsender).
 */
public interface ChangeHistoryManager {

    /** Oldest first. */
    List<ChangeHistory> getChangeHistories(Issue issue);
}
