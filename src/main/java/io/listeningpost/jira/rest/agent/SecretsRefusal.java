package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.FieldError;
import java.util.List;

/** A refusal in the usual shape, with the private words that nobody said were looked at. */
record SecretsRefusal(List<FieldError> errors, SecretsView secrets) {
}
