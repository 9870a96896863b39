package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.Status;
import java.util.Collection;

/**
 * The statuses that exist.
 *
 * <p>Unproven on Jira 11: public API in the Jira 7 Javadoc; imported by a Jira 9 plugin (jira-plugins-mrimsender), no
 * call of getStatuses seen.
 */
public interface ConstantsManager {

    Collection<Status> getStatuses();
}
