package io.listeningpost.jira.rest.admin;

import io.listeningpost.health.EventHealth;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a network told by itself. Moments are ISO 8601 in UTC; null for never.
 *
 * @param waiting posts that it pointed to and that were not read yet
 */
record EventsView(@Nullable String eventAt, @Nullable String refusedAt, long refused, int waiting) {

    static EventsView of(EventHealth health) {
        return new EventsView(text(health.eventAt()), text(health.refusedAt()), health.refused(), health.pointers().size());
    }

    private static @Nullable String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
