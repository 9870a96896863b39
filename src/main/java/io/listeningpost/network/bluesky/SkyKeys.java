package io.listeningpost.network.bluesky;

import io.listeningpost.digest.Sha256;
import io.listeningpost.social.Deed;
import java.nio.ByteBuffer;

/**
 * Keys of our posts: a TID, thirteen letters that tell the microsecond and a number of the one who counts. Ours tell the second in which
 * something was decided; what it is decides the rest, so that every attempt comes to the same key and no two deeds do.
 */
final class SkyKeys {

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int MICROS = 1_000_000;
    private static final int COUNTER_BITS = 10;

    private SkyKeys() {
    }

    static String of(Deed deed) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(deed.key()));
        long within = Integer.toUnsignedLong(hash.getInt()) % MICROS;
        long counter = hash.getShort() & ((1 << COUNTER_BITS) - 1);
        // a second earlier: no key lies in the future
        long micros = (deed.since().getEpochSecond() - 1) * MICROS + within;
        return written(micros << COUNTER_BITS | counter);
    }

    private static String written(long number) {
        char[] letters = new char[LENGTH];
        long left = number;
        for (int i = LENGTH - 1; i >= 0; i--) {
            letters[i] = LETTERS.charAt((int) (left & 31));
            left >>>= 5;
        }
        return new String(letters);
    }
}
