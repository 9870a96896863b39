package io.listeningpost.jira.rest.admin;

/** Something to choose; the id is a string whatever Jira keeps it as. */
record Choice(String id, String name) {
}
