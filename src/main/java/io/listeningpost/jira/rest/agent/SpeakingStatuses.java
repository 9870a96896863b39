package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.agent.ConversationView.SpeaksView;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.status.RequestPlaces;
import io.listeningpost.status.StatusReplies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tells beforehand which moves of a request speak in its thread by themselves, also to whoever may not answer. Thread-safe. */
public final class SpeakingStatuses {

    /** Panels ask every few seconds, and workflows seldom change. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final StatusReplies statuses;
    private final RequestPlaces places;
    private final ProjectCatalog projects;
    private final DeskCatalog desks;
    private final ReplyViews replies;
    private final Clock clock;
    private final Map<Long, Used> used = new ConcurrentHashMap<>();

    public SpeakingStatuses(
            StatusReplies statuses, RequestPlaces places, ProjectCatalog projects, DeskCatalog desks, ReplyViews replies, Clock clock) {
        this.statuses = statuses;
        this.places = places;
        this.projects = projects;
        this.desks = desks;
        this.replies = replies;
        this.clock = clock;
    }

    /** The statuses of a project by id, as they were at a moment. */
    private record Used(Set<String> ids, Instant at) {
    }

    /** The words of what is said in private are told to those alone who may read direct messages. */
    List<SpeaksView> of(StatusReplies.Known known, String caller, boolean direct) {
        return statuses.foretold(known, () -> reached(known.request().issueId()), caller, replies.nameOf(caller)).stream()
                .map(each -> new SpeaksView(each.status(), each.directly(), direct || !each.directly() ? each.parts() : List.of()))
                .toList();
    }

    /** Those that the workflows of its project have, but for the one that it is in: nothing moves there. */
    private List<DeskCatalog.Status> reached(long issueId) {
        Set<String> ids = places.project(issueId).map(place -> used(place.id())).orElse(Set.of());
        Optional<String> now = places.status(issueId);
        return desks.statuses().stream()
                .filter(status -> ids.contains(status.id()) && now.filter(status.id()::equals).isEmpty()).toList();
    }

    private Set<String> used(long project) {
        Instant now = clock.instant();
        return used.compute(project, (id, before) -> before != null && before.at().plus(KEPT).isAfter(now) ? before
                : new Used(projects.byId(id).map(found -> projects.statuses(found).stream().map(DeskCatalog.Status::id)
                        .collect(Collectors.toSet())).orElse(Set.of()), now)).ids();
    }
}
