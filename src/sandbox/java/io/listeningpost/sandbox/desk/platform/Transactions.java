package io.listeningpost.sandbox.desk.platform;

import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;

/** Runs the work as it is: what the desk writes commits call by call, and Active Objects have transactions of their own. */
public final class Transactions implements TransactionTemplate {

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return action.doInTransaction();
    }
}
