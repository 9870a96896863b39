package io.listeningpost.jira.rest.mentions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent decides about posts.
 *
 * @param key    8 to 64 letters, digits and dashes chosen by the sender: asking again with the same key decides nothing new
 * @param act    {@code open} or {@code ignore}
 * @param rows   the posts
 * @param reason why they are ignored; left out for no reason
 */
record DecisionForm(@Nullable String key, @Nullable String act, @Nullable List<@Nullable String> rows, @Nullable String reason) {
}
