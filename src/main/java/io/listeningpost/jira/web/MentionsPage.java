package io.listeningpost.jira.web;

/**
 * The mentions of a project before the script takes over; public because its template reads it.
 *
 * @param base    Jira's context path, under which the script finds REST
 * @param project the project's key
 * @param back    the words of the link to the project
 */
public record MentionsPage(String base, String project, String title, String intro, String back, String loading, String noScript) {
}
