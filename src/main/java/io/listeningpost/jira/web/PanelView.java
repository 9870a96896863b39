package io.listeningpost.jira.web;

/** The panel before its script takes over; public because its template reads it. */
public record PanelView(String requestKey, String loading) {
}
