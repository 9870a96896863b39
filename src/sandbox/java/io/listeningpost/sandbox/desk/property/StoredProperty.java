package io.listeningpost.sandbox.desk.property;

import com.atlassian.jira.entity.property.EntityProperty;
import java.sql.Timestamp;
import java.time.Instant;

/** A property as it was read. */
public record StoredProperty(String entityName, long entityId, String key, String json, Instant created, Instant updated)
        implements EntityProperty {

    @Override
    public Long getEntityId() {
        return entityId;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public Timestamp getCreated() {
        return Timestamp.from(created);
    }

    @Override
    public Timestamp getUpdated() {
        return Timestamp.from(updated);
    }

    @Override
    public String getValue() {
        return json;
    }
}
