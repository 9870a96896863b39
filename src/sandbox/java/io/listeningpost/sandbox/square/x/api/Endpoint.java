package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Answer;

/** One endpoint: it is asked only by callers who are known, within their limit and not out of credit. */
@FunctionalInterface
interface Endpoint {

    /**
     * Carries the call out.
     *
     * @throws Declined with X's refusal
     */
    Answer answer(Asked asked);
}
