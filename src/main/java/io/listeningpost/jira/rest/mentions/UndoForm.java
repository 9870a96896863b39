package io.listeningpost.jira.rest.mentions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent takes back.
 *
 * @param decisions ids of decisions
 */
record UndoForm(@Nullable List<@Nullable String> decisions) {
}
