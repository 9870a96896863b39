package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import io.listeningpost.health.Complaints;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Jira's index for requests, with the permissions of whoever reads. The index may be behind. Thread-safe. */
final class RequestSearch {

    private static final Logger LOG = LoggerFactory.getLogger(RequestSearch.class);

    private final SearchService search;
    private final IssueManager issues;
    private final Complaints complaints;

    RequestSearch(SearchService search, IssueManager issues, Complaints complaints) {
        this.search = search;
        this.issues = issues;
        this.complaints = complaints;
    }

    /**
     * The newest of them, by their ids; empty when Jira cannot say, which is complained about.
     *
     * @param jql  without an order
     * @param what is looked for, as the end of "could not look for …"
     */
    Optional<List<Long>> newest(ApplicationUser reader, String jql, int most, String what) {
        try {
            SearchService.ParseResult parsed = search.parseQuery(reader, jql + " ORDER BY created DESC");
            if (!parsed.isValid()) {
                throw new SearchException(String.join(" ", parsed.getErrors().getErrorMessages()));
            }
            return Optional.of(search.search(reader, parsed.getQuery(), new PagerFilter<>(0, most)).getResults().stream()
                    .map(Issue::getId).toList());
        } catch (SearchException e) {
            complaints.of(what, e).ifPresent(line -> LOG.warn("Jira could not look for {}{}", what, line.again(e), line.thrown(e)));
            return Optional.empty();
        }
    }

    /** The request itself, as it is now. */
    Optional<Issue> find(long id) {
        return Optional.ofNullable(issues.getIssueObject(id));
    }
}
