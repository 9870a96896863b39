package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what for an account, by the names of Jira's groups; an empty list means every agent of the desk.
 *
 * @param answerers  who may answer
 * @param confidants who may read and write direct messages
 */
record TeamForm(@Nullable List<@Nullable String> answerers, @Nullable List<@Nullable String> confidants) {
}
