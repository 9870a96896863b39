package io.listeningpost.sandbox.desk.platform;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.sandbox.desk.db.Row;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.db.Sql.Command;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The settings of one scope: text, lists of text and maps of text. Thread-safe. */
final class Settings implements PluginSettings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TEXT = 99_000;

    private final Sql sql;
    private final String scope;

    Settings(Sql sql, String scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @Override
    public @Nullable Object get(String key) {
        return sql.first("select KIND, CONTENT from SB_SETTING where SCOPE = ? and NAME = ?", Settings::value, scope, checked(key))
                .orElse(null);
    }

    /** @throws IllegalArgumentException for a key beyond 100 characters, or a value of another type or beyond 99,000 characters */
    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        if (value == null) {
            return remove(key);
        }
        Object before = get(key);
        Kind kind = Kind.of(value);
        String content = json(() -> JSON.writeValueAsString(value));
        if (content.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The value of the setting '" + key + "' is longer than 99000 characters");
        }
        sql.put(new Command("update SB_SETTING set KIND = ?, CONTENT = ? where SCOPE = ? and NAME = ?", kind, content, scope, key),
                new Command("insert into SB_SETTING (SCOPE, NAME, KIND, CONTENT) values (?, ?, ?, ?)", scope, key, kind, content));
        return before;
    }

    @Override
    public @Nullable Object remove(String key) {
        Object before = get(key);
        sql.change("delete from SB_SETTING where SCOPE = ? and NAME = ?", scope, key);
        return before;
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("The key of a setting must have at most 100 characters, but is '" + key + "'");
        }
        return key;
    }

    private static Object value(Row row) {
        Kind kind = Kind.valueOf(row.text("KIND"));
        String content = row.text("CONTENT");
        return json(() -> JSON.<Object>readValue(content, JSON.constructType(kind.type)));
    }

    private static <T> T json(JsonWork<T> work) {
        try {
            return work.run();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface JsonWork<T> {
        T run() throws JsonProcessingException;
    }

    private enum Kind {
        TEXT(String.class), LIST(List.class), PROPERTIES(Properties.class), MAP(Map.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        static Kind of(Object value) {
            for (Kind kind : values()) {
                if (kind.type.isInstance(value)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Property type: " + value.getClass() + " not supported");
        }
    }
}
