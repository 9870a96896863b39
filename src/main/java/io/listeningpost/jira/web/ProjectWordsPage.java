package io.listeningpost.jira.web;

/**
 * What speaks in a project, before the script takes over; public because its template reads it.
 *
 * @param base    Jira's context path, under which the script finds REST
 * @param project the project's key
 * @param back    the words of the link to the project
 */
public record ProjectWordsPage(String base, String project, String title, String intro, String back, String loading, String noScript) {
}
