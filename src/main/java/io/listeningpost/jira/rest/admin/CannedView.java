package io.listeningpost.jira.rest.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canned answers as an administrator edits them. */
record CannedView(long version, List<AnswerView> answers) {

    /**
     * One answer.
     *
     * @param account the only account that it is for, which may be gone; null for all
     */
    record AnswerView(String title, String text, @Nullable String account) {
    }
}
