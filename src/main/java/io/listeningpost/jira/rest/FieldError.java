package io.listeningpost.jira.rest;

/**
 * One thing that is wrong.
 *
 * @param field   the field of the request body or path to mend; empty when it is about the whole request
 * @param message what to do, in the caller's language
 */
public record FieldError(String field, String message) {
}
