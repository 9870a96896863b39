package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The way back: an agent answers in public, and the customer answers that. */
final class Answering {

    private static final Duration A_MOMENT = Duration.ofSeconds(60);

    private final Cast cast;

    Answering(Cast cast) {
        this.cast = cast;
    }

    List<Step> steps() {
        return List.of(
                new Step(4, "The agent answers from the panel: the Square shows it in her thread", this::answers),
                new Step(5, "She answers that: a comment", this::goesOn));
    }

    private void answers() {
        String text = "Sorry about that! Which day was it meant to arrive?";
        JsonNode preview = cast.agent().preview(cast.request(), text);
        Hearing.same("what the preview would publish", cast.scene().inFull(text), preview.path("parts").path(0).path("text").asText());
        Hearing.same("what stands in the way", 0, preview.path("blockers").size());
        String target = cast.lastWord().id();
        String reply = cast.agent().answer(cast.request(), text);
        cast.publishes(text);
        Hearing.same("the post that was answered", target, cast.answers().getLast().repliesTo());
        Patience.until("the panel to say that the answer is delivered", A_MOMENT, () -> cast.agent().reply(cast.request(), reply)
                .filter(found -> found.path("state").asText().equals("delivered")).isPresent(),
                () -> "it says " + cast.agent().replies(cast.request()));
        Patience.until("the request to show the answer as one public comment", A_MOMENT, () -> copies("Sorry about that!") == 1,
                () -> "it shows " + cast.agent().issue(cast.request()).text());
    }

    private void goesOn() {
        cast.writesOn("last Tuesday, and nobody rang the bell");
        cast.poll(Map.of("commented", 1));
        cast.requestShows("last Tuesday, and nobody rang the bell");
        Hearing.same("requests", List.of(cast.request()), cast.requests());
        cast.poll(Map.of());
        cast.onlyPublished();
        Hearing.same("comments that show the answer", 1L, copies("Sorry about that!"));
    }

    /** Public comments on the page of the request that hold these words. */
    private long copies(String words) {
        return Arrays.stream(cast.agent().issue(cast.request()).body().split("<li id=\"comment-")).skip(1)
                .filter(comment -> comment.contains("desk-public") && comment.contains(words)).count();
    }
}
