package io.listeningpost.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an account from posting on and on what is refused: that is what gets accounts suspended. Opens when replies are refused in a
 * row, lets one be tried when its time is over, and is gone with the first that goes out.
 *
 * @param refused  replies that were refused since one last went out, each once, oldest first; no more than it takes to open
 * @param why      the last refusal, in words for people
 * @param since    when the first was refused
 * @param openings how often it opened since a reply last went out
 * @param until    no reply is tried before; empty while there were too few refusals
 */
public record Breaker(List<Long> refused, String why, Instant since, int openings, Optional<Instant> until) {

    private static final int ENOUGH = 5;
    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    /** Doubled so often the first pause is longer than the longest. */
    private static final int MOST_DOUBLINGS = 5;

    public Breaker {
        refused = List.copyOf(refused);
    }

    /** After the first refusal. */
    static Breaker first(long reply, Instant at, String why) {
        return new Breaker(List.of(reply), why, at, 0, Optional.empty());
    }

    /** After another one; opens at the fifth different reply, and again at once after each trial that failed, for twice as long. */
    Breaker again(long reply, Instant at, String newWhy) {
        List<Long> all = new ArrayList<>(refused);
        if (!all.contains(reply) && all.size() < ENOUGH) {
            all.add(reply);
        }
        boolean opens = until.map(end -> !end.isAfter(at)).orElse(all.size() >= ENOUGH);
        return opens
                ? new Breaker(all, newWhy, since, openings + 1, Optional.of(at.plus(pause(openings))))
                : new Breaker(all, newWhy, since, openings, until);
    }

    /** Whether nothing may be tried at this moment. */
    public boolean isOpen(Instant now) {
        return until.filter(end -> end.isAfter(now)).isPresent();
    }

    /** Whether one reply may be tried at this moment, to see how it goes. */
    public boolean isOnTrial(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** What an admin should know and do. */
    public String words() {
        return refused.size() + " replies in a row were refused since " + since + ", the last one because: " + why
                + until.map(end -> " The account's replies rest until " + end + ".").orElse("")
                + " Look at the account on the network and at the replies that were given up; then try now.";
    }

    private static Duration pause(int earlier) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(earlier, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
