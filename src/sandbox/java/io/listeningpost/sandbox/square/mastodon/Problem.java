package io.listeningpost.sandbox.square.mastodon;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;

/** How the server says no. */
final class Problem {

    private Problem() {
    }

    static Answer of(int status, String words) {
        return Answer.json(status, Json.object().put("error", words));
    }

    static Answer unauthorized() {
        return of(401, "The access token is invalid");
    }

    static Answer outside() {
        return of(403, "This action is outside the authorized scopes");
    }

    static Answer notFound() {
        return of(404, "Record not found");
    }

    static Answer tooMany() {
        return of(429, "Too many requests");
    }

    static Answer unavailable() {
        return of(503, "There was a temporary problem serving your request, please try again");
    }
}
