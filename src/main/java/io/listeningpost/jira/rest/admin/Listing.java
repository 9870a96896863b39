package io.listeningpost.jira.rest.admin;

import java.util.List;

/** Several of a kind; an object, so that more can be said beside them one day. */
record Listing<T>(List<T> values) {
}
