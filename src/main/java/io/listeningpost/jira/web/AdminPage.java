package io.listeningpost.jira.web;

/**
 * The administration page before its script takes over; public because its template reads it.
 *
 * @param base Jira's context path, under which the script finds REST
 */
public record AdminPage(String base, String title, String intro, String loading, String noScript) {
}
