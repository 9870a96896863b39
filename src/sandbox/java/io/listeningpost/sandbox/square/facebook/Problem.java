package io.listeningpost.sandbox.square.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;

/** How the Graph API says no: always an object {@code error}, mostly under the status 400. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final int subcode;

    private Problem(int status, int code, int subcode, String words) {
        super(words, null, false, false);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
    }

    static Problem of(int code, String words) {
        return new Problem(400, code, 0, words);
    }

    static Problem of(int code, int subcode, String words) {
        return new Problem(400, code, subcode, words);
    }

    static Problem trouble() {
        return new Problem(500, 2, 0, "An unexpected error has occurred. Please retry your request later.");
    }

    static Problem noKeys() {
        return of(190, "Invalid OAuth access token - Cannot parse access token");
    }

    static Problem gone(String id) {
        return of(100, 33, "Unsupported request. Object with ID '" + id + "' does not exist, cannot be loaded due to missing permissions,"
                + " or does not support this operation. Please read the Graph API documentation at"
                + " https://developers.facebook.com/docs/graph-api");
    }

    static Problem needs(String right) {
        return right.equals("pages_manage_engagement") ? of(283, "(#283) Requires pages_manage_engagement permission to manage the object")
                : of(10, "(#10) This endpoint requires the '" + right + "' permission. Refer to"
                + " https://developers.facebook.com/docs/apps/review/login-permissions for details.");
    }

    static Problem tooMany() {
        return of(32, "(#32) Page request limit reached");
    }

    static Problem parameter(String words) {
        return of(100, "(#100) " + words);
    }

    ObjectNode body() {
        ObjectNode error = Json.object().put("message", getMessage())
                .put("type", subcode == 33 ? "GraphMethodException" : "OAuthException").put("code", code);
        if (subcode > 0) {
            error.put("error_subcode", subcode);
        }
        if (code == 2) {
            error.put("is_transient", true);
        }
        ObjectNode body = Json.object();
        body.set("error", error.put("fbtrace_id", "AbCdEfGhIjK"));
        return body;
    }

    int status() {
        return status;
    }

    Answer answer() {
        return Answer.json(status, body());
    }
}
