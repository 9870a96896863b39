package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.people.DeskUser;
import io.listeningpost.sandbox.desk.people.Users;
import io.listeningpost.sandbox.desk.project.DeskProject;
import io.listeningpost.sandbox.desk.project.Projects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues with their project and reporter, without asking for permission. */
public final class IssueBook implements IssueManager {

    private final Issues issues;
    private final Projects projects;
    private final Users users;
    private final Editing editing;

    /** Reads each issue afresh. */
    public IssueBook(Issues issues, Projects projects, Users users, Editing editing) {
        this.issues = issues;
        this.projects = projects;
        this.users = users;
        this.editing = editing;
    }

    /** The issue with an id. */
    public Optional<DeskIssue> byId(@Nullable Long id) {
        return issues.byId(id).map(this::of);
    }

    /** The issue with a key, in any case. */
    public Optional<DeskIssue> byKey(@Nullable String key) {
        return issues.byKey(key).map(this::of);
    }

    /** The issues with these ids, in this order; those that are gone are left out. */
    List<DeskIssue> all(List<Long> ids) {
        Map<Long, DeskProject> known = projects.all().stream().collect(Collectors.toMap(DeskProject::id, project -> project));
        Map<String, Optional<DeskUser>> people = new HashMap<>();
        Map<Long, DeskIssue> found = issues.byIds(ids).stream().collect(Collectors.toMap(IssueRow::id, row -> new DeskIssue(row,
                known.get(row.projectId()), row.reporter().flatMap(key -> people.computeIfAbsent(key, users::byKey)))));
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    /** The issue of a row. */
    public DeskIssue of(IssueRow row) {
        return new DeskIssue(row, projects.byId(row.projectId()).orElseThrow(), users.byKey(row.reporter().orElse(null)));
    }

    @Override
    public @Nullable DeskIssue getIssueObject(@Nullable Long id) {
        return byId(id).orElse(null);
    }

    @Override
    public @Nullable DeskIssue getIssueObject(@Nullable String key) {
        return byKey(key).orElse(null);
    }

    @Override
    public @Nullable DeskIssue getIssueByCurrentKey(@Nullable String key) {
        return byKey(key).orElse(null);
    }

    @Override
    public Issue updateIssue(@Nullable ApplicationUser user, MutableIssue issue, UpdateIssueRequest request) {
        IssueRow before = issues.byId(issue.getId())
                .orElseThrow(() -> new IllegalArgumentException("Issue " + issue.getKey() + " does not exist"));
        editing.store(before, (DeskIssue) issue, Optional.ofNullable(user), request, () -> byId(before.id()).orElseThrow());
        return byId(before.id()).orElseThrow();
    }
}
