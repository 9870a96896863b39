package io.listeningpost.sandbox.desk.platform;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Sets the submitting thread's user around each task, and takes it away afterwards. */
final class CarryingExecutor extends AbstractExecutorService {

    private final ExecutorService delegate;
    private final JiraAuthenticationContext loggedIn;

    CarryingExecutor(ExecutorService delegate, JiraAuthenticationContext loggedIn) {
        this.delegate = delegate;
        this.loggedIn = loggedIn;
    }

    @Override
    public void execute(Runnable task) {
        ApplicationUser user = loggedIn.getLoggedInUser();
        delegate.execute(() -> {
            loggedIn.setLoggedInUser(user);
            try {
                task.run();
            } finally {
                loggedIn.clearLoggedInUser();
            }
        });
    }

    @Override
    public void shutdown() {
        delegate.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return delegate.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return delegate.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return delegate.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return delegate.awaitTermination(timeout, unit);
    }
}
