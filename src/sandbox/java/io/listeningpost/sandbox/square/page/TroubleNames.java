package io.listeningpost.sandbox.square.page;

import io.listeningpost.sandbox.square.trouble.Trouble;
import java.time.Duration;
import java.util.Locale;

/** Troubles under the names that the page sends. */
final class TroubleNames {

    private static final String JSON = "application/json; charset=utf-8";
    private static final int SWOLLEN = 12 << 20;

    private TroubleNames() {
    }

    /**
     * The trouble of a name.
     *
     * @param seconds until the reset, or of the delay; 0 takes what is usual
     */
    static Trouble trouble(String name, int seconds) {
        return switch (name) {
            case "rate-limited" -> new Trouble.RateLimited(Duration.ofSeconds(seconds == 0 ? 60 : seconds));
            case "rate-limited-without-reset" -> new Trouble.RateLimited(null);
            case "unavailable" -> new Trouble.Unavailable();
            case "error-page" -> new Trouble.ErrorPage();
            case "wrong-page" -> new Trouble.WrongPage();
            case "hang" -> new Trouble.Hang(Duration.ofSeconds(seconds == 0 ? 30 : seconds));
            case "dropped" -> new Trouble.Dropped();
            case "answer-lost" -> new Trouble.AnswerLost();
            case "done-but-unavailable" -> new Trouble.DoneButUnavailable();
            case "half-a-body" -> new Trouble.HalfABody();
            case "slow" -> new Trouble.Slow(Duration.ofSeconds(seconds == 0 ? 5 : seconds));
            case "doubled" -> new Trouble.Doubled();
            case "shuffled" -> new Trouble.Shuffled();
            case "no-money" -> new Trouble.NoMoney();
            case "usage-capped" -> new Trouble.UsageCapped();
            case "partial" -> new Trouble.Partial();
            case "old-rate-limit" -> new Trouble.Said(429, JSON, "{\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}");
            case "not-permitted" -> new Trouble.Said(403, JSON, "{\"title\":\"Forbidden\",\"type\":\"about:blank\",\"status\":403,"
                    + "\"detail\":\"You are not permitted to access this feature.\"}");
            case "redirected" -> new Trouble.Redirected("http://localhost:9/elsewhere.png");
            case "swollen" -> new Trouble.Swollen(SWOLLEN);
            case "not-found" -> new Trouble.Said(404, "text/plain; charset=utf-8", "Not Found");
            case "garbled" -> new Trouble.Garbled();
            default -> throw new IllegalArgumentException("kind is not a trouble: " + name);
        };
    }

    /** The name of a trouble. */
    static String of(Trouble trouble) {
        return trouble.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
