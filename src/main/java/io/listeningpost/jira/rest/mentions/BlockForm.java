package io.listeningpost.jira.rest.mentions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose posts shall reach no request any more.
 *
 * @param rows   posts of theirs
 * @param reason left out for none
 */
record BlockForm(@Nullable List<@Nullable String> rows, @Nullable String reason) {
}
