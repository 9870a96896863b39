package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.agent.KeptDraftView.DraftView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That another draft is kept, or none any more.
 *
 * @param draft the one that is kept, null for none
 */
record DraftRefusal(List<FieldError> errors, @Nullable DraftView draft) {
}
