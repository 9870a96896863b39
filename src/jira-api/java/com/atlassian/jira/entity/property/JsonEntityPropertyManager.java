package com.atlassian.jira.entity.property;

/**
 * Properties without asking for permission; the issue is not re-indexed.
 *
 * <p>Evidence: get, put and delete called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface JsonEntityPropertyManager {

    /** Null when absent. */
    EntityProperty get(String entityName, Long entityId, String key);

    void put(String entityName, Long entityId, String key, String json);

    void delete(String entityName, Long entityId, String key);
}
