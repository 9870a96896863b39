package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canned answers in their order, as a whole.
 *
 * @param version the one that was read
 */
record CannedForm(@Nullable Long version, @Nullable List<@Nullable AnswerForm> answers) {

    /**
     * One answer.
     *
     * @param account the only account that it is for; empty or left out for all
     */
    record AnswerForm(@Nullable String title, @Nullable String text, @Nullable String account) {
    }
}
