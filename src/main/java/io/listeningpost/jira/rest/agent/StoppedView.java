package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.FieldError;
import java.util.List;

/**
 * An answer that was stopped because others answered the same. Sending again with their ids as {@code seen} adds to them.
 *
 * @param errors   the reason in one sentence, as in every refusal
 * @param standing what was answered, oldest first
 */
record StoppedView(List<FieldError> errors, List<AnswerView> standing) {

    /**
     * An answer in the same turn.
     *
     * @param by    the display name of who wrote it
     * @param mine  whether the caller did
     * @param at    when it went out, or was written
     * @param state {@code waiting}, {@code sending}, {@code delivered}, {@code lost} or {@code failed}
     * @param parts its words
     */
    record AnswerView(String id, String by, boolean mine, String at, String state, List<String> parts) {
    }
}
