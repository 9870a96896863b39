package com.atlassian.servicedesk.api.util.paging;

import java.util.List;

/**
 * One page of an answer.
 *
 * <p>Evidence: getResults called by a Jira 11 plugin (atlassian-slack-integration-server); hasNextPage from the Jira
 * Service Management Javadoc.
 */
public interface PagedResponse<T> extends Iterable<T> {

    List<T> getResults();

    boolean hasNextPage();
}
