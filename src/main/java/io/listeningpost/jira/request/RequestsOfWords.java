package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Searches in Jira's index with the reader's own permissions. The index may be behind: each request is asked itself before it is told.
 */
final class RequestsOfWords implements Elsewhere {

    /** Room for the request itself, and for those whose words were erased since the index looked. */
    private static final int ROOM = 10;

    private final RequestSearch search;
    private final ThreadProperty property;
    private final Speaker people;

    RequestsOfWords(SearchService search, IssueManager issues, ThreadProperty property, Speaker people, Complaints complaints) {
        this.search = new RequestSearch(search, issues, complaints);
        this.property = property;
        this.people = people;
    }

    @Override
    public Optional<Found> of(String userKey, long issueId, Instant since, int most) {
        Optional<ApplicationUser> reader = people.find(userKey);
        Optional<String> words = property.words(issueId);
        if (reader.isEmpty() || words.isEmpty()) {
            return Optional.of(Found.nowhere());
        }
        return search.newest(reader.get(), Jql.property("words", words.get()), most + ROOM, "requests with the same words").map(found -> {
            List<Same> all = found.stream().filter(id -> id != issueId).flatMap(id -> glance(id, words.get(), since).stream()).toList();
            return new Found(words, all.stream().limit(most).toList(), all.size() > most);
        });
    }

    private Optional<Same> glance(long id, String words, Instant since) {
        return search.find(id)
                .filter(issue -> !issue.getCreated().toInstant().isBefore(since))
                .flatMap(issue -> property.said(id, words).map(said -> new Same(new RequestRef(id, issue.getKey()), said.network(),
                        said.handle(), issue.getStatus().getNameTranslation(), issue.getResolutionDate() != null, said.answeredAt())));
    }
}
