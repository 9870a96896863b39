package io.listeningpost.sandbox.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.remote.Visitor;
import java.time.Duration;

/** Lets everything run dry after the load: nobody writes or answers any more, and an administrator presses "poll now". */
final class Drying {

    /** A reply whose sending ended in the unknown is looked for in our own posts some minutes later. */
    private static final Duration LONGEST = Duration.ofMinutes(12);
    private static final Duration HIDDEN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int SAID_EVERY = 10;
    private static final int QUIET_ROUNDS = 2;

    private final Administrator admin;
    private final Brand brand;
    private final Census census;
    private final Readings readings;

    Drying(Visitor office, Brand brand, Census census, Readings readings) {
        this.admin = new Administrator(office);
        this.brand = brand;
        this.census = census;
        this.readings = readings;
    }

    /** Whether everything ran dry in time. */
    boolean run(Shift shift) {
        Patience.pass(HIDDEN);
        long end = System.nanoTime() + LONGEST.toNanos();
        int quiet = 0;
        for (int pass = 0; System.nanoTime() < end && quiet < QUIET_ROUNDS; pass++) {
            boolean still = true;
            for (String account : brand.ids()) {
                still &= isStill(admin.pollNow(account));
            }
            quiet = still && census.waiting() == 0 && census.waitingReplies() == 0 ? quiet + 1 : 0;
            if (pass % SAID_EVERY == 0) {
                readings.say(shift);
            }
            Patience.pass(PAUSE);
        }
        readings.say(shift);
        return quiet == QUIET_ROUNDS;
    }

    private static boolean isStill(JsonNode round) {
        return round.path("outcome").asText().equals("finished") && round.path("fresh").asInt() == 0 && round.path("outcomes").isEmpty();
    }
}
