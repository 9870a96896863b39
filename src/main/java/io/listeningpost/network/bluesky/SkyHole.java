package io.listeningpost.network.bluesky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time that is still to be read, newest first.
 *
 * @param since not before this
 * @param until before this
 */
record SkyHole(Instant since, Instant until) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15})-([0-9]{1,15})");
    /** More are made into one that holds them all. */
    private static final int MOST = 4;

    static List<SkyHole> read(String written) {
        List<SkyHole> holes = new ArrayList<>();
        Matcher each = WRITTEN.matcher(written);
        while (each.find()) {
            holes.add(new SkyHole(moment(each.group(1)), moment(each.group(2))));
        }
        return holes;
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    String written() {
        return since.toEpochMilli() + "-" + until.toEpochMilli();
    }

    /** Newest first, none empty, none overlapping, and few. */
    static List<SkyHole> tidy(List<SkyHole> holes) {
        List<SkyHole> tidy = new ArrayList<>();
        holes.stream().filter(hole -> hole.since().isBefore(hole.until())).sorted(Comparator.comparing(SkyHole::until).reversed())
                .forEach(hole -> {
                    boolean apart = tidy.isEmpty() || tidy.size() < MOST && hole.until().isBefore(tidy.getLast().since());
                    if (apart) {
                        tidy.add(hole);
                    } else {
                        SkyHole above = tidy.removeLast();
                        tidy.add(new SkyHole(above.since().isBefore(hole.since()) ? above.since() : hole.since(), above.until()));
                    }
                });
        return tidy;
    }
}
