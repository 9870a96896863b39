package io.listeningpost.health;

import java.time.Instant;
import java.util.List;

/** Which nodes work, one row each. Thread-safe. */
public interface PulseLog {

    /** Adds the node, or replaces what is known of it. */
    void seen(NodePulse node);

    /** The one seen last first. */
    List<NodePulse> all();

    /** Forgets nodes not seen since then. */
    void forget(Instant before);
}
