package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import io.listeningpost.intake.RequestDraft;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds the request that an interrupted opening made: by our property, or, if even that was not written, among the newest
 * requests of the speaker by the address of the post in the description.
 */
final class OpenedRequests {

    private static final int MOST = 200;

    private final SearchService search;
    private final IssueManager issues;
    private final Clock clock;

    OpenedRequests(SearchService search, IssueManager issues, Clock clock) {
        this.search = search;
        this.issues = issues;
        this.clock = clock;
    }

    Optional<Issue> find(RequestDraft draft, ApplicationUser speaker) {
        return byProperty(draft, speaker).or(() -> byDescription(draft, speaker));
    }

    private Optional<Issue> byProperty(RequestDraft draft, ApplicationUser speaker) {
        String thread = draft.conversation().thread().value();
        String account = draft.conversation().account().toString();
        return run("issue.property[\"" + ThreadProperty.KEY + "\"].thread = " + quoted(thread)
                + " AND issue.property[\"" + ThreadProperty.KEY + "\"].account = " + quoted(account), speaker, 1).findFirst();
    }

    /** Minutes ago rather than a date: JQL reads dates in the searcher's time zone. */
    private Optional<Issue> byDescription(RequestDraft draft, ApplicationUser speaker) {
        long minutes = Duration.between(draft.conversation().startedAt(), clock.instant()).toMinutes() + 2;
        String address = WikiText.address(draft.post().permalink().toString());
        return run("reporter = " + quoted(speaker.getName()) + " AND created >= \"-" + minutes + "m\" ORDER BY created DESC", speaker, MOST)
                .filter(issue -> issue.getDescription() != null && issue.getDescription().contains("|" + address + "]"))
                .findFirst();
    }

    private java.util.stream.Stream<Issue> run(String jql, ApplicationUser speaker, int most) {
        SearchService.ParseResult parsed = search.parseQuery(speaker, jql);
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not read " + jql + ": " + parsed.getErrors().getErrorMessages());
        }
        try {
            List<Issue> found = search.searchOverrideSecurity(speaker, parsed.getQuery(), new PagerFilter<>(0, most)).getResults();
            return found.stream().map(issue -> (Issue) issues.getIssueObject(issue.getId())).filter(issue -> issue != null);
        } catch (SearchException e) {
            throw new IllegalStateException("Jira could not search for " + jql, e);
        }
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
