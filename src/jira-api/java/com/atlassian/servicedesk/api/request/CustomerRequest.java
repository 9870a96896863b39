package com.atlassian.servicedesk.api.request;

import com.atlassian.jira.issue.Issue;

/**
 * A customer request.
 *
 * <p>Evidence: Jira Service Management Javadoc 3.9, listed up to 11.1.
 */
public interface CustomerRequest {

    Issue getIssue();

    int getServiceDeskId();

    int getRequestTypeId();
}
