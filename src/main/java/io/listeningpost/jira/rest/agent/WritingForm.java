package io.listeningpost.jira.rest.agent;

import org.jspecify.annotations.Nullable;

/** Whether the caller is writing an answer just now; left out means no. */
record WritingForm(@Nullable Boolean writing) {
}
