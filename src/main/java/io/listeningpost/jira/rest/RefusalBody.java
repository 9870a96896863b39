package io.listeningpost.jira.rest;

import java.util.List;

/** What a refusal says: always what is wrong, and some tell programs more. */
sealed interface RefusalBody permits ErrorBody, PointingBody {

    List<FieldError> errors();
}
