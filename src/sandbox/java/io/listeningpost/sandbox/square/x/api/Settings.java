package io.listeningpost.sandbox.square.x.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a test may bend. Immutable.
 *
 * @param wording   names of fields
 * @param searchLag how old a post must be before search finds it; thirty seconds on X (networks.md §2.2)
 * @param limits    calls in fifteen minutes, by endpoint name as in {@code GET /2/users/:id/mentions}; others keep X's
 * @param daily     calls of the app in 24 hours, by endpoint name; others keep X's
 */
public record Settings(Wording wording, Duration searchLag, Map<String, Integer> limits, Map<String, Integer> daily) {

    public Settings {
        limits = Map.copyOf(limits);
        daily = Map.copyOf(daily);
    }

    /** As X is today. */
    public static Settings usual() {
        return new Settings(Wording.OLD, Duration.ofSeconds(30), Map.of(), Map.of());
    }

    /** These settings with other names of fields. */
    public Settings with(Wording other) {
        return new Settings(other, searchLag, limits, daily);
    }

    /** These settings with another lag. */
    public Settings searchAfter(Duration lag) {
        return new Settings(wording, lag, limits, daily);
    }

    /** These settings with another limit for one endpoint. */
    public Settings limit(String endpoint, int calls) {
        return new Settings(wording, searchLag, more(limits, endpoint, calls), daily);
    }

    /** These settings with another limit of a day for one endpoint that has one. */
    public Settings dailyLimit(String endpoint, int calls) {
        return new Settings(wording, searchLag, limits, more(daily, endpoint, calls));
    }

    private static Map<String, Integer> more(Map<String, Integer> all, String endpoint, int calls) {
        Map<String, Integer> more = new HashMap<>(all);
        more.put(endpoint, calls);
        return more;
    }
}
