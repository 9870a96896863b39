package io.listeningpost.jira.web;

/** The texts of the administration page before its script takes over; public because its template reads them. */
public record AdminPage(String title, String intro, String loading, String noScript) {
}
