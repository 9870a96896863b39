package com.atlassian.jira.issue;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;

/**
 * An issue as it was when read.
 *
 * <p>Evidence: id, key, summary, status, project, project id and reporter read by a Jira 11 plugin
 * (atlassian-slack-integration-server), description by another (jira-scrum-poker); getStatusId, getCreated,
 * getUpdated and getResolutionDate from the Jira 7 API.
 */
public interface Issue {

    Long getId();

    String getKey();

    String getSummary();

    /** Null when empty. */
    String getDescription();

    Project getProjectObject();

    Long getProjectId();

    Status getStatus();

    String getStatusId();

    /** Null when there is none. */
    ApplicationUser getReporter();

    Timestamp getCreated();

    Timestamp getUpdated();

    /** Null when there is none. Jira 7 Javadoc; no call site on 11 seen. */
    Timestamp getDueDate();

    /** Null while there is no resolution. */
    Timestamp getResolutionDate();
}
