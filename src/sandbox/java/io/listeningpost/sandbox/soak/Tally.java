package io.listeningpost.sandbox.soak;

import java.util.Arrays;

/** How often each of many known numbers was seen; nine bytes a number. For one thread. */
final class Tally {

    private final long[] known;
    private final byte[] seen;
    private long strangers;

    /** @param known in ascending order */
    Tally(long[] known) {
        this.known = known;
        this.seen = new byte[known.length];
    }

    void see(long number) {
        int place = Arrays.binarySearch(known, number);
        if (place < 0) {
            strangers++;
        } else if (seen[place] < Byte.MAX_VALUE) {
            seen[place]++;
        }
    }

    long lost() {
        return count(0, 0);
    }

    long doubled() {
        return count(2, Byte.MAX_VALUE);
    }

    /** Seen, but nobody knows it. */
    long strangers() {
        return strangers;
    }

    private long count(int least, int most) {
        long count = 0;
        for (byte times : seen) {
            count += times >= least && times <= most ? 1 : 0;
        }
        return count;
    }
}
