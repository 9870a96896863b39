package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.agent.AnswerForm.PhotoForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is writing, as in {@link AnswerForm}.
 *
 * @param revision of the state that they saw last; left out for none
 */
record KeptDraftForm(
        @Nullable String revision,
        @Nullable String text,
        @Nullable String target,
        @Nullable Boolean direct,
        @Nullable List<@Nullable PhotoForm> photos,
        @Nullable String comment,
        @Nullable String move,
        @Nullable String note) {
}
