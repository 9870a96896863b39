package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.web.util.AttachmentException;
import io.listeningpost.sandbox.desk.attachment.DeskAttachment;
import io.listeningpost.sandbox.desk.attachment.FileRules;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.host.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code /secure/attachment/ID/NAME}: a file of an issue. Agents see all; customers those that the description of their request or a public
 * comment shows. {@code POST /secure/attachment/KEY?name=} with the bytes attaches one.
 */
final class AttachmentPage extends DeskPage {

    static final String PATH = "/secure/attachment";
    private static final long serialVersionUID = 1L;

    AttachmentPage(Stage stage, PageShell shell) {
        super(stage, shell);
    }

    @Override
    void show(Visit visit) throws IOException {
        Optional<DeskAttachment> file = file(visit.path().replaceFirst("/.*", "")).filter(found -> sees(visit, found));
        if (file.isEmpty()) {
            refuse(visit, HttpServletResponse.SC_NOT_FOUND, "The file you are looking for doesn't exist or you cannot see it.");
            return;
        }
        HttpServletResponse response = visit.response();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader("Content-Disposition", file.get().isPicture() ? "inline" : "attachment");
        response.setContentType(file.get().isPicture() ? file.get().getMimetype() : "application/octet-stream");
        response.setContentLengthLong(file.get().getFilesize());
        stage.attachments().streamAttachmentContent(file.get(), bytes -> bytes.transferTo(response.getOutputStream()));
    }

    @Override
    void act(Visit visit) throws IOException {
        if (visit.parameter("do").equals("delete")) {
            delete(visit);
        } else {
            attach(visit);
        }
    }

    private void delete(Visit visit) throws IOException {
        Optional<DeskAttachment> file = file(visit.parameter("file"));
        Optional<DeskIssue> issue = file.flatMap(found -> stage.book().byId(found.issueId())).filter(found -> edits(visit, found));
        if (file.isEmpty() || issue.isEmpty()) {
            refuse(visit, HttpServletResponse.SC_NOT_FOUND, "The file you are looking for doesn't exist or you cannot delete it.");
            return;
        }
        try {
            stage.attachments().deleteAttachment(file.get());
            visit.redirect("/browse/" + issue.get().getKey());
        } catch (RemoveException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    private void attach(Visit visit) throws IOException {
        Optional<DeskIssue> issue = stage.book().byKey(visit.path()).filter(found -> edits(visit, found));
        if (issue.isEmpty()) {
            refuse(visit, HttpServletResponse.SC_NOT_FOUND, "You do not have permission to attach files to this issue.");
            return;
        }
        Path temporary = Files.createTempFile("desk", ".upload");
        try {
            Files.write(temporary, visit.request().getInputStream().readNBytes((int) FileRules.LARGEST + 1));
            String type = Optional.ofNullable(visit.request().getContentType()).orElse("application/octet-stream");
            stage.attachments().createAttachment(new CreateAttachmentParamsBean.Builder(temporary.toFile(), visit.parameter("name"), type,
                    visit.user(), issue.get()).build());
            visit.redirect("/browse/" + issue.get().getKey());
        } catch (AttachmentException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Optional<DeskAttachment> file(String id) {
        return id.matches("\\d{1,18}") ? stage.attachments().byId(Long.parseLong(id)) : Optional.empty();
    }

    private boolean edits(Visit visit, DeskIssue issue) {
        return stage.permissions().hasPermission(ProjectPermissions.ADD_COMMENTS, issue, visit.userOrNobody());
    }

    private boolean sees(Visit visit, DeskAttachment file) {
        Optional<DeskIssue> issue = stage.book().byId(file.issueId());
        if (issue.isEmpty()) {
            return false;
        }
        return stage.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue.get(), visit.userOrNobody())
                || stage.roles().isCustomer(visit.userOrNobody(), issue.get()) && isShown(file, issue.get());
    }

    private boolean isShown(DeskAttachment file, DeskIssue issue) {
        String picture = "!" + file.getFilename();
        return issue.row().description().filter(text -> text.contains(picture)).isPresent()
                || stage.comments().of(issue).stream().filter(stage.flag()::shows).anyMatch(comment -> comment.getBody().contains(picture));
    }
}
