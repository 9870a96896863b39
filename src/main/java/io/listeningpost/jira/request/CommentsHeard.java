package io.listeningpost.jira.request;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.event.ServiceDeskCommentEvent;
import io.listeningpost.health.Complaints;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of comments on the node where they are written and hands their numbers on. Never throws into whoever comments and sends nothing
 * itself. What it does not hear of is offered beside the thread.
 */
public final class CommentsHeard {

    private static final Logger LOG = LoggerFactory.getLogger(CommentsHeard.class);

    private final EventPublisher events;
    private final CommentNews news;
    private final Complaints complaints;

    CommentsHeard(EventPublisher events, CommentNews news, Complaints complaints) {
        this.events = events;
        this.news = news;
        this.complaints = complaints;
    }

    public void start() {
        events.register(this);
    }

    public void stop() {
        events.unregister(this);
    }

    /** Public because the event library calls listeners by reflection. */
    @EventListener
    public void onComment(ServiceDeskCommentEvent event) {
        try {
            long issue = event.getIssue().getId();
            long comment = event.getComment().getComment().getId();
            @Nullable ApplicationUser user = event.getUser();
            boolean internal = !event.getComment().isPublic();
            if (internal) {
                news.internal(issue, comment);
            }
            if (!event.isCreatedEvent()) {
                news.changed(issue, comment, user == null ? "" : user.getKey());
            } else if (!internal) {
                news.written(issue, comment);
            }
        } catch (Exception e) { // the edge: nobody's comment may fail for us
            complaints.of("comments on requests", e).ifPresent(line ->
                    LOG.warn("Listening Post could not look at a comment{}", line.again(e), line.thrown(e)));
        }
    }
}
