package com.atlassian.beehive;

/**
 * Locks shared by the nodes of a cluster.
 *
 * <p>Evidence: called by a Jira 11.3 plugin (bootstrapi).
 */
public interface ClusterLockService {

    ClusterLock getLockForName(String lockName);
}
