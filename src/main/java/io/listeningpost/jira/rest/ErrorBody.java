package io.listeningpost.jira.rest;

import java.util.List;

/** The one shape of every refusal: {@code {"errors": [{"field": "…", "message": "…"}]}}. */
public record ErrorBody(List<FieldError> errors) implements RefusalBody {

    public ErrorBody {
        errors = List.copyOf(errors);
    }
}
