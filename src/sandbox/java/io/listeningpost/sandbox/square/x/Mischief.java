package io.listeningpost.sandbox.square.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.api.Api;
import io.listeningpost.sandbox.square.x.api.Problem;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The troubles in the words of X (networks.md §2.6). */
final class Mischief {

    private static final String PAGE = "<!DOCTYPE html><html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>";

    private final Clock clock;

    Mischief(Clock clock) {
        this.clock = clock;
    }

    /** What X says when the trouble strikes before anything is done; empty if it strikes later or elsewhere. */
    Optional<Answer> refuse(Trouble trouble) {
        return switch (trouble) {
            case Trouble.RateLimited limited -> Optional.of(limited.reset() == null ? Problem.tooMany()
                    : Problem.tooMany().with(Api.usedUp(clock.instant().plus(limited.reset()).getEpochSecond())));
            case Trouble.Unavailable unavailable -> Optional.of(Problem.unavailable());
            case Trouble.ErrorPage page -> Optional.of(Answer.text(500, "text/html; charset=utf-8", PAGE.formatted("Something is wrong")));
            case Trouble.WrongPage page -> Optional.of(Answer.text(200, "text/html; charset=utf-8", PAGE.formatted("Just a moment...")));
            case Trouble.NoMoney broke -> Optional.of(Problem.noCredits(Seed.BRAND_ID));
            case Trouble.UsageCapped capped -> Optional.of(Problem.usageCapped(Seed.BRAND_ID));
            case Trouble.Redirected away -> Optional.of(Answer.empty(302).with(Map.of("Location", away.location())));
            case Trouble.Said said -> Optional.of(Answer.text(said.status(), said.type(), said.body()));
            default -> Optional.empty();
        };
    }

    /** What the trouble makes of an answer. */
    Answer spoil(Trouble trouble, Answer answer) {
        if (trouble instanceof Trouble.DoneButUnavailable) {
            return Problem.unavailable();
        }
        if (trouble instanceof Trouble.Swollen swollen) {
            return answer.with(Arrays.copyOf(answer.body(), Math.max(swollen.bytes(), answer.body().length)));
        }
        if (!(Json.read(answer.body()).orElse(null) instanceof ObjectNode body) || !(body.get("data") instanceof ArrayNode data)) {
            return answer;
        }
        switch (trouble) {
            case Trouble.Doubled doubled -> data.insert(0, data.get(0));
            case Trouble.Shuffled shuffled -> {
                List<JsonNode> all = data.valueStream().toList().reversed();
                data.removeAll().addAll(all);
            }
            case Trouble.Partial partial -> {
                if (!data.isEmpty()) {
                    body.withArray("errors").add(Problem.unavailablePart(data.remove(0).path("id").asText()));
                }
                if (data.isEmpty()) {
                    body.remove("data");
                }
            }
            case Trouble.Garbled garbled -> data.insert(0, Json.object().put("id", "not-a-number").putNull("text"));
            default -> {
                return answer;
            }
        }
        return answer.with(Json.bytes(body));
    }
}
