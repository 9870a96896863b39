package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.ofbiz.OfBizDelegator;
import io.listeningpost.sandbox.desk.db.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jira's entity model over the sandbox's tables: the items of the change history only, by the names that Jira's entitymodel.xml gives
 * their fields. Thread-safe.
 *
 * @throws IllegalArgumentException for another entity or a field that it has not, which Jira's engine refuses too
 */
public final class EntityTables implements OfBizDelegator {

    private static final Map<String, String> COLUMNS = Map.of("id", "ID", "group", "CHANGE_ID", "field", "FIELD", "oldvalue", "OLD_ID",
            "oldstring", "OLD_TEXT", "newvalue", "NEW_ID", "newstring", "NEW_TEXT");

    private final Sql sql;

    /** Tables of a database. */
    public EntityTables(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int bulkUpdateByAnd(String entityName, Map<String, ?> updateValues, Map<String, ?> criteria) {
        if (!entityName.equals("ChangeItem")) {
            throw new IllegalArgumentException("The sandbox has no entity " + entityName);
        }
        if (updateValues.isEmpty() || criteria.isEmpty()) {
            throw new IllegalArgumentException("An update needs values and criteria");
        }
        List<Map.Entry<String, Object>> values = entries(updateValues);
        List<Map.Entry<String, Object>> where = entries(criteria);
        return sql.change("update SB_CHANGE_ITEM set " + equations(values, ", ") + " where " + equations(where, " and "),
                Stream.concat(values.stream(), where.stream()).map(Map.Entry::getValue).toArray());
    }

    private static List<Map.Entry<String, Object>> entries(Map<String, ?> fields) {
        return new ArrayList<>(Map.<String, Object>copyOf(fields).entrySet());
    }

    private static String equations(List<Map.Entry<String, Object>> fields, String between) {
        return fields.stream().map(field -> column(field.getKey()) + " = ?").collect(Collectors.joining(between));
    }

    private static String column(String field) {
        String column = COLUMNS.get(field);
        if (column == null) {
            throw new IllegalArgumentException(field + " is not a field of ChangeItem");
        }
        return column;
    }
}
