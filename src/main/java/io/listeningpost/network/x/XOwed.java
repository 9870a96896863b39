package io.listeningpost.network.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A post that X named and did not show, or not so that it could be read.
 *
 * @param since when that was seen first
 */
record XOwed(String id, Instant since) {

    private static final Duration PATIENCE = Duration.ofDays(1);

    /** Reads what {@link #written} wrote. */
    static List<XOwed> read(String written) {
        return Arrays.stream(written.split(",")).map(one -> one.split("@"))
                .map(parts -> new XOwed(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1])))).toList();
    }

    static String written(List<XOwed> owed) {
        return owed.stream().map(one -> one.id + "@" + one.since.toEpochMilli()).collect(Collectors.joining(","));
    }

    boolean isGivenUp(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }

    /**
     * Whether it is to be asked for in a poll: in the next one, and then as often as the time it has been missed for has doubled, counted
     * in minutes.
     *
     * @param last when the last poll began
     */
    boolean isDue(Optional<Instant> last, Instant now) {
        return last.map(at -> !at.isAfter(since) || doublings(at) < doublings(now)).orElse(true);
    }

    private int doublings(Instant at) {
        return Long.SIZE - Long.numberOfLeadingZeros(Duration.between(since, at).toMinutes());
    }
}
