package io.listeningpost.cost;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The resources charged on the present day of UTC, so that none counts twice. Bounded: what finds no room counts again, which makes the
 * estimate too high and never too low. Thread-safe.
 */
final class ChargedToday {

    private final int room;
    private final Set<String> charged = new HashSet<>();
    private LocalDate day = LocalDate.EPOCH;

    ChargedToday(int room) {
        this.room = room;
    }

    /** How many of these were not charged today; from now on they are. */
    synchronized int fresh(LocalDate today, String of, Collection<String> resources) {
        if (!today.equals(day)) {
            charged.clear();
            day = today;
        }
        int fresh = 0;
        for (String resource : Set.copyOf(resources)) {
            String key = of + " " + resource;
            if (!charged.contains(key)) {
                fresh++;
                if (charged.size() < room) {
                    charged.add(key);
                }
            }
        }
        return fresh;
    }
}
