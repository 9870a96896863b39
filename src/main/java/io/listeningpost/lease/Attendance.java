package io.listeningpost.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What this node should be at: its share of what it can reach, and what nobody was at for a while although somebody should, because its
 * node lives but does not work. Thread-safe.
 */
public final class Attendance {

    /** More than a minute between two rounds and the minute that may be missed. */
    static final Duration UNATTENDED = Duration.ofSeconds(150);

    private final Leases leases;
    private final Heart heart;
    private final LongSupplier nanos;
    private final Map<String, Sight> sights = new HashMap<>();

    /** How often a lease had been taken, and since when it is no more. */
    private record Sight(long token, long since) {
    }

    public Attendance(Leases leases, Heart heart, LongSupplier nanos) {
        this.leases = leases;
        this.heart = heart;
        this.nanos = nanos;
    }

    /** The same for names that need no network. */
    Set<String> of(Collection<String> names) {
        return of(names.stream().collect(Collectors.toMap(Function.identity(), name -> "")));
    }

    /**
     * Those of the names that this node should be at now; none while it is not sure to be alive.
     *
     * @param names with the key of the network that each needs, or nothing
     */
    public synchronized Set<String> of(Map<String, String> names) {
        Optional<String> node = heart.node();
        if (node.isEmpty()) {
            return Set.of();
        }
        long now = nanos.getAsLong();
        Map<String, Long> tokens = leases.all().stream().collect(Collectors.toMap(Lease::name, Lease::token, Math::max));
        Set<String> mine = new HashSet<>(Shares.of(node.get(), names.keySet(), heart.alive(),
                (name, each) -> heart.reaches(each, names.getOrDefault(name, ""))));
        for (String name : names.keySet()) {
            long token = tokens.getOrDefault(name, 0L);
            Sight sight = sights.get(name);
            if (sight == null || sight.token() != token) {
                sights.put(name, new Sight(token, now));
            } else if (now - sight.since() >= UNATTENDED.toNanos()) {
                mine.add(name);
            }
        }
        sights.keySet().retainAll(names.keySet());
        return mine;
    }
}
