package com.atlassian.jira.entity.property;

import java.sql.Timestamp;

/**
 * One stored property.
 *
 * <p>Evidence: read by a Jira 11 plugin (atlassian-slack-integration-server); getEntityId from Jira 7.13.0 bytecode;
 * getCreated and getUpdated as in public sources of Jira since 6.1.
 */
public interface EntityProperty {

    Long getEntityId();

    String getKey();

    String getValue();

    Timestamp getCreated();

    /** The same as created until another value was put. */
    Timestamp getUpdated();
}
