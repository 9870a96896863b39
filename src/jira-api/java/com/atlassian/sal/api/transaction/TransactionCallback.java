package com.atlassian.sal.api.transaction;

/**
 * Work done inside one transaction.
 *
 * <p>Evidence: lambdas for it are passed by a Jira 11 plugin (atlassian-slack-integration-server).
 */
@FunctionalInterface
public interface TransactionCallback<T> {

    T doInTransaction();
}
