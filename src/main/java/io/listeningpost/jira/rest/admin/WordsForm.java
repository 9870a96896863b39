package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * Words to try.
 *
 * @param account  the account that would speak
 * @param status   the name of the status, as people read it; may be left out
 * @param statusId Jira's id of it; without it nobody is told that the request's project says something else
 * @param words    the template
 * @param request  key of a request to try them on; left out for an example
 */
record WordsForm(@Nullable String account, @Nullable String status, @Nullable String statusId, @Nullable String words,
                 @Nullable String request) {
}
