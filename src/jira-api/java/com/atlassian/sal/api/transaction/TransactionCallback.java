package com.atlassian.sal.api.transaction;

/**
 * Work done inside one transaction.
 *
 * <p>Evidence: written as a lambda by a Jira 11 plugin (atlassian-slack-integration-server).
 */
@FunctionalInterface
public interface TransactionCallback<T> {

    T doInTransaction();
}
