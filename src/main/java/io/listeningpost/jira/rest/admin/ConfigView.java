package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change.
 *
 * @param version  to be sent with the file to import it: what it was compared with
 * @param sections each drawer in which something changes
 * @param left     accounts of which the file does not speak, as it would call them: they stay as they are
 */
record ConfigView(String version, List<Section> sections, List<String> left) {

    /**
     * One drawer.
     *
     * @param account as in {@code x/acme}; null for what is for all accounts
     * @param drawer  the field of the file: {@code settings}, {@code hearing}, {@code budget}, {@code wording}, {@code quiet},
     *                {@code team}, {@code rules}, {@code canned} or {@code prices}
     */
    record Section(@Nullable String account, String drawer, List<ConfigDifference.Change> changes) {
    }

    /**
     * What an import did.
     *
     * @param applied drawers as they stand in the difference; so are those that were not
     * @param errors  why something was not applied, in the shape of every refusal; empty when all was
     */
    record Imported(List<Place> applied, List<Place> missed, List<FieldError> errors) {
    }

    /** A drawer by its name. */
    record Place(@Nullable String account, String drawer) {
    }
}
