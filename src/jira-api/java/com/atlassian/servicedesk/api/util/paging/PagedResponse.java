package com.atlassian.servicedesk.api.util.paging;

import java.util.List;

/**
 * One page of an answer.
 *
 * <p>Evidence: getResults called by a Jira 11 plugin (atlassian-slack-integration-server); hasNextPage in the Jira
 * Service Management Javadoc 3.9, type listed up to 10.3.
 */
public interface PagedResponse<T> extends Iterable<T> {

    List<T> getResults();

    boolean hasNextPage();
}
