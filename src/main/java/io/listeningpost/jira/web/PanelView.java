package io.listeningpost.jira.web;

/**
 * The panel before its script takes over; public because its template reads it.
 *
 * @param base Jira's context path, under which the script finds REST
 */
public record PanelView(String base, String requestKey, String loading) {
}
