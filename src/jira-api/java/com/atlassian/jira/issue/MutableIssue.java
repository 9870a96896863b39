package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * An issue that can be changed: what is set is stored by IssueManager.updateIssue.
 *
 * <p>Evidence: used by a Jira 11 plugin (atlassian-slack-integration-server); setDescription called by a Jira 9 plugin
 * (jira-plugins-mrimsender), setSummary from the Jira 7 API and public scripts for Jira 8;
 * setPriorityId, setComponent and setAssignee unproven on Jira 11, from the Jira 7 API and public plugins for it;
 * setCustomFieldValue called by a Jira 11.3 plugin (jira-scrum-poker).
 */
public interface MutableIssue extends Issue {

    void setDescription(String description);

    void setSummary(String summary);

    void setPriorityId(String priorityId);

    void setComponent(Collection<ProjectComponent> components);

    void setAssignee(ApplicationUser assignee);

    void setCustomFieldValue(CustomField customField, Object value);
}
