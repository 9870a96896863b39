package io.listeningpost.jira.rest.agent;

import org.jspecify.annotations.Nullable;

/**
 * A decision about a submitted reply.
 *
 * @param text   other words to approve; left out for those that were submitted
 * @param reason why it is refused; not needed to approve
 */
record ApprovalForm(@Nullable String text, @Nullable String reason) {
}
