package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.util.ErrorCollection;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginModules;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** {@code /browse/KEY}: the issue view, its transitions and its comment form. */
final class IssuePage extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient IssueView view;

    IssuePage(Stage stage, PageShell shell, PluginModules modules, String contextPath) {
        super(stage, shell);
        this.view = new IssueView(stage, modules, contextPath);
    }

    @Override
    void show(Visit visit) throws IOException {
        Optional<DeskIssue> issue = visible(visit);
        if (issue.isPresent()) {
            write(visit, issue.get(), "", "", true);
        }
    }

    @Override
    void act(Visit visit) throws IOException {
        Optional<DeskIssue> issue = visible(visit);
        if (issue.isEmpty()) {
            return;
        }
        if (visit.parameter("do").equals("transition")) {
            move(visit, issue.get());
        } else {
            comment(visit, issue.get());
        }
    }

    private void move(Visit visit, DeskIssue issue) throws IOException {
        int action = visit.parameter("action").matches("\\d{1,9}") ? Integer.parseInt(visit.parameter("action")) : -1;
        TransitionValidationResult validation = stage.transitions().validateTransition(visit.user(), issue.getId(), action,
                stage.transitions().newIssueInputParameters());
        ErrorCollection errors = validation.getErrorCollection();
        if (validation.isValid()) {
            IssueResult moved = stage.transitions().transition(visit.user(), validation);
            errors = moved.getErrorCollection();
        }
        if (errors.hasAnyErrors()) {
            visit.response().setStatus(HttpServletResponse.SC_CONFLICT);
            write(visit, stage.book().byId(issue.getId()).orElse(issue), String.join(" ", errors.getErrorMessages()), "", true);
        } else {
            visit.redirect("/browse/" + issue.getKey());
        }
    }

    private void comment(Visit visit, DeskIssue issue) throws IOException {
        boolean shared = !visit.parameter("audience").equals("internal");
        String body = visit.parameter("comment").replace("\r\n", "\n");
        Optional<String> wrong = new Commenting(stage).add(visit.user(), issue, body, shared);
        if (wrong.isPresent()) {
            visit.response().setStatus(HttpServletResponse.SC_BAD_REQUEST);
            write(visit, issue, wrong.get(), body, shared);
        } else {
            visit.redirect("/browse/" + issue.getKey() + "#activity");
        }
    }

    private void write(Visit visit, DeskIssue issue, String wrong, String typed, boolean shared) throws IOException {
        write(visit, "[" + issue.getKey() + "] " + issue.getSummary(),
                Markup.message("error", wrong) + view.html(visit, issue, CommentForm.html(visit, issue.getKey(), typed, shared)),
                "jira.view.issue");
    }

    private Optional<DeskIssue> visible(Visit visit) throws IOException {
        Optional<DeskIssue> issue = stage.book().byKey(visit.path()).filter(found ->
                stage.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, visit.userOrNobody()));
        Optional<DeskIssue> own = stage.book().byKey(visit.path()).filter(found -> stage.roles().isCustomer(visit.userOrNobody(), found));
        if (issue.isEmpty() && own.isPresent()) {
            visit.redirect(PortalPage.PATH + "/" + own.get().getKey());
        } else if (issue.isEmpty()) {
            refuse(visit, HttpServletResponse.SC_NOT_FOUND,
                    "You can't view this issue. It may have been deleted or you don't have permission to view it.");
        }
        return issue;
    }

    /** The context that Jira gives to what plugins add here. */
    static Map<String, Object> context(Visit visit, DeskIssue issue) {
        return Map.of("issue", issue, "project", issue.project(), "user", visit.user());
    }
}
