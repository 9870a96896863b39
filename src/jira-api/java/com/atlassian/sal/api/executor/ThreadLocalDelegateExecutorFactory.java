package com.atlassian.sal.api.executor;

import java.util.concurrent.ExecutorService;

/**
 * Executors whose tasks run with the submitter's thread-bound state, user included, and clean it up.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface ThreadLocalDelegateExecutorFactory {

    ExecutorService createExecutorService(ExecutorService delegate);
}
