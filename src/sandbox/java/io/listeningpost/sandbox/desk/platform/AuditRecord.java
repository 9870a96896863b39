package io.listeningpost.sandbox.desk.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log.
 *
 * @param category the i18n key of the category
 * @param action the i18n key of what was done
 */
public record AuditRecord(long id, Instant at, Optional<String> actor, String category, String action, List<Affected> affected,
        List<Altered> altered) {

    /** Copies the lists. */
    public AuditRecord {
        affected = List.copyOf(affected);
        altered = List.copyOf(altered);
    }

    /** Something the action was about. */
    public record Affected(String name, String type, @Nullable String id) {
    }

    /** A value that was changed, named by its i18n key. */
    public record Altered(String key, @Nullable String from, @Nullable String to) {
    }
}
