package io.listeningpost.jira.rest;

import java.util.List;

/** The one shape of every refusal: {@code {"errors": [{"field": "…", "message": "…"}]}}. */
public record ErrorBody(List<FieldError> errors) {

    public ErrorBody {
        errors = List.copyOf(errors);
    }
}
