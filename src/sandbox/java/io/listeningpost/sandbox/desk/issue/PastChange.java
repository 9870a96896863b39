package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.changehistory.ChangeHistory;

/** A change as plugins read it. */
final class PastChange extends ChangeHistory {

    PastChange(Change change) {
        super(change.id(), change.items());
    }
}
