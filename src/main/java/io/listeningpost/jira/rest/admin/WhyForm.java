package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * Why something is done.
 *
 * @param why for colleagues and the audit log; may be left out
 */
record WhyForm(@Nullable String why) {
}
