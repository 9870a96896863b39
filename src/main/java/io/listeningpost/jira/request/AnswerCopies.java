package io.listeningpost.jira.request;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.listeningpost.reply.Copy;
import io.listeningpost.reply.CopyDesk;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was published as comments of those who answered, in the language of the account's own user, so that a request speaks one
 * language. Thread-safe.
 */
final class AnswerCopies implements CopyDesk {

    private final IssueManager issues;
    private final AttachmentManager attachments;
    private final PermissionManager permissions;
    private final UserManager users;
    private final Speaker people;
    private final PostComments comments;
    private final RequestText text;

    AnswerCopies(IssueManager issues, AttachmentManager attachments, PermissionManager permissions, UserManager users, Speaker people,
            PostComments comments, RequestText text) {
        this.issues = issues;
        this.attachments = attachments;
        this.permissions = permissions;
        this.users = users;
        this.people = people;
        this.comments = comments;
        this.text = text;
    }

    @Override
    public Optional<String> write(Copy copy) {
        @Nullable Issue issue = issues.getIssueObject(copy.request().issueId());
        if (issue == null) {
            return Optional.empty();
        }
        Optional<ApplicationUser> speaker = people.find(copy.account().speaker());
        Optional<ApplicationUser> answered = people.find(copy.reply().author())
                .filter(user -> permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue, user));
        Optional<ApplicationUser> author = answered.or(() -> speaker);
        if (author.isEmpty()) {
            return Optional.of("whoever answered may not comment on it any more, and the Jira user " + copy.account().speaker()
                    + " in whose name comments are written does not exist or is not active: choose another one for the account.");
        }
        Optional<String> by = answered.isPresent() ? Optional.empty() : Optional.of(nameOf(copy.reply().author()));
        String body = people.as(speaker.orElse(author.get()), () -> text.copy(copy, namesOn(issue), by));
        people.as(author.get(), () -> {
            comments.copy(issue, copy, body, author.get());
            return true;
        });
        return Optional.empty();
    }

    private String nameOf(String key) {
        @Nullable ApplicationUser user = users.getUserByKey(key);
        return user == null ? key : user.getDisplayName();
    }

    private Set<String> namesOn(Issue issue) {
        return attachments.getAttachments(issue).stream().map(Attachment::getFilename).collect(Collectors.toSet());
    }
}
