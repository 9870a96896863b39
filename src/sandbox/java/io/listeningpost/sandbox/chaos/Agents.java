package io.listeningpost.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Agent;
import io.listeningpost.sandbox.remote.Page;
import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An agent who answers, moves requests on and tries again what waits. For one thread. */
final class Agents {

    private static final List<String> MOVES = List.of("Start progress", "Resolve this issue", "Back to queue");
    /** X takes the same words once a day, so every part of every answer must have something of its own. */
    private static final String SENTENCE = " We have asked depot %1$s and driver %2$s,"
            + " and will write again as soon as %1$s or %2$s knows more.";

    private final Roaming desk;
    private final String name;
    private final Ledger ledger;
    private final Random random;
    private int answers;

    Agents(Roaming desk, String name, Ledger ledger, Random random) {
        this.desk = desk;
        this.name = name;
        this.ledger = ledger;
        this.random = random;
    }

    /** Works until the load is over. */
    void work(Pace pace) {
        while (pace.goesOn()) {
            List<String> requests = ledger.requests();
            if (!requests.isEmpty()) {
                String request = requests.get(random.nextInt(requests.size()));
                try {
                    deed(request);
                } catch (AssertionError surprise) {
                    ledger.surprise(String.valueOf(surprise.getMessage()));
                }
            }
            Patience.pass(Duration.ofMillis(random.nextInt(200, 900)));
        }
    }

    /** Presses "try again" on all that can be tried again. */
    static void retryAll(Roaming desk, List<String> requests) {
        requests.forEach(request -> desk.at(browser -> retry(new Agent(browser), request)));
    }

    private void deed(String request) {
        int what = random.nextInt(100);
        if (what < 60) {
            answer(request);
        } else if (what < 80) {
            move(request);
        } else {
            desk.at(browser -> retry(new Agent(browser), request));
        }
    }

    private void answer(String request) {
        answers++;
        String text = "This is answer " + answers + " of " + name + "."
                + SENTENCE.formatted(name, answers).repeat(random.nextInt(10) == 0 ? 4 : 1);
        String clientKey = "chaos-" + name + "-" + answers;
        String reply = desk.at(browser -> new Agent(browser).answer(request, text, clientKey));
        ledger.answered(new Ledger.Answer(request, reply, text));
        if (random.nextInt(5) == 0) {
            String again = desk.at(browser -> new Agent(browser).answer(request, text, clientKey));
            if (!again.equals(reply)) {
                ledger.surprise("the same press of the button made the replies " + reply + " and " + again);
            }
        }
    }

    private void move(String request) {
        String action = MOVES.get(random.nextInt(MOVES.size()));
        Page page = desk.at(browser -> new Agent(browser).issue(request));
        if (!page.body().contains(action)) {
            return;
        }
        try {
            Optional<Boolean> done = desk.once(browser -> {
                new Agent(browser).move(request, action);
                return true;
            });
            ledger.count(done.isPresent() ? "moves" : "moves whose node died");
        } catch (AssertionError tooLate) {
            // the customer or a colleague moved it in between
            ledger.count("moves refused");
        }
    }

    private static boolean retry(Agent agent, String request) {
        for (JsonNode reply : agent.replies(request)) {
            if (reply.path("canRetry").asBoolean() && !reply.path("state").asText().equals("failed")) {
                agent.retry(reply.path("id").asText());
            }
        }
        return true;
    }
}
