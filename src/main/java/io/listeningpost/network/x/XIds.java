package io.listeningpost.network.x;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;

/** The ids of X: numbers that tell when they were given out. They are strings everywhere; only here they are reckoned with. */
final class XIds {

    /** Older first. Leading zeros do not count. */
    static final Comparator<String> BY_AGE = Comparator.comparing(BigInteger::new);

    private static final long FIRST_MILLISECOND = 1288834974657L;
    private static final int BITS_BELOW_TIME = 22;
    private static final int LONGEST = 20;

    private XIds() {
    }

    /** Whether this is written as an id of X is: 1 to 20 digits, more than zero. */
    static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && text.chars().anyMatch(c -> c != '0');
    }

    /** When this id was given out, to the millisecond. Ids from before November 2010 tell no time and look as old as that. */
    static Instant timeOf(String id) {
        return Instant.ofEpochMilli(new BigInteger(id).shiftRight(BITS_BELOW_TIME).longValueExact() + FIRST_MILLISECOND);
    }

    /** The id to ask from, exclusively, so that everything of this moment and later comes. At least 1. */
    static String justBefore(Instant moment) {
        long milliseconds = Math.max(0, moment.toEpochMilli() - FIRST_MILLISECOND);
        return BigInteger.valueOf(milliseconds).shiftLeft(BITS_BELOW_TIME).subtract(BigInteger.ONE).max(BigInteger.ONE).toString();
    }

    static String older(String one, String other) {
        return BY_AGE.compare(one, other) <= 0 ? one : other;
    }

    static String newer(String one, String other) {
        return BY_AGE.compare(one, other) >= 0 ? one : other;
    }
}
