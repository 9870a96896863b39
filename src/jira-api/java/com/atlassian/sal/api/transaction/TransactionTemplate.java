package com.atlassian.sal.api.transaction;

/**
 * Runs work in the transaction of the host, joining one that is open.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface TransactionTemplate {

    <T> T execute(TransactionCallback<T> action);
}
