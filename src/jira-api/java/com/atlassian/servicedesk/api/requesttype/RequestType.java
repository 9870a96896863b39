package com.atlassian.servicedesk.api.requesttype;

import java.io.Serializable;

/**
 * A request type.
 *
 * <p>Evidence: read by a Jira 11 plugin (atlassian-slack-integration-server); Jira Service Management Javadoc 10.3.2.
 */
public interface RequestType extends Serializable {

    int getId();

    int getPortalId();

    long getIssueTypeId();

    String getName();

    String getDescription();
}
