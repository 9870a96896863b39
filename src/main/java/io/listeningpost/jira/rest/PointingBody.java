package io.listeningpost.jira.rest;

import java.util.List;

/**
 * A refusal in the usual shape that names the request to look at instead.
 *
 * @param request its key, for programs: the message says it to people
 */
public record PointingBody(List<FieldError> errors, String request) implements RefusalBody {

    public PointingBody {
        errors = List.copyOf(errors);
    }
}
