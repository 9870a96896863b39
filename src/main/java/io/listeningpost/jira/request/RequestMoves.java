package io.listeningpost.jira.request;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.health.Complaints;
import io.listeningpost.status.StatusChange;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears workflow moves on the node that made them and hands them on as values. Never throws into Jira's transition and sends
 * nothing itself.
 */
public final class RequestMoves {

    private static final Logger LOG = LoggerFactory.getLogger(RequestMoves.class);

    private final EventPublisher events;
    private final Consumer<StatusChange> moved;
    private final Complaints complaints;
    private final Clock clock;

    RequestMoves(EventPublisher events, Consumer<StatusChange> moved, Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.moved = moved;
        this.clock = clock;
    }

    public void start() {
        events.register(this);
    }

    public void stop() {
        events.unregister(this);
    }

    /** Public because the event library calls listeners by reflection. */
    @EventListener
    public void onChange(IssueChangedEvent event) {
        try {
            Optional<ChangeItemBean> move = event.getChangeItemForField("status");
            Optional<ApplicationUser> actor = event.getAuthor();
            if (move.isPresent() && actor.isPresent()) {
                ChangeItemBean item = move.get();
                moved.accept(new StatusChange(event.getIssue().getId(), event.getIssue().getKey(), item.getFrom(), item.getTo(),
                        item.getToString(), actor.get().getKey(), actor.get().getDisplayName(), clock.instant()));
            }
        } catch (Exception e) { // the edge: a transition must not fail for us
            complaints.of("moves of requests", e).ifPresent(line ->
                    LOG.warn("Listening Post could not look at the move of {}{}", event.getIssue().getKey(),
                            line.again(e), line.thrown(e)));
        }
    }
}
