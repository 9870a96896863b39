package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.project.DeskProject;
import io.listeningpost.sandbox.desk.project.DeskStatus;
import io.listeningpost.sandbox.desk.project.Statuses;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue as it was when it was read; later changes do not show. Two are equal when their ids are. */
public record DeskIssue(IssueRow row, DeskProject project, Optional<DeskUser> reporter) implements MutableIssue {

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
