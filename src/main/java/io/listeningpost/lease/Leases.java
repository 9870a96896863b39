package io.listeningpost.lease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes that live and leases that they hold. Every change happens only if the row is still what the change was decided on, so of many
 * that try one succeeds. No clock is compared with another: a lease is held until it is given back or its node is gone. Thread-safe, and
 * safe with several nodes on one database.
 */
public interface Leases {

    /** A node begins to live. A life that ended never begins again: each needs a name of its own. */
    void join(String node, String name);

    /**
     * A sign of life; false when the node was declared dead, and so holds nothing any more.
     *
     * @param outOfReach keys of the networks that the node does not reach now
     */
    boolean beat(String node, Set<String> outOfReach);

    /** Every node that nobody declared dead. */
    List<NodeSeen> nodes();

    /** Declares a node dead unless it gave another sign of life; answers whether this call did it. All it held is free at once. */
    boolean bury(NodeSeen seen);

    /** A node ends of its own accord: all it held is free at once. */
    void leave(String node);

    /**
     * Takes what nobody holds: never taken, given back, or held by a node that is gone. A node may take again what it holds itself, for
     * a turn of its own that broke: of its own threads it keeps all but one away. The token is greater than any before.
     */
    Optional<Lease> take(String name, String node, Instant now);

    /** Gives it back, unless somebody else has it by now. */
    void release(Lease lease);

    /** Whether this turn still has it. */
    boolean holds(Lease lease);

    /** Every lease that was ever taken. */
    List<Lease> all();
}
