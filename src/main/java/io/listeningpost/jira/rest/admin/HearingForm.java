package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account shall hear, as a whole: everything must be there, but for the hours of silence and events, which
 * stay as they are when left out.
 *
 * @param opens what may open a request: {@code mention}, {@code inherited}, {@code answer}, {@code quote}, {@code direct}, {@code search}
 */
record HearingForm(
        @Nullable List<@Nullable String> opens,
        @Nullable Boolean quotes,
        @Nullable Boolean direct,
        @Nullable List<@Nullable SearchForm> searches,
        @Nullable Boolean photos,
        @Nullable Integer recheckDays,
        @Nullable Integer silenceHours,
        @Nullable Boolean events) {

    /** A search; its id is left out when it is new. */
    record SearchForm(@Nullable String id, @Nullable String name, @Nullable String expression) {
    }
}
