package com.atlassian.servicedesk.api.request;

import com.atlassian.jira.user.ApplicationUser;

/**
 * Opens requests.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.2.
 */
public interface ServiceDeskCustomerRequestService {

    CustomerRequestCreateParameters.Builder newCreateBuilder();

    CustomerRequest createCustomerRequest(ApplicationUser user, CustomerRequestCreateParameters customerRequestCreateParameters);
}
