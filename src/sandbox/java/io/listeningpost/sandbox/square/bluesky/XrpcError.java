package io.listeningpost.sandbox.square.bluesky;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import java.io.Serial;

/** The protocol's no: a status, the name of the error and words. */
final class XrpcError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    XrpcError(int status, String error, String message) {
        super(message);
        this.status = status;
        this.error = error;
    }

    static XrpcError invalid(String message) {
        return new XrpcError(400, "InvalidRequest", message);
    }

    static XrpcError broken() {
        return new XrpcError(500, "InternalServerError", "Internal Server Error");
    }

    Answer answer() {
        return Answer.json(status, Json.object().put("error", error).put("message", getMessage()));
    }
}
