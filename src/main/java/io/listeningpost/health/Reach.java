package io.listeningpost.health;

import io.listeningpost.social.Network;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Which networks this node reaches, from what came of its own calls: a proxy or firewall can be in the way of one node of a cluster and of
 * no other. Known to this node until it ends. Thread-safe.
 */
public final class Reach {

    /** So many calls without an answer, and none with, … */
    static final int ENOUGH = 3;

    /** … for so long make a network that is out of reach. */
    static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    /** After this long without a call it counts as within reach again, and the next call shows; twice as long after each that shows no. */
    static final Duration UNTRIED = Duration.ofMinutes(2);
    static final Duration LONGEST_UNTRIED = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private final Map<String, Missed> missed = new ConcurrentHashMap<>();

    /** Calls in a row without an answer, the first and the last of them, and how long nobody tries after the last. */
    private record Missed(int calls, long first, long last, Duration untried) {

        Missed again(long now) {
            boolean tried = isMissing() && !isOutOfReach(now);
            Duration doubled = untried.multipliedBy(2);
            return new Missed(calls + 1, first, now, !tried ? untried
                    : doubled.compareTo(LONGEST_UNTRIED) > 0 ? LONGEST_UNTRIED : doubled);
        }

        private boolean isMissing() {
            return calls >= ENOUGH && last - first >= LONG_ENOUGH.toNanos();
        }

        boolean isOutOfReach(long now) {
            return isMissing() && now - last < untried.toNanos();
        }
    }

    /** @param nanos a clock that only goes forward */
    public Reach(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** It answered, whatever it said. */
    void answered(Network network) {
        missed.remove(network.key());
    }

    /** It gave no answer, or only that it is in trouble. */
    void missed(Network network) {
        long now = nanos.getAsLong();
        missed.merge(network.key(), new Missed(1, now, now, UNTRIED), (before, one) -> before.again(now));
    }

    /** Keys of the networks that are out of reach. When that is so of every node it is the network's own trouble. */
    public Set<String> outOfReach() {
        long now = nanos.getAsLong();
        return missed.entrySet().stream().filter(each -> each.getValue().isOutOfReach(now)).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
