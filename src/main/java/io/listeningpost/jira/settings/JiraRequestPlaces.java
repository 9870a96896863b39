package io.listeningpost.jira.settings;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.servicedesk.api.NoSuchEntityException;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.status.RequestPlaces;
import java.util.List;
import java.util.Optional;

/** By Jira's issues and JSM's request types. Thread-safe. */
public final class JiraRequestPlaces implements RequestPlaces {

    private final IssueManager issues;
    private final RequestTypeService types;

    public JiraRequestPlaces(IssueManager issues, RequestTypeService types) {
        this.issues = issues;
        this.types = types;
    }

    @Override
    public Optional<Place> project(long issueId) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(issueId)).map(Issue::getProjectObject)
                .map((Project project) -> new Place(project.getId(), project.getKey()));
    }

    @Override
    public Optional<String> status(long issueId) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(issueId)).map(Issue::getStatusId);
    }

    @Override
    public Kind type(long issueId) {
        try {
            List<RequestType> found = types.getRequestTypes(null,
                    types.newQueryBuilder().issue(issueId).requestOverrideSecurity(true).build()).getResults();
            return found.isEmpty() ? new Kind.None() : new Kind.Of(found.getFirst().getId());
        } catch (NoSuchEntityException e) {
            return new Kind.None();
        } catch (ServiceDeskServiceException e) {
            return new Kind.Untold();
        }
    }
}
