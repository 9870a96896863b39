package io.listeningpost.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.remote.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The account's token is taken back: everything waits where people see it, and goes on with another token. */
final class Revocation {

    private static final Duration A_MOMENT = Duration.ofSeconds(60);
    private static final String QUESTION = "which colour is the new lock?";
    private static final String ANSWER = "It is blue, like your bicycle.";

    private final Cast cast;

    Revocation(Cast cast) {
        this.cast = cast;
    }

    List<Step> steps() {
        return List.of(new Step(10, "The token is revoked: the admin sees it, agents see that sending waits, nothing is lost, re-linking "
                + "resumes", this::revokesAndLinksAgain));
    }

    private void revokesAndLinksAgain() {
        Map<String, String> others = cast.scene().revoke();
        cast.writesOn(QUESTION);
        Hearing.same("the poll with the revoked token", "failed", cast.poll().path("outcome").asText());
        JsonNode health = cast.admin().health();
        Hearing.same("the health", false, health.path("healthy").asBoolean());
        Hearing.same("the account's state for the admin", "revoked", cast.admin().account(cast.account()).path("state").asText());
        if (!health.at("/accounts/0/health/trouble").asText("").contains("link the account again")) {
            throw new AssertionError("The health should tell the admin to link the account again but says " + health);
        }

        Hearing.same("the account's state for the agent", "revoked", cast.agent().thread(cast.request()).at("/account/state").asText());
        Hearing.same("what holds the answer", "revoked", cast.agent().preview(cast.request(), ANSWER).path("held").asText());
        String reply = cast.agent().answer(cast.request(), ANSWER);
        cast.poll();
        cast.publishesNothing(Duration.ofSeconds(1));
        Hearing.same("the state of the answer", "waiting",
                cast.agent().reply(cast.request(), reply).map(one -> one.path("state").asText()).orElse("gone"));

        JsonNode linked = cast.admin().linkAgain(cast.account(), others);
        Hearing.same("the account's state", "linked", linked.path("state").asText());
        JsonNode round = cast.poll();
        Hearing.same("the poll with the new token", "finished", round.path("outcome").asText());
        Patience.until("her question to become a comment", A_MOMENT,
                () -> cast.agent().issue(cast.request()).text().contains("which colour is the new lock?"),
                () -> cast.agent().issue(cast.request()).text());
        cast.publishes(ANSWER);
        cast.poll(Map.of());
        cast.onlyPublished();
        Hearing.same("requests", List.of(cast.request()), cast.requests());
        Hearing.same("the health in the end", true, cast.admin().health().path("healthy").asBoolean());
    }
}
