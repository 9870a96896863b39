package io.listeningpost.sandbox.soak;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long and how hard.
 *
 * @param pluginJar the packaged plugin
 * @param load      how long people write
 * @param rate      mentions a second, over all accounts
 * @param accounts  among how many accounts of the brand they are spread
 * @param seed      the same seed writes the same words and brings the same troubles; how they fall together depends on the machine
 * @param every     how often a line is written
 * @param logs      where the log of the host is left
 */
public record SoakOptions(Path pluginJar, Duration load, int rate, int accounts, long seed, Duration every, Path logs) {

    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_A_SECOND = 200;
    private static final int MOST_ACCOUNTS = 200;

    /** @throws IllegalArgumentException naming the switch that is out of bounds */
    public SoakOptions {
        if (load.toMinutes() < 1 || load.toMinutes() > MOST_MINUTES) {
            throw new IllegalArgumentException("soak is " + load.toMinutes() + "; it can be 1 to " + MOST_MINUTES + " minutes");
        }
        if (rate < 1 || rate > MOST_A_SECOND) {
            throw new IllegalArgumentException("rate is " + rate + "; it can be 1 to " + MOST_A_SECOND + " mentions a second");
        }
        if (accounts < 1 || accounts > MOST_ACCOUNTS) {
            throw new IllegalArgumentException("accounts is " + accounts + "; it can be 1 to " + MOST_ACCOUNTS);
        }
    }
}
