package io.listeningpost.sandbox.square.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Troubles in the words of Facebook. */
final class Mischief {

    private static final String PAGE = "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>%s</h1></body></html>";

    private Mischief() {
    }

    static Optional<Answer> refuse(Trouble trouble) {
        return switch (trouble) {
            case Trouble.RateLimited limited when limited.reset() == null -> Optional.of(Problem.tooMany().answer());
            case Trouble.RateLimited limited -> Optional.of(Problem.tooMany().answer().with(usage(100, limited.reset().toMinutes())));
            case Trouble.Unavailable unavailable -> Optional.of(Problem.trouble().answer());
            case Trouble.ErrorPage page -> Optional.of(Answer.text(500, "text/html; charset=utf-8",
                    PAGE.formatted("Sorry, something went wrong.")));
            case Trouble.WrongPage page -> Optional.of(Answer.text(200, "text/html; charset=utf-8", PAGE.formatted("Facebook")));
            case Trouble.Redirected away -> Optional.of(Answer.empty(302).with(Map.of("Location", away.location())));
            case Trouble.Said said -> Optional.of(Answer.text(said.status(), said.type(), said.body()));
            case Trouble.NoMoney broke -> Optional.of(Problem.trouble().answer());
            case Trouble.UsageCapped capped -> Optional.of(Problem.of(4, "(#4) Application request limit reached").answer());
            default -> Optional.empty();
        };
    }

    /** The headers of usage: per cent of a limit, and minutes until calls are taken again. */
    static Map<String, String> usage(int share, long minutes) {
        return Map.of("x-app-usage", "{\"call_count\":" + share + ",\"total_cputime\":1,\"total_time\":2}",
                "x-business-use-case-usage", "{\"" + FacebookSeed.PAGE_ID + "\":[{\"type\":\"pages\",\"call_count\":" + share
                        + ",\"total_cputime\":1,\"total_time\":1,\"estimated_time_to_regain_access\":" + minutes + "}]}");
    }

    static Answer spoil(Trouble trouble, Answer answer) {
        if (trouble instanceof Trouble.DoneButUnavailable) {
            return Problem.trouble().answer();
        }
        if (trouble instanceof Trouble.Swollen swollen) {
            return answer.with(Arrays.copyOf(answer.body(), Math.max(swollen.bytes(), answer.body().length)));
        }
        JsonNode body = Json.read(answer.body()).orElseGet(Json::object);
        if (!(body.path("data") instanceof ArrayNode list) || list.isEmpty()) {
            return answer;
        }
        switch (trouble) {
            case Trouble.Doubled doubled -> list.insert(0, list.get(0));
            case Trouble.Shuffled shuffled -> {
                List<JsonNode> all = list.valueStream().toList().reversed();
                list.removeAll().addAll(all);
            }
            case Trouble.Partial partial -> list.remove(0);
            case Trouble.Garbled garbled -> list.insert(0, ((ObjectNode) Json.object().set("message", Json.array())).put("id", "1_1")
                    .put("created_time", "yesterday"));
            default -> {
                return answer;
            }
        }
        return answer.with(Json.bytes(body));
    }
}
