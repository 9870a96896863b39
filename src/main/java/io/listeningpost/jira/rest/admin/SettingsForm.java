package io.listeningpost.jira.rest.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything an administrator decides about an account, as a whole: what is left out of {@code route} and {@code reopenAction} is
 * switched off, the rest must be there.
 */
record SettingsForm(
        @Nullable String speaker,
        @Nullable RouteForm route,
        @Nullable List<@Nullable SpeechForm> speeches,
        @Nullable Integer graceSeconds,
        @Nullable String reopenAction) {

    /** JSM's ids, as strings. */
    record RouteForm(@Nullable String serviceDesk, @Nullable String requestType) {
    }

    /**
     * The id of a workflow status, and what it says.
     *
     * @param languages the same by code of language, as in {@code de}; left out for one language only
     */
    record SpeechForm(@Nullable String status, @Nullable String words, @Nullable Map<String, @Nullable String> languages) {
    }
}
