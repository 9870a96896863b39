package io.listeningpost.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;

/** Lets everything run dry after the load: nobody writes or answers any more, and what waits is pressed on. */
final class Drying {

    /** A reply whose node died while it was sent may be claimed again after two minutes; what was postponed may need as long again. */
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int RETRY_EVERY = 4;
    private static final int QUIET_ROUNDS = 2;

    private final Impatience admin;
    private final Roaming desk;
    private final Ledger ledger;

    Drying(Impatience admin, Roaming desk, Ledger ledger) {
        this.admin = admin;
        this.desk = desk;
        this.ledger = ledger;
    }

    /** Whether everything ran dry in time. */
    boolean run() {
        long end = System.nanoTime() + LONGEST.toNanos();
        int quiet = 0;
        for (int pass = 0; System.nanoTime() < end; pass++) {
            boolean still = isStill(admin.pollNow());
            JsonNode health = admin.health();
            boolean dry = health.path("waitingPosts").asInt() == 0 && health.path("waitingReplies").asInt() == 0;
            quiet = still && dry ? quiet + 1 : 0;
            if (quiet == QUIET_ROUNDS) {
                return true;
            }
            if (!dry && pass % RETRY_EVERY == 0) {
                admin.read();
                Agents.retryAll(desk, ledger.requests());
            }
            Patience.pass(PAUSE);
        }
        return false;
    }

    private static boolean isStill(JsonNode round) {
        return round.path("outcome").asText().equals("finished") && round.path("fresh").asInt() == 0 && round.path("outcomes").isEmpty();
    }
}
