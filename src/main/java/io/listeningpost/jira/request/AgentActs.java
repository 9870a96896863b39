package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.Complaints;
import io.listeningpost.reply.RequestActs;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts in Jira as an agent. What breaks in Jira is told like what Jira refuses, so that the answer beside it stands. Thread-safe. */
final class AgentActs implements RequestActs {

    private static final Logger LOG = LoggerFactory.getLogger(AgentActs.class);

    private final IssueManager issues;
    private final IssueWorkflowManager workflow;
    private final Moving moving;
    private final PostComments comments;
    private final PermissionManager permissions;
    private final Speaker people;
    private final Complaints complaints;

    AgentActs(IssueManager issues, IssueWorkflowManager workflow, Moving moving, PostComments comments, PermissionManager permissions,
            Speaker people, Complaints complaints) {
        this.issues = issues;
        this.workflow = workflow;
        this.moving = moving;
        this.comments = comments;
        this.permissions = permissions;
        this.people = people;
        this.complaints = complaints;
    }

    @Override
    public List<Move> moves(RequestRef request, String person) {
        return as(request, person, (issue, user) -> workflow.getAvailableActions(issue, user).stream()
                .map(action -> new Move(action.getId(), action.getName())).toList()).orElse(List.of());
    }

    @Override
    public Optional<String> move(RequestRef request, String person, int move) {
        return told(request, person, (issue, user) -> workflow.getAvailableActions(issue, user).stream()
                .anyMatch(action -> action.getId() == move) ? moving.move(issue, move, user, true) : Optional.of(""));
    }

    @Override
    public Optional<String> note(RequestRef request, String person, String text, String mark) {
        return told(request, person, (issue, user) -> {
            if (!permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue, user)) {
                return Optional.of("");
            }
            comments.internal(issue, mark, text, user);
            return Optional.empty();
        });
    }

    private Optional<String> told(RequestRef request, String person, BiFunction<Issue, ApplicationUser, Optional<String>> act) {
        try {
            return as(request, person, act).orElse(Optional.of(""));
        } catch (RuntimeException e) { // the edge: Jira's workflows run code of others, and the answer is stored
            complaints.of("acts of agents", e).ifPresent(line ->
                    LOG.warn("Jira could not do what goes with an answer on {}{}", request.key(), line.again(e), line.thrown(e)));
            return Optional.of("");
        }
    }

    private <T> Optional<T> as(RequestRef request, String person, BiFunction<Issue, ApplicationUser, T> act) {
        @Nullable Issue issue = issues.getIssueObject(request.issueId());
        return issue == null ? Optional.empty()
                : people.find(person).map(user -> people.as(user, () -> act.apply(issue, user)));
    }
}
