package io.listeningpost.social;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The keys of an account by field name. Never printed: {@link #toString()} shows the field names only. */
public record Credentials(Map<String, String> values) {

    /** The field in which networks keep the end of keys that end by themselves, such as {@code 2026-11-01T12:00:00Z}. */
    public static final String ENDS_AT = "endsAt";

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

    /** When these keys end by themselves; empty for keys that last until somebody takes them back. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(values.get(ENDS_AT)).map(Credentials::moment);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH; // whoever cannot tell had better exchange them
        }
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
