package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.listeningpost.sandbox.desk.project.Projects;
import io.listeningpost.sandbox.desk.search.Found;
import io.listeningpost.sandbox.desk.search.Queries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds issues as the index knows them; the issues themselves are read afresh. */
public final class IssueSearch implements SearchService {

    private final Queries queries;
    private final Projects projects;
    private final PermissionManager permissions;
    private final IssueBook book;

    /** Searches with a person's permissions, or without. */
    public IssueSearch(Queries queries, Projects projects, PermissionManager permissions, IssueBook book) {
        this.queries = queries;
        this.projects = projects;
        this.permissions = permissions;
        this.book = book;
    }

    @Override
    public ParseResult parseQuery(@Nullable ApplicationUser searcher, String query) {
        return queries.parse(query, Optional.ofNullable(searcher));
    }

    @Override
    public SearchResults<Issue> search(@Nullable ApplicationUser searcher, Query query, PagerFilter<?> pager) throws SearchException {
        return results(query, projects.all().stream()
                .filter(project -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, searcher))
                .map(project -> project.id()).toList(), searcher, pager);
    }

    @Override
    public SearchResults<Issue> searchOverrideSecurity(@Nullable ApplicationUser searcher, Query query, PagerFilter<?> pager)
            throws SearchException {
        return results(query, projects.all().stream().map(project -> project.id()).toList(), searcher, pager);
    }

    private SearchResults<Issue> results(Query query, List<Long> projectIds, @Nullable ApplicationUser searcher, PagerFilter<?> pager)
            throws SearchException {
        Found found = queries.run(query, projectIds, Optional.ofNullable(searcher), pager.getStart(), pager.getMax());
        return new SearchResults<>(List.<Issue>copyOf(book.all(found.issueIds())),
                found.total());
    }
}
