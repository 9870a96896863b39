package io.listeningpost.sandbox.square.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Troubles in the words of such a server. */
final class Mischief {

    private static final String PAGE = "<!DOCTYPE html><html><head><title>We're sorry</title></head><body><h1>%s</h1></body></html>";

    private final Clock clock;

    Mischief(Clock clock) {
        this.clock = clock;
    }

    Optional<Answer> refuse(Trouble trouble) {
        return switch (trouble) {
            case Trouble.RateLimited limited when limited.reset() == null -> Optional.of(Problem.tooMany());
            case Trouble.RateLimited limited -> Optional.of(Problem.tooMany().with(Map.of("X-RateLimit-Limit", "300",
                    "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", until(limited))));
            case Trouble.Unavailable unavailable -> Optional.of(Problem.unavailable());
            case Trouble.ErrorPage page -> Optional.of(Answer.text(500, "text/html; charset=utf-8",
                    PAGE.formatted("Something went wrong")));
            case Trouble.WrongPage page -> Optional.of(Answer.text(200, "text/html; charset=utf-8", PAGE.formatted("Just a moment...")));
            case Trouble.Redirected away -> Optional.of(Answer.empty(302).with(Map.of("Location", away.location())));
            case Trouble.Said said -> Optional.of(Answer.text(said.status(), said.type(), said.body()));
            case Trouble.NoMoney broke -> Optional.of(Problem.unavailable());
            case Trouble.UsageCapped capped -> Optional.of(Problem.tooMany());
            default -> Optional.empty();
        };
    }

    private String until(Trouble.RateLimited limited) {
        return limited.reset() == null ? "" : Instant.ofEpochSecond(clock.instant().plus(limited.reset()).getEpochSecond()).toString();
    }

    Answer spoil(Trouble trouble, Answer answer) {
        if (trouble instanceof Trouble.DoneButUnavailable) {
            return Problem.unavailable();
        }
        if (trouble instanceof Trouble.Swollen swollen) {
            return answer.with(Arrays.copyOf(answer.body(), Math.max(swollen.bytes(), answer.body().length)));
        }
        if (!(Json.read(answer.body()).orElse(null) instanceof ArrayNode list) || list.isEmpty()) {
            return answer;
        }
        switch (trouble) {
            case Trouble.Doubled doubled -> list.insert(0, list.get(0));
            case Trouble.Shuffled shuffled -> {
                List<JsonNode> all = list.valueStream().toList().reversed();
                list.removeAll().addAll(all);
            }
            case Trouble.Partial partial -> list.remove(0);
            case Trouble.Garbled garbled -> list.insert(0, Json.object().put("id", list.get(0).path("id").asText() + "0")
                    .put("type", "mention")
                    .set("status", Json.object().put("id", "1").putNull("content")));
            default -> {
                return answer;
            }
        }
        return answer.with(Json.bytes(list));
    }
}
