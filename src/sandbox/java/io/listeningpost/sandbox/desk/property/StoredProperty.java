package io.listeningpost.sandbox.desk.property;

import com.atlassian.jira.entity.property.EntityProperty;

/** A property as it was read. */
public record StoredProperty(String entityName, long entityId, String key, String json) implements EntityProperty {

    @Override
    public Long getEntityId() {
        return entityId;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getValue() {
        return json;
    }
}
