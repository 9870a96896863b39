package io.listeningpost.social;

import java.util.Map;

/** The keys of an account by field name. Never printed: {@link #toString()} shows the field names only. */
public record Credentials(Map<String, String> values) {

    public Credentials {
        values = Map.copyOf(values);
    }

    /** The value of a field; refuses a field that is missing. */
    public String get(String field) {
        String value = values.get(field);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
