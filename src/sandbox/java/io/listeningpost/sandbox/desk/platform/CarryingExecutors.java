package io.listeningpost.sandbox.desk.platform;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import java.util.concurrent.ExecutorService;

/** Executors that carry who is logged in from the thread that submits to the thread that runs. */
public final class CarryingExecutors implements ThreadLocalDelegateExecutorFactory {

    private final JiraAuthenticationContext loggedIn;

    /** Carries the user of this context. */
    public CarryingExecutors(JiraAuthenticationContext loggedIn) {
        this.loggedIn = loggedIn;
    }

    @Override
    public ExecutorService createExecutorService(ExecutorService delegate) {
        return new CarryingExecutor(delegate, loggedIn);
    }
}
