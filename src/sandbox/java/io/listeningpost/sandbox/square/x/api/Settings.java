package io.listeningpost.sandbox.square.x.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a test may bend. Immutable.
 *
 * @param wording   names of fields
 * @param searchLag how old a post must be before search finds it; thirty seconds on X
 * @param limits    calls in fifteen minutes, by endpoint name as in {@code GET /2/users/:id/mentions}; others keep X's
 */
public record Settings(Wording wording, Duration searchLag, Map<String, Integer> limits) {

    public Settings {
        limits = Map.copyOf(limits);
    }

    /** As X is today. */
    public static Settings usual() {
        return new Settings(Wording.OLD, Duration.ofSeconds(30), Map.of());
    }

    /** These settings with other names of fields. */
    public Settings with(Wording other) {
        return new Settings(other, searchLag, limits);
    }

    /** These settings with another lag. */
    public Settings searchAfter(Duration lag) {
        return new Settings(wording, lag, limits);
    }

    /** These settings with another limit for one endpoint. */
    public Settings limit(String endpoint, int calls) {
        Map<String, Integer> more = new HashMap<>(limits);
        more.put(endpoint, calls);
        return new Settings(wording, searchLag, more);
    }
}
