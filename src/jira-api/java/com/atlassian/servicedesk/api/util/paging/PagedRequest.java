package com.atlassian.servicedesk.api.util.paging;

/**
 * Which page is wanted.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.1.2.
 */
public interface PagedRequest {

    int getStart();

    int getLimit();
}
