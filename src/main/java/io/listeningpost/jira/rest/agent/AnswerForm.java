package io.listeningpost.jira.rest.agent;

import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to say.
 *
 * @param text      as typed
 * @param target    id of the post to answer; left out for the customer's last one
 * @param clientKey 8 to 64 letters, digits and dashes chosen by the sender: asking again with the same key stores nothing new. Not needed
 *                  for a preview
 */
record AnswerForm(@Nullable String text, @Nullable String target, @Nullable String clientKey) {
}
