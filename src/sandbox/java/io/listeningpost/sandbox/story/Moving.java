package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The workflow speaks: once for what the admin chose, after the grace time, and never for a move that was taken back. */
final class Moving {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration PART_OF_GRACE = Duration.ofSeconds(3);
    private static final Duration WELL_AFTER_GRACE = Duration.ofSeconds(13);

    private final Cast cast;

    Moving(Cast cast) {
        this.cast = cast;
    }

    List<Step> steps() {
        return List.of(
                new Step(6, "The agent moves the request to In progress: the status reply appears once; moving back and forth inside the "
                        + "grace time posts nothing", this::speaksOnce),
                new Step(7, "Resolved: the status reply; her \"still broken\" reopens it", this::resolvesAndReopens));
    }

    private void speaksOnce() {
        cast.grace(GRACE);
        cast.agent().move(cast.request(), "Start progress");
        Hearing.same("status replies that wait after moving forth", 1, waiting());
        cast.agent().move(cast.request(), "Back to queue");
        Hearing.same("status replies that wait after moving back", 0, waiting());
        cast.publishesNothing(WELL_AFTER_GRACE);

        cast.agent().move(cast.request(), "Start progress");
        Hearing.same("status replies that wait", 1, waiting());
        cast.publishesNothing(PART_OF_GRACE);
        cast.publishes(Cast.IN_PROGRESS_WORDS.replace("$request.key", cast.request()));

        cast.agent().move(cast.request(), "Back to queue");
        cast.agent().move(cast.request(), "Start progress");
        Hearing.same("status replies that wait after a second time", 0, waiting());
        cast.onlyPublished();
    }

    private void resolvesAndReopens() {
        cast.grace(Duration.ofSeconds(1));
        cast.agent().move(cast.request(), "Resolve this issue");
        cast.publishes(Cast.RESOLVED_WORDS.replace("$request.key", cast.request()));
        Hearing.same("the status", "Resolved", Transition.statusOn(cast.agent().issue(cast.request())));
        cast.writesOn("still broken");
        cast.poll(Map.of("reopened", 1));
        cast.requestShows("still broken");
        Hearing.same("the status", "Waiting for support", Transition.statusOn(cast.agent().issue(cast.request())));
        Hearing.same("requests", List.of(cast.request()), cast.requests());
        cast.onlyPublished();
    }

    private int waiting() {
        List<JsonNode> waiting = cast.agent().replies(cast.request()).stream()
                .filter(reply -> reply.path("kind").asText().equals("status") && reply.path("state").asText().equals("waiting")).toList();
        return waiting.size();
    }
}
