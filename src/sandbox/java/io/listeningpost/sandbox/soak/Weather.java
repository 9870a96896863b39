package io.listeningpost.sandbox.soak;

import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.trouble.Troubles;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** X in trouble now and then, all the time. For one thread; others may ask what there was. */
final class Weather {

    private static final String POSTS = "/2/tweets";
    private static final String ALL = "/2/**";
    private static final int SOONEST = 5_000;
    private static final int LATEST = 15_000;

    private final Troubles troubles;
    private final Random random;
    private final Map<String, Integer> brought = new ConcurrentHashMap<>();

    Weather(Troubles troubles, Random random) {
        this.troubles = troubles;
        this.random = random;
    }

    void blow(Shift shift) {
        while (shift.goesOn()) {
            Patience.pass(Duration.ofMillis(random.nextInt(SOONEST, LATEST)));
            if (shift.goesOn()) {
                bring();
            }
        }
    }

    /** How often each trouble was brought. */
    Map<String, Integer> brought() {
        return new TreeMap<>(brought);
    }

    private void bring() {
        switch (random.nextInt(10)) {
            case 0 -> arm(new Trouble.AnswerLost(), "POST", POSTS);
            case 1 -> arm(new Trouble.DoneButUnavailable(), "POST", POSTS);
            case 2 -> arm(new Trouble.HalfABody(), random.nextBoolean() ? "POST" : "GET", ALL);
            case 3 -> arm(new Trouble.Unavailable(), "*", ALL);
            case 4 -> arm(new Trouble.ErrorPage(), "*", ALL);
            case 5 -> arm(new Trouble.RateLimited(random.nextBoolean() ? Duration.ofSeconds(random.nextInt(1, 20)) : null), "*", ALL);
            case 6 -> arm(new Trouble.Dropped(), "*", ALL);
            case 7 -> arm(new Trouble.Hang(Duration.ofSeconds(random.nextInt(1, 20))), "*", ALL);
            case 8 -> arm(new Trouble.Doubled(), "GET", "/2/users/*/mentions");
            default -> arm(new Trouble.Shuffled(), "GET", "/2/users/*/mentions");
        }
    }

    private void arm(Trouble trouble, String method, String path) {
        troubles.arm(trouble, method, path, 1);
        brought.merge(trouble.getClass().getSimpleName(), 1, Integer::sum);
    }
}
