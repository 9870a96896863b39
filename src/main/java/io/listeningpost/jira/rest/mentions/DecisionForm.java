package io.listeningpost.jira.rest.mentions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent decides about posts.
 *
 * @param key      8 to 64 letters, digits and dashes chosen by the sender: asking again with the same key decides nothing new
 * @param act      {@code open}, {@code ignore}, {@code link}, {@code merge} or {@code split}
 * @param rows     the posts
 * @param reason   why they are ignored; left out for no reason
 * @param request  to which request they are linked, or into which theirs are merged, by its key
 * @param together whether also where that request has another thread; left out for no
 */
record DecisionForm(@Nullable String key, @Nullable String act, @Nullable List<@Nullable String> rows, @Nullable String reason,
        @Nullable String request, @Nullable Boolean together) {
}
