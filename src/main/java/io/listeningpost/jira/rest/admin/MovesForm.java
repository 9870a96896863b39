package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What many accounts shall do.
 *
 * @param accounts their ids
 * @param move     {@code pause} or {@code resume}
 */
record MovesForm(@Nullable List<@Nullable String> accounts, @Nullable String move) {
}
