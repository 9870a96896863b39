package io.listeningpost.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Administrator;
import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.Random;

/** An administrator who presses "poll now" all the time, beside the schedule, so that a kill meets work. Thread-safe. */
final class Impatience {

    private static final int ROWS = 200;

    private final Roaming office;
    private final String account;
    private final Ledger ledger;

    Impatience(Roaming office, String account, Ledger ledger) {
        this.office = office;
        this.account = account;
        this.ledger = ledger;
    }

    void press(Pace pace, Random random) {
        while (pace.goesOn()) {
            try {
                pollNow();
                read();
            } catch (AssertionError surprise) {
                ledger.surprise(String.valueOf(surprise.getMessage()));
            }
            Patience.pass(Duration.ofMillis(random.nextInt(500, 2_000)));
        }
    }

    /** One round; what it did. */
    JsonNode pollNow() {
        JsonNode round = office.at(browser -> new Administrator(browser).pollNow(account));
        ledger.count("rounds " + round.path("outcome").asText());
        return round;
    }

    /** What waits, by the health page. */
    JsonNode health() {
        for (JsonNode each : office.at(browser -> new Administrator(browser).health()).path("accounts")) {
            if (each.path("account").asText().equals(account)) {
                return each.path("health");
            }
        }
        throw new AssertionError("The account " + account + " is not on the health page");
    }

    /** Tells everybody which requests there are. */
    void read() {
        office.at(browser -> new Administrator(browser).journal(account, "", ROWS)).path("values").forEach(row -> {
            if (row.path("request").isTextual()) {
                ledger.knows(row.path("request").asText());
            }
        });
    }
}
