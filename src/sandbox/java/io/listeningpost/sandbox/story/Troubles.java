package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Patience;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** X is in trouble, one way after the other, for those who listen and for those who speak. */
final class Troubles {

    private static final Duration A_MOMENT = Duration.ofSeconds(60);

    private final Cast cast;

    Troubles(Cast cast) {
        this.cast = cast;
    }

    List<Step> steps() {
        return List.of(new Step(9, "The Square answers 429, then 503, then hangs, then forgets to answer: all catches up, nothing doubled",
                this::catchesUp));
    }

    private void catchesUp() throws Exception {
        cast.grace(Duration.ZERO);
        meets(new Trouble.RateLimited(Duration.ofSeconds(2)), "one", "It rolled off the van, we have found it.");
        meets(new Trouble.Unavailable(), "two", "It is on its way again, with a new lock as an apology.");
        meets(new Trouble.Hang(Duration.ofSeconds(25)), "three", "The driver rings twice, and she has your number.");
        meets(new Trouble.AnswerLost(), "four", "Between two and four o'clock, says her list.");
        cast.poll(Map.of());
        cast.onlyPublished();
        Hearing.same("requests", List.of(cast.request()), cast.requests());
        JsonNode health = cast.admin().health();
        Hearing.same("what waits", "0 posts, 0 replies", "%s posts, %s replies".formatted(
                health.at("/accounts/0/health/waitingPosts").asText(), health.at("/accounts/0/health/waitingReplies").asText()));
        Hearing.same("the health after it all", true, health.path("healthy").asBoolean());
    }

    private void meets(Trouble trouble, String number, String answer) throws Exception {
        Scene.Question listening = cast.scene().listening();
        Scene.Question speaking = cast.scene().speaking();
        String said = "reply number " + number + " of mine, are you there?";
        cast.writesOn(said);
        cast.square().troubles().arm(trouble, listening.method(), listening.path(), 1);
        CompletableFuture<JsonNode> round = CompletableFuture.supplyAsync(cast::poll);
        releaseWhatHangs(trouble);
        JsonNode met = round.get(A_MOMENT.toSeconds(), TimeUnit.SECONDS);
        // else the scheduler's own minute met it, or it was a question without an answer, which may be asked again at once
        if (met.path("outcome").asText().equals("failed")) {
            Hearing.same("whether the admin sees " + trouble, false, cast.admin().health().path("healthy").asBoolean());
        }
        cast.poll(Map.of("commented", 1));
        Hearing.same("the troubles that nobody met", List.of(), cast.square().troubles().armed());
        cast.requestShows(said);

        cast.square().troubles().arm(trouble, speaking.method(), speaking.path(), 1);
        int before = cast.square().history().count(Calls.to(speaking.method(), speaking.path()));
        String reply = cast.agent().answer(cast.request(), answer);
        releaseWhatHangs(trouble);
        cast.square().history().await(Calls.to(speaking.method(), speaking.path()), before + 1, A_MOMENT);
        Patience.until("the panel to say that the answer waits", A_MOMENT,
                () -> cast.agent().reply(cast.request(), reply).filter(one -> one.path("canRetry").asBoolean() || isDelivered(one)
                        || one.path("state").asText().equals("waiting") && one.path("reason").isTextual()).isPresent(),
                () -> "it says " + cast.agent().replies(cast.request()));
        // linking, polling now and trying again are the three ways in which a person shortens the waiting
        cast.poll(Map.of());
        cast.agent().retry(reply);
        Patience.until("the answer to be delivered", A_MOMENT,
                () -> cast.agent().reply(cast.request(), reply).filter(Troubles::isDelivered).isPresent(),
                () -> "the panel says " + cast.agent().replies(cast.request()));
        cast.publishes(answer);
    }

    /** The scheduler's minute may be faster than whoever looks. */
    private static boolean isDelivered(JsonNode reply) {
        return reply.path("state").asText().equals("delivered");
    }

    private void releaseWhatHangs(Trouble trouble) {
        if (trouble instanceof Trouble.Hang) {
            Patience.until("the call to hang", A_MOMENT, () -> cast.square().troubles().held() == 1, () -> "nothing hangs");
            cast.square().troubles().release();
        }
    }
}
