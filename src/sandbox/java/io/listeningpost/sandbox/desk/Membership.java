package io.listeningpost.sandbox.desk;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Which node of a cluster a desk is, and how long the cluster takes to notice things. Nodes of one database should agree on all but the
 * name. Immutable.
 *
 * @param node     unique among the nodes of a database, the same after a restart
 * @param shared   the shared home of all nodes
 * @param lockLife how long the cluster locks of a node stay taken after its last sign of life
 * @param indexLag how long the index of a node takes to learn what changed on another node
 */
public record Membership(String node, Path shared, Duration lockLife, Duration indexLag) {

    /** Jira takes a node for lost when it has been silent for five minutes. */
    public static final Duration JIRAS_LOCK_LIFE = Duration.ofMinutes(5);
    /** Jira's nodes hear of each other's changes within seconds. */
    public static final Duration USUAL_INDEX_LAG = Duration.ofSeconds(5);

    /** Refuses a node without a name, and locks that end while their node lives. */
    public Membership {
        if (node.isBlank()) {
            throw new IllegalArgumentException("A node needs a name");
        }
        if (lockLife.compareTo(Duration.ofSeconds(2)) < 0) {
            throw new IllegalArgumentException("The life of cluster locks must be at least 2 seconds, not " + lockLife.toMillis() + " ms");
        }
        if (indexLag.isNegative()) {
            throw new IllegalArgumentException("The lag of the index must not be negative");
        }
    }

    /** A node as patient as those of Jira. */
    public static Membership of(String node, Path shared) {
        return new Membership(node, shared, JIRAS_LOCK_LIFE, USUAL_INDEX_LAG);
    }

    /** The same under another name. */
    public Membership named(String other) {
        return new Membership(other, shared, lockLife, indexLag);
    }

    /** The same with locks that outlive their node by another time. */
    public Membership withLockLife(Duration other) {
        return new Membership(node, shared, other, indexLag);
    }

    /** The same with another lag of the index. */
    public Membership withIndexLag(Duration other) {
        return new Membership(node, shared, lockLife, other);
    }
}
