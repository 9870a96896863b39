package io.listeningpost.sandbox.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a host answered.
 *
 * @param asked method and path, for messages
 * @param path  where redirects led, with the query
 */
public record Page(String asked, int status, String path, String body) {

    private static final int SHOWN = 600;

    /** This page, if it came with the status. */
    public Page expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError(asked + " should answer " + wanted + " but answered " + status + ": " + excerpt());
        }
        return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
        return Json.read(body.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError(asked + " should answer JSON but answered " + status + ": " + excerpt()));
    }

    /** What the first group of the pattern finds in the body. */
    public Optional<String> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The text of the page without its tags, on one line. */
    public String text() {
        String bare = body.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
        return bare.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .replaceAll("\\s+", " ").strip();
    }

    private String excerpt() {
        String text = body.stripLeading().startsWith("<") ? text() : body;
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
