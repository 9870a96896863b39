package io.listeningpost.sandbox.desk;

import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.web.util.AttachmentException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.people.DeskUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Acts as somebody, with their permissions and on the calling thread, as their browser would; for stories and tests.
 * Every method throws {@link IllegalStateException} with Jira's own sentence when Jira refuses.
 */
public final class Hand {

    private final Parts parts;
    private final DeskUser user;

    Hand(Parts parts, DeskUser user) {
        this.parts = parts;
        this.user = user;
    }

    /** The names of the moves that this user can make now. */
    public List<String> moves(String key) {
        return parts.actions.getAvailableActions(issue(key), user).stream().map(ActionDescriptor::getName).toList();
    }

    /** Moves a request by the name of the action, such as {@code Start progress}. */
    public void move(String key, String action) {
        DeskIssue issue = issue(key);
        int id = parts.actions.getAvailableActions(issue, user).stream().filter(found -> found.getName().equals(action)).findFirst()
                .orElseThrow(() -> new IllegalStateException(key + " offers " + user.login() + " no move \"" + action + "\", only "
                        + moves(key))).getId();
        acting(() -> {
            TransitionValidationResult validation = parts.transitions.validateTransition(user, issue.getId(), id,
                    parts.transitions.newIssueInputParameters());
            check(validation.getErrorCollection());
            check(parts.transitions.transition(user, validation).getErrorCollection());
        });
    }

    /** Writes a comment: for the customer, or among agents. Answers its id. */
    public long comment(String key, String body, boolean shared) {
        DeskIssue issue = issue(key);
        long[] id = new long[1];
        acting(() -> id[0] = parts.requestComments.createServiceDeskComment(user, parts.requestComments.newCreateBuilder().author(user)
                .body(body).issue(issue).publicComment(shared).build()).getComment().getId());
        return id[0];
    }

    /** Attaches a file and answers its id. */
    public long attach(String key, String name, String type, byte[] bytes) {
        DeskIssue issue = issue(key);
        try {
            Path temporary = Files.createTempFile("desk", ".upload");
            try {
                Files.write(temporary, bytes);
                return Long.parseLong(parts.attachments.createAttachment(new CreateAttachmentParamsBean.Builder(temporary.toFile(), name,
                        type, user, issue).build()).getTo());
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | AttachmentException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private void acting(Runnable work) {
        var before = parts.loggedIn.getLoggedInUser();
        parts.loggedIn.setLoggedInUser(user);
        try {
            work.run();
        } catch (RuntimeException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        } finally {
            parts.loggedIn.setLoggedInUser(before);
        }
    }

    private static void check(ErrorCollection errors) {
        if (errors.hasAnyErrors()) {
            throw new IllegalStateException(String.join(" ", errors.getErrorMessages()) + String.join(" ", errors.getErrors().values()));
        }
    }

    private DeskIssue issue(String key) {
        return parts.book.byKey(key).orElseThrow(() -> new IllegalStateException("There is no request " + key));
    }
}
