package io.listeningpost.jira.field;

import com.atlassian.jira.issue.Issue;
import io.listeningpost.conversation.RequestFacts;
import io.listeningpost.conversation.ThreadFacts;
import io.listeningpost.health.Complaints;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The facts of a request for all fields together: read once for a row of a list. Whatever breaks, the list is shown. Thread-safe. */
public final class FieldFacts {

    private static final Logger LOG = LoggerFactory.getLogger(FieldFacts.class);

    private final RequestFacts requests;
    private final Complaints complaints;
    private final ShortMemory<Long, ThreadFacts> known;

    public FieldFacts(RequestFacts requests, Complaints complaints, Clock clock) {
        this.requests = requests;
        this.complaints = complaints;
        this.known = new ShortMemory<>(clock);
    }

    /** What a field makes of them; empty for an issue without thread, for one that is not stored yet, and where something broke. */
    Optional<Cell> cell(@Nullable Issue issue, Function<ThreadFacts, Optional<Cell>> field) {
        @Nullable Long id = issue == null ? null : issue.getId();
        if (id == null) {
            return Optional.empty();
        }
        try {
            return known.of(id, requests::of).flatMap(field);
        } catch (RuntimeException e) { // the edge: one request that cannot be told of must not take a whole list away
            complaints.of("fields of threads", e).ifPresent(line ->
                    LOG.warn("Nothing can be told of a thread{}", line.again(e), line.thrown(e)));
            return Optional.empty();
        }
    }
}
