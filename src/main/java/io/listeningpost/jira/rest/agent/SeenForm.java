package io.listeningpost.jira.rest.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids of the answers in the same turn that somebody has looked at; left out for none. */
record SeenForm(@Nullable List<@Nullable String> seen) {
}
