package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How X says no. It has three forms for that: a problem, a problem around a list of mistakes, and the numbered errors of before.
 *
 * @param type  the last part of the problem's type, empty for a problem in general
 * @param code  the number of an error of before, 0 when there is none
 * @param words everything it says in words, lower case
 * @param told  whether the body was X's at all and not a page of something in between
 */
record XProblem(int status, String type, int code, String words, String detail, boolean told) {

    private static final int DETAIL = 300;
    private static final Set<String> OF_THE_POST = Set.of("ids", "id");
    private static final Set<String> OF_POSTS = Set.of("tweet", "post");

    /** Reads the body of a refusal; it may be anything. */
    static XProblem read(int status, Optional<JsonNode> body) {
        if (body.isEmpty()) {
            return new XProblem(status, "", 0, "", "X answered " + status + " without saying why", false);
        }
        JsonNode whole = body.get();
        JsonNode first = XJson.list(whole, "errors").findFirst().orElse(whole);
        String type = XJson.text(whole, "type").or(() -> XJson.text(first, "type")).orElse("");
        String saying = Stream.concat(
                        Stream.of(whole).flatMap(node -> sayings(node)),
                        XJson.list(whole, "errors").flatMap(node -> sayings(node)))
                .distinct().collect(Collectors.joining("; "));
        String detail = OutsideText.cut("X answered " + status + (saying.isEmpty() ? "" : ": " + saying), DETAIL);
        return new XProblem(status, lastPart(type), first.path("code").asInt(0), saying.toLowerCase(Locale.ROOT), detail, true);
    }

    /** What X says, in an answer that is none of its refusals, of the very posts that were asked for; not of what they refer to. */
    static Stream<Map.Entry<String, JsonNode>> ofPosts(JsonNode answer) {
        return XJson.list(answer, "errors")
                .filter(error -> OF_THE_POST.contains(XJson.text(error, "parameter").orElse("ids")))
                .filter(error -> OF_POSTS.contains(XJson.text(error, "resource_type").orElse("tweet")))
                .flatMap(error -> XJson.id(error, "resource_id").or(() -> XJson.id(error, "value"))
                        .map(id -> Map.entry(id, error)).stream());
    }

    boolean says(String words) {
        return this.words.contains(words);
    }

    private static Stream<String> sayings(JsonNode node) {
        return Stream.of("title", "detail", "message", "reason").flatMap(field -> XJson.text(node, field).stream());
    }

    private static String lastPart(String type) {
        return type.equals("about:blank") ? "" : type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
