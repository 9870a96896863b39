package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.TransitionOptions;
import io.listeningpost.sandbox.desk.event.Events;
import io.listeningpost.sandbox.desk.project.Action;
import io.listeningpost.sandbox.desk.project.Resolutions;
import io.listeningpost.sandbox.desk.project.Statuses;
import io.listeningpost.sandbox.desk.project.Workflow;
import io.listeningpost.sandbox.desk.search.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves issues through their workflow. A move is stored with its history and indexed before listeners hear of it on the same thread.
 * Of two moves at once from the same status, one is refused.
 */
public final class Transitions implements IssueService {

    private static final String PARAMETERS = "parameters";

    private final IssueBook book;
    private final Issues issues;
    private final History history;
    private final Comments comments;
    private final PermissionManager permissions;
    private final Index index;
    private final Events events;

    /** All that a move touches. */
    public Transitions(IssueBook book, Issues issues, History history, Comments comments, PermissionManager permissions, Index index,
            Events events) {
        this.book = book;
        this.issues = issues;
        this.history = history;
        this.comments = comments;
        this.permissions = permissions;
        this.index = index;
        this.events = events;
    }

    @Override
    public IssueInputParameters newIssueInputParameters() {
        return new InputParameters();
    }

    @Override
    public TransitionValidationResult validateTransition(@Nullable ApplicationUser user, Long issueId, int actionId,
            IssueInputParameters parameters) {
        return validateTransition(user, issueId, actionId, parameters, TransitionOptions.defaults());
    }

    @Override
    public TransitionValidationResult validateTransition(@Nullable ApplicationUser user, Long issueId, int actionId,
            IssueInputParameters parameters, TransitionOptions options) {
        Errors errors = new Errors();
        DeskIssue issue = book.byId(issueId).orElse(null);
        if (issue == null) {
            errors.add("The issue no longer exists.");
            return new TransitionValidationResult(null, errors, Map.of(), Map.of(), actionId);
        }
        Optional<Action> action = Workflow.of(issue.project().key()).action(actionId);
        boolean allowed = options.skipPermissions()
                || permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user);
        if (action.isEmpty() || !allowed || !action.get().from().contains(issue.row().status()) && !options.skipConditions()) {
            errors.add("It seems that you have tried to perform an illegal workflow operation. If you think this message is wrong, please "
                    + "contact your Jira administrators. (Action Id: " + actionId + ", issue " + issue.getKey() + ")");
        }
        if (!(parameters instanceof InputParameters input)) {
            throw new IllegalArgumentException("Parameters must come from newIssueInputParameters()");
        }
        input.resolution().filter(id -> Resolutions.name(id).isEmpty())
                .ifPresent(id -> errors.add("resolution", "The resolution selected is invalid."));
        input.comment().flatMap(TextLimits::text).ifPresent(wrong -> errors.add("comment", wrong));
        return new TransitionValidationResult(issue, errors, Map.of(PARAMETERS, input), Map.of(), actionId);
    }

    /** @throws IllegalStateException when the validation was not valid, as Jira does */
    @Override
    public IssueResult transition(@Nullable ApplicationUser user, TransitionValidationResult validation) {
        if (!validation.isValid()) {
            throw new IllegalStateException("You can not transition an issue with an invalid validation result.");
        }
        DeskIssue seen = (DeskIssue) validation.getIssue();
        InputParameters input = (InputParameters) validation.getFieldValuesHolder().get(PARAMETERS);
        Action action = Workflow.of(seen.project().key()).action(validation.getActionId()).orElseThrow();
        Optional<String> resolution = switch (action.resolution()) {
            case KEEP -> seen.row().resolution();
            case SET -> Optional.of(input.resolution().or(seen.row()::resolution).orElse(Resolutions.DONE));
            case CLEAR -> Optional.empty();
        };
        if (!issues.move(seen.row(), action.to(), resolution)) {
            Errors errors = new Errors();
            errors.add("Issue " + seen.getKey() + " has been moved by somebody else in the meantime.");
            return new IssueResult(book.getIssueObject(seen.getId()), errors);
        }
        List<ChangeItemBean> items = changes(seen.row(), action, resolution);
        Optional<ApplicationUser> author = Optional.ofNullable(user);
        history.add(seen.getId(), author.map(ApplicationUser::getKey), items);
        Optional<DeskComment> comment = input.comment().filter(text -> !text.isBlank())
                .map(text -> comments.create(seen, user, text, null, null, null, Map.of(), true));
        index.refresh(seen.getId());
        DeskIssue moved = book.byId(seen.getId()).orElseThrow();
        events.publish(new Changed(moved, author, comment, items));
        return new IssueResult(moved, new Errors());
    }

    private static List<ChangeItemBean> changes(IssueRow seen, Action action, Optional<String> resolution) {
        List<ChangeItemBean> items = new ArrayList<>();
        if (!resolution.equals(seen.resolution())) {
            items.add(new ChangeItemBean("jira", "resolution", seen.resolution().orElse(null),
                    seen.resolution().flatMap(Resolutions::name).orElse(null), resolution.orElse(null),
                    resolution.flatMap(Resolutions::name).orElse(null)));
        }
        items.add(new ChangeItemBean("jira", "status", seen.status(), Statuses.of(seen.status()).name(), action.to(),
                Statuses.of(action.to()).name()));
        return items;
    }
}
