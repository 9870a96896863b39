package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Answer;
import java.io.Serial;

/** Ends the work on a call with a refusal. */
final class Declined extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;
    private final transient Answer answer;

    Declined(Answer answer) {
        super("declined with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
