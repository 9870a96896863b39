package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One entry of an issue's history. */
public record Change(long id, Optional<String> author, Instant created, List<ChangeItemBean> items) {

    /** Copies the items. */
    public Change {
        items = List.copyOf(items);
    }
}
