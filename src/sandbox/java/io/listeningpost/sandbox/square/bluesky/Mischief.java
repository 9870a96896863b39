package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The troubles in the words of Bluesky. It takes no money, so that troubles with money do not strike it. */
final class Mischief {

    private static final String PAGE = "<!DOCTYPE html><html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>";

    private final Clock clock;

    Mischief(Clock clock) {
        this.clock = clock;
    }

    Optional<Answer> refuse(Trouble trouble) {
        return switch (trouble) {
            case Trouble.RateLimited limited -> {
                Answer answer = Answer.json(429, Json.object().put("error", "RateLimitExceeded").put("message", "Rate Limit Exceeded"));
                yield Optional.of(limited.reset() == null ? answer : answer.with(Map.of("ratelimit-limit", "30", "ratelimit-remaining", "0",
                        "ratelimit-reset", String.valueOf(clock.instant().plus(limited.reset()).getEpochSecond()),
                        "ratelimit-policy", "30;w=300")));
            }
            case Trouble.Unavailable unavailable -> Optional.of(upstream());
            case Trouble.ErrorPage page -> Optional.of(Answer.text(500, "text/html; charset=utf-8", PAGE.formatted("Something is wrong")));
            case Trouble.WrongPage page -> Optional.of(Answer.text(200, "text/html; charset=utf-8", PAGE.formatted("Just a moment...")));
            case Trouble.Redirected away -> Optional.of(Answer.empty(302).with(Map.of("Location", away.location())));
            case Trouble.Said said -> Optional.of(Answer.text(said.status(), said.type(), said.body()));
            default -> Optional.empty();
        };
    }

    Answer spoil(Trouble trouble, Answer answer) {
        if (trouble instanceof Trouble.DoneButUnavailable) {
            return upstream();
        }
        if (trouble instanceof Trouble.Swollen swollen) {
            return answer.with(Arrays.copyOf(answer.body(), Math.max(swollen.bytes(), answer.body().length)));
        }
        if (!(Json.read(answer.body()).orElse(null) instanceof ObjectNode body) || !(list(body) instanceof ArrayNode all)) {
            return answer;
        }
        switch (trouble) {
            case Trouble.Doubled doubled when !all.isEmpty() -> all.insert(0, all.get(0));
            case Trouble.Shuffled shuffled -> {
                List<JsonNode> reversed = all.valueStream().toList().reversed();
                all.removeAll().addAll(reversed);
            }
            case Trouble.Partial partial when !all.isEmpty() -> all.remove(0);
            case Trouble.Garbled garbled -> all.insert(0, Json.object().put("uri", "not-an-address").putNull("record"));
            default -> {
                return answer;
            }
        }
        return answer.with(Json.bytes(body));
    }

    private static JsonNode list(ObjectNode body) {
        return body.has("notifications") ? body.get("notifications") : body.path("posts");
    }

    private static Answer upstream() {
        return Answer.json(502, Json.object().put("error", "UpstreamFailure").put("message", "Upstream service unreachable"));
    }
}
