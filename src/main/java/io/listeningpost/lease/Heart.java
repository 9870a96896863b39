package io.listeningpost.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps this node alive in the database and watches the others. A node of which the same number of beats was read twice, {@link #DEAD}
 * apart by our own clock, is declared dead; it finds that out at its next beat and lives on under another name, with nothing in its hands.
 * Thread-safe; {@link #beat} and {@link #leave} exclude each other.
 */
public final class Heart {

    /** How often to beat. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    /** How old our last beat may be for us to do what cannot be taken back; with the longest call to a network less than {@link #DEAD}. */
    public static final Duration TRUST = Duration.ofSeconds(25);

    /** After this long without a beat a node is dead. With two beats and a minute of the scheduler less than two minutes. */
    public static final Duration DEAD = Duration.ofSeconds(60);

    private final Leases leases;
    private final String name;
    private final Supplier<String> lives;
    private final LongSupplier nanos;
    private final Map<String, Sight> sights = new HashMap<>();
    private volatile Optional<Life> life = Optional.empty();
    private final Supplier<Set<String>> outOfReach;
    private volatile Set<String> alive = Set.of();
    private volatile Map<String, Set<String>> unreached = Map.of();
    private boolean knownHere;

    /** What was read of another node, and since when it is the same. */
    private record Sight(long beats, long since) {
    }

    /** One life of this node. */
    static final class Life {

        private final String node;
        private volatile long beatenAt;
        private volatile boolean over;

        Life(String node, long beatenAt) {
            this.node = node;
            this.beatenAt = beatenAt;
        }

        String node() {
            return node;
        }
    }

    /**
     * A heart that does not beat yet.
     *
     * @param name  of this machine and place, the same after a restart: an earlier life that was killed here is known to be over
     * @param lives a name for each life, never given before
     * @param nanos a clock that only goes forward
     */
    public Heart(Leases leases, String name, Supplier<String> lives, LongSupplier nanos) {
        this(leases, name, lives, nanos, Set::of);
    }

    /**
     * The same.
     *
     * @param outOfReach keys of the networks that this node does not reach now; asked with every beat
     */
    public Heart(Leases leases, String name, Supplier<String> lives, LongSupplier nanos, Supplier<Set<String>> outOfReach) {
        this.leases = leases;
        this.name = name;
        this.lives = lives;
        this.nanos = nanos;
        this.outOfReach = outOfReach;
    }

    /**
     * A sign of life, and a look at the others. Answers whether the nodes that live, or what they reach, are others than before; throws
     * when the database does.
     */
    public synchronized boolean beat() {
        // before the call: whoever watches cannot see the beat earlier
        long start = nanos.getAsLong();
        if (life.isEmpty() || !leases.beat(life.get().node, outOfReach.get())) {
            life.ifPresent(lost -> lost.over = true);
            life = Optional.empty();
            life = Optional.of(begin(start));
        } else {
            if (start - life.get().beatenAt >= TRUST.toNanos()) {
                // we were away ourselves: that the others were not heard may be our own fault
                sights.clear();
            }
            life.get().beatenAt = start;
        }
        return look(life.get());
    }

    private Life begin(long start) {
        if (!knownHere) {
            // two nodes that share a name by mistake end each other once, and no more
            leases.nodes().stream().filter(other -> other.name().equals(name)).forEach(leases::bury);
        }
        String node = lives.get();
        leases.join(node, name);
        knownHere = true;
        return new Life(node, start);
    }

    private boolean look(Life own) {
        long before = nanos.getAsLong();
        List<NodeSeen> nodes = leases.nodes();
        long after = nanos.getAsLong();
        Set<String> now = new TreeSet<>();
        now.add(own.node);
        Map<String, Set<String>> reaches = nodes.stream().filter(each -> !each.outOfReach().isEmpty())
                .collect(Collectors.toMap(NodeSeen::node, NodeSeen::outOfReach));
        for (NodeSeen other : nodes) {
            Sight known = sights.get(other.node());
            if (known == null || known.beats() != other.beats()) {
                sights.put(other.node(), new Sight(other.beats(), after));
                now.add(other.node());
            } else if (other.node().equals(own.node) || before - known.since() < DEAD.toNanos() || !leases.bury(other)) {
                now.add(other.node());
            }
        }
        sights.keySet().retainAll(now);
        reaches.keySet().retainAll(now);
        boolean changed = !now.equals(alive) || !reaches.equals(unreached);
        alive = Set.copyOf(now);
        unreached = Map.copyOf(reaches);
        return changed;
    }

    /** The lives of all nodes that may be alive, this one included once it beats. */
    public Set<String> alive() {
        return alive;
    }

    /** Whether a living node said that it reaches this network, or said nothing of it. */
    boolean reaches(String node, String network) {
        return !unreached.getOrDefault(node, Set.of()).contains(network);
    }

    /** Whether this node does not reach a network that another one, which lives, may reach. */
    public boolean isBetterLeft(String network) {
        return node().filter(own -> !reaches(own, network)).isPresent() && alive.stream().anyMatch(each -> reaches(each, network));
    }

    /** Whether there is a living node that does not reach this network. */
    public boolean isMissedBySome(String network) {
        return alive.stream().anyMatch(each -> !reaches(each, network));
    }

    /** The life of this node while it may take work. */
    Optional<Life> life() {
        return life.filter(this::isGood);
    }

    /** This node, while it may take work. */
    public Optional<String> node() {
        return life().map(Life::node);
    }

    boolean isGood(Life of) {
        return !of.over && nanos.getAsLong() - of.beatenAt < TRUST.toNanos();
    }

    /** Ends this life: everything it held is free. The next beat begins another. */
    public synchronized void leave() {
        Optional<Life> ending = life;
        ending.ifPresent(each -> each.over = true);
        life = Optional.empty();
        alive = Set.of();
        unreached = Map.of();
        sights.clear();
        ending.ifPresent(each -> leases.leave(each.node));
    }
}
