package io.listeningpost.network.mastodon;

import io.listeningpost.social.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a poll starts: after a notification, or at a moment as long as no notification before it was seen. Notifications are numbered as
 * they are made; which of two is newer is said by length first.
 */
record MastodonCursor(Optional<String> after, Instant moment) {

    static final Comparator<String> BY_AGE = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    static MastodonCursor at(Instant moment) {
        return new MastodonCursor(Optional.empty(), moment);
    }

    static MastodonCursor after(String id) {
        return new MastodonCursor(Optional.of(id), Instant.EPOCH);
    }

    /** What {@link #written} wrote; whatever cannot be read starts at the beginning, which reads again and loses nothing. */
    static MastodonCursor read(Cursor cursor) {
        String value = cursor.value();
        if (value.startsWith("after ") && MastodonJson.isId(value.substring(6))) {
            return after(value.substring(6));
        }
        try {
            return at(Instant.parse(value.replaceFirst("^at ", "")));
        } catch (DateTimeException nonsense) {
            return at(Instant.EPOCH);
        }
    }

    Cursor written() {
        return new Cursor(after.map(id -> "after " + id).orElseGet(() -> "at " + moment));
    }
}
