package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.reply.Copy;
import io.listeningpost.reply.Loss;
import io.listeningpost.reply.LossDesk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of what is gone in the name of the account's own user, who mentions whoever caused it as people do in Jira. Thread-safe. */
final class AnswerLosses implements LossDesk {

    private final IssueManager issues;
    private final Speaker people;
    private final PostComments comments;
    private final RequestText text;

    AnswerLosses(IssueManager issues, Speaker people, PostComments comments, RequestText text) {
        this.issues = issues;
        this.people = people;
        this.comments = comments;
        this.text = text;
    }

    @Override
    public Optional<String> tell(Loss loss) {
        @Nullable Issue issue = issues.getIssueObject(loss.request().issueId());
        if (issue == null) {
            return Optional.empty();
        }
        Optional<ApplicationUser> speaker = people.find(loss.account().speaker());
        speaker.ifPresent(user -> people.as(user, () -> {
            comments.head(issue, Copy.mark(loss.reply().id()), text.lost(loss));
            return comments.tell(issue, loss.mark(), text.lossNote(loss, mention(loss.reply().author())), loss.noticedAt(), user);
        }));
        return speaker.isPresent() ? Optional.empty() : Optional.of("the Jira user " + loss.account().speaker()
                + " in whose name comments are written does not exist or is not active: choose another one for the account.");
    }

    /** Somebody who is gone is told nothing by Jira. */
    private String mention(String key) {
        return people.find(key).map(user -> "[~" + user.getName() + "]").orElseGet(() -> WikiText.line(people.name(key)));
    }
}
