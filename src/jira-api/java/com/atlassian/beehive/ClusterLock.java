package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/**
 * A lock held by one thread of one node; unlocked by the thread that locked. {@code newCondition} is not supported.
 *
 * <p>Evidence: locked and unlocked by a Jira 11.3 plugin (bootstrapi); isHeldByCurrentThread from Jira 7.13.0 bytecode.
 */
public interface ClusterLock extends Lock {

    boolean isHeldByCurrentThread();
}
