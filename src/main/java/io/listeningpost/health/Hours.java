package io.listeningpost.health;

import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;

/**
 * Which hours of the last six weeks something was so, one bit each. An hour has a number, counted in UTC since 1970; an hour of the week
 * is the same each 168. Never changes. Thread-safe.
 */
public final class Hours {

    /** Hours of a week. */
    public static final int WEEK = 168;
    /** Hours that are kept. */
    public static final int KEPT = 6 * WEEK;
    /** None at all. */
    public static final Hours NONE = new Hours(Long.MIN_VALUE, new BitSet());

    private static final int SECONDS = 3_600;

    private final long newest;
    private final BitSet bits;

    private Hours(long newest, BitSet bits) {
        this.newest = newest;
        this.bits = bits;
    }

    /** The number of the hour in which this moment lies. */
    public static long of(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** When an hour begins. */
    public static Instant start(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    /** These and this one; what is older than six weeks before the newest is forgotten. */
    public Hours with(long hour) {
        if (has(hour) || newest != Long.MIN_VALUE && hour <= newest - KEPT) {
            return this;
        }
        BitSet changed = (BitSet) bits.clone();
        if (newest != Long.MIN_VALUE && hour > newest) {
            for (long passed = Math.max(newest + 1, hour - KEPT + 1); passed < hour; passed++) {
                changed.clear(place(passed));
            }
        }
        changed.set(place(hour));
        return new Hours(Math.max(newest, hour), changed);
    }

    public boolean has(long hour) {
        return newest != Long.MIN_VALUE && hour <= newest && hour > newest - KEPT && bits.get(place(hour));
    }

    private static int place(long hour) {
        return Math.floorMod(hour, KEPT);
    }

    /** As text that {@link #parse} reads. */
    @Override
    public String toString() {
        return newest == Long.MIN_VALUE ? "" : newest + ":" + Base64.getEncoder().encodeToString(bits.toByteArray());
    }

    /** Anything unreadable is no hour at all: it only has to be learnt again. */
    public static Hours parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return NONE;
        }
        try {
            byte[] bits = Base64.getDecoder().decode(text.substring(colon + 1));
            return new Hours(Long.parseLong(text.substring(0, colon)), BitSet.valueOf(bits));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hours hours && newest == hours.newest && bits.equals(hours.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }
}
