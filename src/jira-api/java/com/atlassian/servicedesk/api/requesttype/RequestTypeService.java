package com.atlassian.servicedesk.api.requesttype;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;

/**
 * Request types.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server); Jira Service Management Javadoc 10.3.13.
 */
public interface RequestTypeService {

    RequestTypeQuery.Builder newQueryBuilder();

    /** The user may be null. */
    PagedResponse<RequestType> getRequestTypes(ApplicationUser user, RequestTypeQuery requestTypeQuery);
}
