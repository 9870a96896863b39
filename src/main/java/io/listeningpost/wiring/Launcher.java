package io.listeningpost.wiring;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.listeningpost.jira.request.CommentsHeard;
import io.listeningpost.jira.request.RequestMoves;
import io.listeningpost.jira.schedule.Schedules;
import org.springframework.beans.factory.DisposableBean;

/**
 * Starts the work when Jira says that plugins may touch the database, and ends it when the plugin is switched off: afterwards no
 * thread, listener or job runner of ours is left on this node. Jira calls it only because it is exported as a service.
 */
public final class Launcher implements LifecycleAware, DisposableBean {

    private final Schedules schedules;
    private final RequestMoves moves;
    private final CommentsHeard comments;
    private boolean started;

    Launcher(Schedules schedules, RequestMoves moves, CommentsHeard comments) {
        this.schedules = schedules;
        this.moves = moves;
        this.comments = comments;
    }

    @Override
    public synchronized void onStart() {
        if (!started) {
            started = true;
            moves.start();
            comments.start();
            schedules.start();
        }
    }

    @Override
    public void onStop() {
        destroy();
    }

    /** Also without {@link #onStop()}, which a disabled plugin does not get. */
    @Override
    public synchronized void destroy() {
        if (started) {
            started = false;
            moves.stop();
            comments.stop();
            schedules.stop();
        }
        // Jackson is Jira's and remembers the last types that anybody read or wrote: ours would hold our classes after an upgrade
        TypeFactory.defaultInstance().clearCache();
    }
}
