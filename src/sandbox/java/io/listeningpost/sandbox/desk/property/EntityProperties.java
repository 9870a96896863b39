package io.listeningpost.sandbox.desk.property;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.db.Sql.Command;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON properties by entity and key. Writing one does not refresh any index. Thread-safe. */
public final class EntityProperties implements JsonEntityPropertyManager {

    private static final int LONGEST_VALUE = 32_768;
    private static final int LONGEST_KEY = 255;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Sql sql;
    private final Clock clock;

    /** Properties in a database. */
    public EntityProperties(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when Jira would refuse the key or the value */
    public static void check(@Nullable String key, @Nullable String json) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("The property key must have between 1 and 255 characters, but is '" + key + "'");
        }
        if (json == null || json.isBlank()) {
            throw new IllegalArgumentException("The value of the property '" + key + "' must not be empty");
        }
        if (json.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("The value of the property '" + key + "' has " + json.length()
                    + " characters; the maximum is 32768");
        }
        try {
            JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("The value of the property '" + key + "' is not valid JSON: "
                    + malformed.getOriginalMessage(), malformed);
        }
    }

    @Override
    public @Nullable StoredProperty get(String entityName, Long entityId, String key) {
        return find(entityName, entityId, key).orElse(null);
    }

    /** The property, when there is one. */
    public Optional<StoredProperty> find(String entityName, long entityId, String key) {
        return sql.first("select * from SB_PROPERTY where ENTITY_NAME = ? and ENTITY_ID = ? and PROPERTY_KEY = ?", EntityProperties::stored,
                entityName, entityId, key);
    }

    /** All properties of an entity, by key. */
    public List<StoredProperty> of(String entityName, long entityId) {
        return sql.list("select * from SB_PROPERTY where ENTITY_NAME = ? and ENTITY_ID = ? order by PROPERTY_KEY",
                EntityProperties::stored, entityName, entityId);
    }

    @Override
    public void put(String entityName, Long entityId, String key, String json) {
        check(key, json);
        Instant now = clock.instant();
        sql.put(new Command("update SB_PROPERTY set JSON = ?, UPDATED = ? where ENTITY_NAME = ? and ENTITY_ID = ? and PROPERTY_KEY = ?",
                        json, now, entityName, entityId, key),
                new Command("insert into SB_PROPERTY (ENTITY_NAME, ENTITY_ID, PROPERTY_KEY, JSON, CREATED, UPDATED)"
                        + " values (?, ?, ?, ?, ?, ?)",
                        entityName, entityId, key, json, now, now));
    }

    @Override
    public void delete(String entityName, Long entityId, String key) {
        sql.change("delete from SB_PROPERTY where ENTITY_NAME = ? and ENTITY_ID = ? and PROPERTY_KEY = ?", entityName, entityId, key);
    }

    private static StoredProperty stored(Row row) {
        return new StoredProperty(row.text("ENTITY_NAME"), row.number("ENTITY_ID"), row.text("PROPERTY_KEY"), row.text("JSON"),
                row.moment("CREATED"), row.moment("UPDATED"));
    }
}
