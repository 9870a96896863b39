package io.listeningpost.jira.rest;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way to say no, in the caller's language. Thread-safe. */
public final class Refusals {

    private final Texts texts;
    private final Sentences sentences;

    public Refusals(Texts texts) {
        this.texts = texts;
        this.sentences = new Sentences(texts);
    }

    /** A sentence of ours in the caller's language; null for null. */
    public @Nullable String told(@Nullable String sentence) {
        return sentences.told(sentence);
    }

    /** An error to collect, for {@link #invalid(List)}. */
    public FieldError error(String field, String key, Serializable... arguments) {
        return new FieldError(field, texts.of(key, arguments));
    }

    /** 400: the body is wrong in these places. */
    public Refused invalid(List<FieldError> errors) {
        return refused(400, errors);
    }

    /** 400: the body is wrong in this place. */
    public Refused invalid(String field, String key, Serializable... arguments) {
        return invalid(List.of(error(field, key, arguments)));
    }

    /** 401: nobody is logged in. */
    public Refused anonymous() {
        return refused(401, List.of(error("", "listening-post.error.login")));
    }

    /** 403: logged in, but not allowed. */
    public Refused forbidden(String key) {
        return refused(403, List.of(error("", key)));
    }

    /** 404: there is no such thing, or the caller must not learn that there is. */
    public Refused unknown(String field, String key, Serializable... arguments) {
        return refused(404, List.of(error(field, key, arguments)));
    }

    /** 404: it is not here, but there is this request to look at instead, which the sentence names as {@code {0}}. */
    public Refused pointing(String field, String key, String request) {
        return new Refused(404, new PointingBody(List.of(error(field, key, request)), request));
    }

    /** 409: well said, but not as things stand. */
    public Refused conflict(String field, String key, Serializable... arguments) {
        return refused(409, List.of(error(field, key, arguments)));
    }

    private static Refused refused(int status, List<FieldError> errors) {
        return new Refused(status, new ErrorBody(errors));
    }
}
