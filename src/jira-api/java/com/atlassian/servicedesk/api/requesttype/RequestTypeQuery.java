package com.atlassian.servicedesk.api.requesttype;

import com.atlassian.servicedesk.api.util.paging.PagedRequest;

/**
 * Which request types are wanted. Opaque to us.
 *
 * <p>Evidence: built by a Jira 11 plugin (atlassian-slack-integration-server); the boxed parameters from the Jira
 * Service Management Javadoc (the undated "server" copy).
 */
public interface RequestTypeQuery {

    /** Builds a query. */
    interface Builder {

        Builder serviceDesk(Integer serviceDesk);

        Builder requestType(Integer requestType);

        Builder issue(Long issue);

        Builder requestOverrideSecurity(Boolean requestOverrideSecurity);

        Builder pagedRequest(PagedRequest pagedRequest);

        RequestTypeQuery build();
    }
}
