package io.listeningpost.sandbox.square.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer, and how much of it reaches the caller. Immutable.
 *
 * @param status   HTTP status
 * @param type     media type of the body
 * @param delivery whole, cut in the middle of the body, or a connection closed without a byte
 */
public record Answer(int status, String type, Map<String, String> headers, byte[] body, Delivery delivery) {

    /** How much of an answer leaves the Square. */
    public enum Delivery { WHOLE, HALF, NONE }

    private static final String JSON = "application/json; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** A JSON body. */
    public static Answer json(int status, Object value) {
        return new Answer(status, JSON, Map.of(), Json.bytes(value), Delivery.WHOLE);
    }

    /** A body of the given media type. */
    public static Answer text(int status, String type, String body) {
        return new Answer(status, type, Map.of(), body.getBytes(StandardCharsets.UTF_8), Delivery.WHOLE);
    }

    /** No body at all. */
    public static Answer empty(int status) {
        return new Answer(status, "text/plain", Map.of(), new byte[0], Delivery.WHOLE);
    }

    /** This answer with more headers. */
    public Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, type, all, body, delivery);
    }

    /** This answer with another body. */
    public Answer with(byte[] otherBody) {
        return new Answer(status, type, headers, otherBody, delivery);
    }

    /** This answer, delivered so. */
    public Answer with(Delivery other) {
        return new Answer(status, type, headers, body, other);
    }
}
