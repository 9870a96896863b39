package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches in Jira's index with the reader's own permissions. The index may be behind: each request is asked itself before it is told.
 */
final class RequestsOfWords implements Elsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(RequestsOfWords.class);
    /** Room for the request itself, and for those whose words were erased since the index looked. */
    private static final int ROOM = 10;

    private final SearchService search;
    private final IssueManager issues;
    private final ThreadProperty property;
    private final Speaker people;
    private final Complaints complaints;

    RequestsOfWords(SearchService search, IssueManager issues, ThreadProperty property, Speaker people, Complaints complaints) {
        this.search = search;
        this.issues = issues;
        this.property = property;
        this.people = people;
        this.complaints = complaints;
    }

    @Override
    public Optional<Found> of(String userKey, long issueId, Instant since, int most) {
        Optional<ApplicationUser> reader = people.find(userKey);
        Optional<String> words = property.words(issueId);
        if (reader.isEmpty() || words.isEmpty()) {
            return Optional.of(Found.nowhere());
        }
        String jql = Jql.property("words", words.get()) + " ORDER BY created DESC";
        try {
            SearchService.ParseResult parsed = search.parseQuery(reader.get(), jql);
            if (!parsed.isValid()) {
                throw new SearchException(String.join(" ", parsed.getErrors().getErrorMessages()));
            }
            List<Issue> found = search.search(reader.get(), parsed.getQuery(), new PagerFilter<>(0, most + ROOM)).getResults();
            List<Same> all = found.stream().map(Issue::getId).filter(id -> id != issueId)
                    .flatMap(id -> glance(id, words.get(), since).stream()).toList();
            return Optional.of(new Found(words, all.stream().limit(most).toList(), all.size() > most));
        } catch (SearchException e) {
            complaints.of("the same words", e).ifPresent(line ->
                    LOG.warn("Jira could not look for requests with the same words{}", line.again(e), line.thrown(e)));
            return Optional.empty();
        }
    }

    private Optional<Same> glance(long id, String words, Instant since) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(id))
                .filter(issue -> !issue.getCreated().toInstant().isBefore(since))
                .flatMap(issue -> property.said(id, words).map(said -> new Same(new RequestRef(id, issue.getKey()), said.network(),
                        said.handle(), issue.getStatus().getNameTranslation(), issue.getResolutionDate() != null, said.answeredAt())));
    }
}
