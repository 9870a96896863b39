package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody else saved a drawer since it was read, and nothing was saved over it; a refusal with more to tell.
 *
 * @param revision of what stands: whoever sends it saves over that
 * @param by       who saved it, as people call them; null where nobody knows
 * @param at       when, ISO 8601 in UTC; null where nobody knows
 * @param changes  from what stands to what would have stood, in the words of the configuration file
 */
record OvertakenView(List<FieldError> errors, String revision, @Nullable String by, @Nullable String at,
                     List<ConfigDifference.Change> changes) {
}
