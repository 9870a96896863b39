package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.social.Network;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches in Jira's index with the reader's own permissions. What the index still holds of somebody whose post was erased since does not
 * count: the request itself is asked.
 */
final class RequestsOfAuthor implements EarlierRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RequestsOfAuthor.class);

    private final SearchService search;
    private final IssueManager issues;
    private final ThreadProperty property;
    private final Speaker people;
    private final Complaints complaints;

    RequestsOfAuthor(SearchService search, IssueManager issues, ThreadProperty property, Speaker people, Complaints complaints) {
        this.search = search;
        this.issues = issues;
        this.property = property;
        this.people = people;
        this.complaints = complaints;
    }

    @Override
    public Optional<Found> of(String userKey, Network network, String authorId, long without, int most) {
        Optional<ApplicationUser> reader = people.find(userKey);
        if (reader.isEmpty() || authorId.isEmpty()) {
            return Optional.of(Found.nothing());
        }
        String jql = Jql.property("network", network.key()) + " AND " + Jql.property("authorId", authorId) + " ORDER BY created DESC";
        try {
            SearchService.ParseResult parsed = search.parseQuery(reader.get(), jql);
            if (!parsed.isValid()) {
                throw new SearchException(String.join(" ", parsed.getErrors().getErrorMessages()));
            }
            // one more for the request to leave out, and one to know whether there are others
            List<Issue> found = search.search(reader.get(), parsed.getQuery(), new PagerFilter<>(0, most + 2)).getResults();
            List<Earlier> all = found.stream().map(Issue::getId).filter(id -> id != without)
                    .filter(id -> property.isBy(id, network, authorId)).flatMap(id -> glance(id).stream()).toList();
            return Optional.of(new Found(all.stream().limit(most).toList(), all.size() > most));
        } catch (SearchException e) {
            complaints.of("earlier requests", e).ifPresent(line ->
                    LOG.warn("Jira could not look for the earlier requests of an author{}", line.again(e), line.thrown(e)));
            return Optional.empty();
        }
    }

    private Optional<Earlier> glance(long id) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(id)).map(issue -> new Earlier(
                new RequestRef(issue.getId(), issue.getKey()), issue.getSummary(), issue.getStatus().getNameTranslation(),
                issue.getCreated().toInstant(), Optional.ofNullable(issue.getResolutionDate()).map(Timestamp::toInstant)));
    }
}
