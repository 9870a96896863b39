package io.listeningpost.jira.rest.mentions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that posts may be linked to, shown before it is done.
 *
 * @param obstacle why it cannot be done, null when it can
 * @param together whether it takes saying that threads belong together
 * @param hints    what else to know before
 */
record TargetView(String key, String summary, String status, boolean resolved, @Nullable String obstacle, boolean together,
        List<String> hints) {
}
