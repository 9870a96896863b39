package io.listeningpost.sandbox.desk.request;

import io.listeningpost.sandbox.desk.event.Events;
import io.listeningpost.sandbox.desk.issue.CommentNews;
import java.time.Clock;
import java.util.function.Consumer;

/** Tells listeners of comments on requests; comments of projects without a service desk are no news to them. */
public final class CommentBell implements Consumer<CommentNews> {

    private final ServiceDesks desks;
    private final PublicFlag flag;
    private final Events events;
    private final Clock clock;

    /** Publishes to these events. */
    public CommentBell(ServiceDesks desks, PublicFlag flag, Events events, Clock clock) {
        this.desks = desks;
        this.flag = flag;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void accept(CommentNews news) {
        if (desks.ofProject(news.comment().getIssue().getProjectId()).isPresent()) {
            RequestComment comment = new RequestComment(news.comment(), flag.shows(news.comment()));
            events.publish(new Commented(news.user(), comment, news.created(), clock.instant()));
        }
    }
}
