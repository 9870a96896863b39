package io.listeningpost.network.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A stretch of ids that is still to be read, because there was more in it than one poll takes.
 *
 * @param since the id below it
 * @param until the id above it
 */
record XHole(String since, String until) {

    private static final int MOST = 4;

    /** Writes holes, newest first; the oldest ones grow together when there are more than a cursor keeps. */
    static String written(List<XHole> holes) {
        return kept(holes).stream().map(hole -> hole.since + "-" + hole.until).collect(Collectors.joining(","));
    }

    /** Reads what {@link #written} wrote. */
    static List<XHole> read(String written) {
        return Arrays.stream(written.split(",")).map(pair -> pair.split("-")).map(ends -> new XHole(ends[0], ends[1])).toList();
    }

    static List<XHole> kept(List<XHole> holes) {
        if (holes.size() <= MOST) {
            return List.copyOf(holes);
        }
        List<XHole> kept = new ArrayList<>(holes.subList(0, MOST - 1));
        kept.add(new XHole(holes.getLast().since, holes.get(MOST - 1).until));
        return List.copyOf(kept);
    }

    /** What of it lies above this id. */
    Optional<XHole> above(String id) {
        return XIds.BY_AGE.compare(until, id) <= 0 ? Optional.empty() : Optional.of(new XHole(XIds.newer(since, id), until));
    }

    Instant begin() {
        return XIds.timeOf(since);
    }
}
