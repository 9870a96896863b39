package io.listeningpost.jira.request;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.exception.GetException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.RemoteIssueLink;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import io.listeningpost.intake.RequestDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the request that an interrupted opening made, on whichever node. Jira's index is asked last: it is each node's own, other nodes
 * hear of a request late, and of one whose node died before it told them, never. The database knows at once: the link to the thread is
 * the first thing on a request, and a request without it is among the newest of its project, with the address of the post in its
 * description from the moment it exists.
 */
final class OpenedRequests {

    /** As many requests may have been opened by others since. */
    private static final int MOST = 2_000;
    /** So many in a row that are older, as a moved issue may be, and there is nothing further down. */
    private static final int OLDER = 20;
    /** The clock of the node that opened it may be behind that of the node that began. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final SearchService search;
    private final IssueManager issues;
    private final RemoteIssueLinkManager links;
    private final ServiceDeskManager desks;
    private final ProjectManager projects;

    OpenedRequests(SearchService search, IssueManager issues, RemoteIssueLinkManager links, ServiceDeskManager desks,
            ProjectManager projects) {
        this.search = search;
        this.issues = issues;
        this.links = links;
        this.desks = desks;
        this.projects = projects;
    }

    Optional<Issue> find(RequestDraft draft, ApplicationUser speaker) {
        return byLink(draft).or(() -> amongNewest(draft)).or(() -> byProperty(draft, speaker));
    }

    /** The oldest, as somebody may have cloned it with its links. */
    private Optional<Issue> byLink(RequestDraft draft) {
        try {
            return links.findRemoteIssueLinksByGlobalIds(List.of(RequestOpening.globalId(draft.conversation()))).stream()
                    .map(RemoteIssueLink::getIssueId).map(id -> (Issue) issues.getIssueObject(id)).filter(issue -> issue != null)
                    .findFirst();
        } catch (GetException e) {
            throw new IllegalStateException("Jira could not look for the link to " + draft.conversation().thread(), e);
        }
    }

    private Optional<Issue> amongNewest(RequestDraft draft) {
        return Stream.concat(Stream.of(draft.route().serviceDeskId()), draft.desks().stream()).flatMap(desk -> project(desk).stream())
                .distinct().flatMap(project -> amongNewest(draft, project).stream()).findFirst();
    }

    private Optional<Issue> amongNewest(RequestDraft draft, Project project) {
        Instant since = draft.conversation().startedAt().minus(CLOCKS);
        String address = "|" + WikiText.address(draft.post().permalink().toString()) + "]";
        int older = 0;
        long newest = projects.getCurrentCounterForProject(project.getId());
        for (long number = newest; number > Math.max(0, newest - MOST) && older < OLDER; number--) {
            Issue issue = issues.getIssueObject(project.getKey() + "-" + number);
            if (issue == null) {
                continue;
            }
            if (issue.getDescription() != null && issue.getDescription().contains(address)) {
                return Optional.of(issue);
            }
            older = issue.getCreated().toInstant().isBefore(since) ? older + 1 : 0;
        }
        return Optional.empty();
    }

    private Optional<Project> project(int desk) {
        try {
            return Optional.ofNullable(projects.getProjectObj(desks.getServiceDeskById(desk).getProjectId()));
        } catch (ServiceDeskServiceException e) {
            return Optional.empty(); // no desk, no request on it; opening says what is wrong
        }
    }

    private Optional<Issue> byProperty(RequestDraft draft, ApplicationUser speaker) {
        String thread = draft.conversation().thread().value();
        String account = draft.conversation().account().toString();
        String jql = Jql.property("thread", thread) + " AND " + Jql.property("account", account);
        SearchService.ParseResult parsed = search.parseQuery(speaker, jql);
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not read " + jql + ": " + parsed.getErrors().getErrorMessages());
        }
        try {
            return search.searchOverrideSecurity(speaker, parsed.getQuery(), new PagerFilter<>(0, 1)).getResults().stream()
                    .map(issue -> (Issue) issues.getIssueObject(issue.getId())).filter(issue -> issue != null).findFirst();
        } catch (SearchException e) {
            throw new IllegalStateException("Jira could not search for " + jql, e);
        }
    }
}
