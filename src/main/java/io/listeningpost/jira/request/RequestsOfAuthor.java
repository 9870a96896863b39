package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.social.AuthorId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Searches in Jira's index with the reader's own permissions. What the index still holds of somebody whose post was erased since does not
 * count: the request itself is asked.
 */
final class RequestsOfAuthor implements EarlierRequests {

    private final RequestSearch search;
    private final ThreadProperty property;
    private final Speaker people;

    RequestsOfAuthor(SearchService search, IssueManager issues, ThreadProperty property, Speaker people, Complaints complaints) {
        this.search = new RequestSearch(search, issues, complaints);
        this.property = property;
        this.people = people;
    }

    @Override
    public Optional<Found> of(String userKey, Collection<AuthorId> authors, long without, int most) {
        Optional<ApplicationUser> reader = people.find(userKey);
        if (reader.isEmpty() || authors.isEmpty()) {
            return Optional.of(Found.nothing());
        }
        String jql = authors.stream().map(each -> "(" + Jql.property("network", each.network().key()) + " AND "
                + Jql.property("authorId", each.userId()) + ")").collect(Collectors.joining(" OR "));
        // one more for the request to leave out, and one to know whether there are others
        return search.newest(reader.get(), jql, most + 2, "the earlier requests of an author").map(found -> {
            List<Earlier> all = found.stream().filter(id -> id != without).flatMap(id -> property.author(id)
                    .filter(authors::contains).flatMap(author -> glance(id, author)).stream()).toList();
            return new Found(all.stream().limit(most).toList(), all.size() > most);
        });
    }

    private Optional<Earlier> glance(long id, AuthorId author) {
        return search.find(id).map(issue -> new Earlier(
                new RequestRef(issue.getId(), issue.getKey()), author, issue.getSummary(), issue.getStatus().getNameTranslation(),
                issue.getCreated().toInstant(), Optional.ofNullable(issue.getResolutionDate()).map(Timestamp::toInstant)));
    }
}
