package com.atlassian.jira.entity.property;

/**
 * One stored property.
 *
 * <p>Evidence: read by a Jira 11 plugin (atlassian-slack-integration-server); getEntityId from Jira 7.13.0 bytecode.
 */
public interface EntityProperty {

    Long getEntityId();

    String getKey();

    String getValue();
}
