package io.listeningpost.sandbox.story;

import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The host is killed between an answer and its delivery; nobody presses a button afterwards: the scheduler's own minute does the rest. */
final class Crash {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration A_MINUTE_AND_A_BIT = Duration.ofSeconds(100);
    private static final String ANSWER = "Oh no. A colleague is at the depot and looks for it right now.";
    private static final String MEANWHILE = "is anybody there?";

    private final Cast cast;

    Crash(Cast cast) {
        this.cast = cast;
    }

    List<Step> steps() {
        return List.of(new Step(8, "The host is killed between an answer and its delivery and restarted: the answer appears exactly once",
                this::dies));
    }

    private void dies() throws Exception {
        cast.grace(GRACE);
        String reply = cast.agent().answer(cast.request(), ANSWER);
        cast.host().kill();
        cast.onlyPublished();
        cast.writesOn(MEANWHILE);
        cast.host().restart();
        cast.returnToHost();
        Hearing.same("the reply's place in the outbox", true, cast.agent().reply(cast.request(), reply).isPresent());
        Patience.until("the scheduler to deliver the answer", A_MINUTE_AND_A_BIT,
                () -> cast.answers().stream().anyMatch(post -> post.text().equals(ANSWER)),
                () -> "the panel says " + cast.agent().replies(cast.request()));
        cast.publishes(ANSWER);
        Patience.until("the scheduler to take in what she wrote meanwhile", A_MINUTE_AND_A_BIT,
                () -> cast.agent().issue(cast.request()).text().contains("is anybody there?"),
                () -> cast.agent().issue(cast.request()).text());
        cast.poll(Map.of());
        cast.onlyPublished();
        Hearing.same("requests", List.of(cast.request()), cast.requests());
    }
}
