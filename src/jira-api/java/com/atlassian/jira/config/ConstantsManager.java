package com.atlassian.jira.config;

import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;

/**
 * The statuses that exist.
 *
 * <p>Unproven on Jira 11: Jira 7 Javadoc; getStatuses called by public plugins for Jira 7 and later, none of them for
 * 11.
 */
public interface ConstantsManager {

    Collection<Status> getStatuses();

    /** In their order. */
    Collection<Priority> getPriorities();
}
