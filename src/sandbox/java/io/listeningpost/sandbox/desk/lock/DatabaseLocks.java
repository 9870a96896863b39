package io.listeningpost.sandbox.desk.lock;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.listeningpost.sandbox.desk.db.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks across the nodes of one database. The locks of a node that dies are free again when it has given no sign of life for a while
 * (five minutes in Jira), or at once when a node with the same name starts.
 */
public final class DatabaseLocks implements ClusterLockService, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLocks.class);
    private static final Duration SLOWEST_HEART = Duration.ofSeconds(15);
    private static final int BEATS_OF_A_LIFE = 4;
    private static final int LONGEST_NAME = 255;

    private final LockTable table;
    private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cluster-locks").factory());

    /**
     * The locks of one node.
     *
     * @param node the name of this node, unique in the cluster and the same after a restart
     * @param life how long its locks outlive its last sign of life
     */
    public DatabaseLocks(Sql sql, String node, Duration life, Clock clock) {
        this.table = new LockTable(sql, node, life, clock);
        table.releaseAll();
        long beat = Math.min(SLOWEST_HEART.toMillis(), life.toMillis() / BEATS_OF_A_LIFE);
        heart.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    @Override
    public ClusterLock getLockForName(String lockName) {
        if (lockName.isBlank() || lockName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a cluster lock must have between 1 and 255 characters, but is '" + lockName
                    + "'");
        }
        return locks.computeIfAbsent(lockName, name -> new DatabaseLock(name, table));
    }

    private void beat() {
        try {
            table.renew();
        } catch (RuntimeException missed) {
            LOG.warn("The heartbeat of the cluster locks was missed: {}", missed.getMessage());
        }
    }

    /** Stops the heartbeat and frees the locks of this node, as an orderly shutdown does. */
    @Override
    public void close() {
        heart.shutdown();
        table.releaseAll();
    }
}
