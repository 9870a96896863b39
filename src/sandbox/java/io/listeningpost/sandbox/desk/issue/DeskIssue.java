package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.project.DeskProject;
import io.listeningpost.sandbox.desk.project.DeskStatus;
import io.listeningpost.sandbox.desk.project.Statuses;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it was when it was read; later changes do not show. What is set on it is kept by {@code IssueManager.updateIssue}. Two are
 * equal when their ids are. Not thread-safe.
 */
public final class DeskIssue implements MutableIssue {

    private final DeskProject project;
    private final Optional<DeskUser> reporter;
    private final Map<CustomField, Option> chosen = new LinkedHashMap<>();
    private IssueRow row;

    DeskIssue(IssueRow row, DeskProject project, Optional<DeskUser> reporter) {
        this.row = row;
        this.project = project;
        this.reporter = reporter;
    }

    /** All of it. */
    public IssueRow row() {
        return row;
    }

    public DeskProject project() {
        return project;
    }

    /** Empty when its reporter is nobody. */
    public Optional<DeskUser> reporter() {
        return reporter;
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getKey() {
        return row.key();
    }

    @Override
    public String getSummary() {
        return row.summary();
    }

    @Override
    public @Nullable String getDescription() {
        return row.description().orElse(null);
    }

    @Override
    public void setDescription(@Nullable String description) {
        row = row.saying(row.summary(), Optional.ofNullable(description));
    }

    @Override
    public void setSummary(String summary) {
        row = row.saying(summary, row.description());
    }

    @Override
    public void setPriorityId(String priorityId) {
        row = row.detailed(priorityId, row.assignee(), row.components());
    }

    @Override
    public void setComponent(Collection<ProjectComponent> components) {
        row = row.detailed(row.priority(), row.assignee(), Optional.of(components.stream().map(each -> each.getId().toString())
                .collect(Collectors.joining(","))).filter(ids -> !ids.isEmpty()));
    }

    @Override
    public void setAssignee(@Nullable ApplicationUser assignee) {
        row = row.detailed(row.priority(), Optional.ofNullable(assignee).map(ApplicationUser::getKey), row.components());
    }

    @Override
    public void setCustomFieldValue(CustomField customField, Object value) {
        chosen.put(customField, (Option) value);
    }

    /** What was set on it and is not stored yet. */
    Map<CustomField, Option> chosen() {
        return Map.copyOf(chosen);
    }

    @Override
    public Project getProjectObject() {
        return project;
    }

    @Override
    public Long getProjectId() {
        return row.projectId();
    }

    @Override
    public Status getStatus() {
        return status();
    }

    /** The status with its category. */
    public DeskStatus status() {
        return Statuses.of(row.status());
    }

    @Override
    public String getStatusId() {
        return row.status();
    }

    @Override
    public @Nullable ApplicationUser getReporter() {
        return reporter.orElse(null);
    }

    @Override
    public Timestamp getCreated() {
        return Timestamp.from(row.created());
    }

    @Override
    public Timestamp getUpdated() {
        return Timestamp.from(row.updated());
    }

    /** The stage has no field for it. */
    @Override
    public @Nullable Timestamp getDueDate() {
        return null;
    }

    @Override
    public @Nullable Timestamp getResolutionDate() {
        return row.resolved().map(Timestamp::from).orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeskIssue that && row.id() == that.row.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(row.id());
    }

    @Override
    public String toString() {
        return row.key();
    }
}
