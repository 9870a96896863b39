package io.listeningpost.jira.rest.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What statuses shall say in a project.
 *
 * @param version that was read
 */
record ProjectWordsForm(@Nullable Long version, @Nullable List<@Nullable SayingForm> speeches) {

    /**
     * One status.
     *
     * @param requestType null for the whole project
     * @param does        {@code account}, {@code words} or {@code nothing}
     * @param words       only with {@code words}
     */
    record SayingForm(
            @Nullable String requestType,
            @Nullable String status,
            @Nullable String does,
            @Nullable String words,
            @Nullable Map<String, @Nullable String> languages) {
    }
}
