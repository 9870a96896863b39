package io.listeningpost.sandbox.square.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request as it came over the wire.
 *
 * @param path    the path as sent, still percent-encoded, without the query
 * @param host    the Host header, which a signature covers
 * @param headers first value of each header; names in any case
 */
public record Call(String method, String path, Params query, String host, Map<String, String> headers, byte[] body) {

    private static final int REMEMBERED = 64 << 10;

    public Call {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** The named header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** This call, without its body if that is a large one: ten thousand calls are kept. */
    public Call light() {
        return body.length <= REMEMBERED ? this : new Call(method, path, query, host, headers, new byte[0]);
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** True if the body says it is of this media type, whatever its parameters. */
    public boolean carries(String mediaType) {
        return header("Content-Type").map(type -> type.split(";")[0].trim().equalsIgnoreCase(mediaType)).orElse(false);
    }

    /** The body read as JSON; empty if it is none. */
    public Optional<JsonNode> json() {
        return Json.read(body);
    }
}
