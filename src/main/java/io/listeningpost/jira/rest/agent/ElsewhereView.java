package io.listeningpost.jira.rest.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the words that began a thread stand as well. Everything a stranger wrote is plain text, to be encoded by whoever shows it.
 *
 * @param requests newest first; null when Jira could not look
 * @param more     whether there are others
 * @param search   what finds all of them in Jira's issue search; null where there are no words to look for, and it is no use to ask again
 */
record ElsewhereView(@Nullable List<SameView> requests, boolean more, @Nullable String search) {

    /**
     * A request that began with the same words.
     *
     * @param networkName as people call it
     * @param handle      without {@code @}, may be empty
     * @param answeredAt  when our last answer went out; null when none did
     * @param coming      whether an answer waits to go out or to be approved
     * @param writing     whether a colleague writes one just now
     * @param person     whether whoever posted them is the same person, as agents say
     * @param sayable    whether the reader could say so
     */
    record SameView(String key, String networkName, String handle, String status, boolean resolved, @Nullable String answeredAt,
            boolean coming, boolean writing, boolean person, boolean sayable) {
    }
}
