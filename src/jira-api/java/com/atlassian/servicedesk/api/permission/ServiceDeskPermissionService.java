package com.atlassian.servicedesk.api.permission;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;

/**
 * Who a user is to a service desk.
 *
 * <p>Evidence: Jira Service Management Javadoc (the undated "server" copy, after 10.0); marked experimental by
 * Atlassian.
 */
public interface ServiceDeskPermissionService {

    boolean isAgent(ApplicationUser user, ServiceDesk serviceDesk);

    boolean isCustomer(ApplicationUser user, Issue issue);
}
