package io.listeningpost.jira.rest.agent;

import java.util.List;

/**
 * Canned answers that fit what is looked for, the best first.
 *
 * @param more whether there are others that fit
 */
record CannedListView(List<FilledView> answers, boolean more) {

    /** One, filled for the request. */
    record FilledView(String title, String text) {
    }
}
