package io.listeningpost.sandbox.desk;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import io.listeningpost.sandbox.desk.RequestSeen.ChangeSeen;
import io.listeningpost.sandbox.desk.RequestSeen.CommentSeen;
import io.listeningpost.sandbox.desk.RequestSeen.FileSeen;
import io.listeningpost.sandbox.desk.RequestSeen.LinkSeen;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.project.Statuses;
import io.listeningpost.sandbox.desk.project.Workflow;
import io.listeningpost.sandbox.desk.property.StoredProperty;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at requests without regard to permissions; for stories and tests. Thread-safe. */
public final class Watch {

    private static final int MOST = 10_000;

    private final Parts parts;

    Watch(Parts parts) {
        this.parts = parts;
    }

    /** The request with a key. */
    public Optional<RequestSeen> request(String key) {
        return parts.book.byKey(key).map(this::seen);
    }

    /** Every request of the service desk, oldest first. */
    public List<RequestSeen> requests() {
        return find("project = SUP order by key asc");
    }

    /**
     * What a query finds, in its order.
     *
     * @throws IllegalArgumentException saying what is wrong with the query
     */
    public List<RequestSeen> find(String jql) {
        var parsed = parts.search.parseQuery(null, jql);
        if (!parsed.isValid()) {
            throw new IllegalArgumentException(String.join(" ", parsed.getErrors().getErrorMessages()));
        }
        try {
            return parts.search.searchOverrideSecurity(null, parsed.getQuery(), new PagerFilter<>(0, MOST)).getResults().stream()
                    .map(issue -> seen((DeskIssue) issue)).toList();
        } catch (SearchException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    private RequestSeen seen(DeskIssue issue) {
        return new RequestSeen(issue.getId(), issue.getKey(), issue.getSummary(), issue.row().description().orElse(""),
                issue.status().name(), issue.reporter().map(user -> user.login()).orElse(""), issue.row().channel().orElse(""),
                issue.row().created(), comments(issue), links(issue), moves(issue),
                parts.properties.of("IssueProperty", issue.getId()).stream()
                        .collect(Collectors.toMap(StoredProperty::key, StoredProperty::json)),
                files(issue), changes(issue));
    }

    private List<CommentSeen> comments(Issue issue) {
        return parts.comments.of(issue).stream().map(comment -> new CommentSeen(comment.getId(),
                Optional.ofNullable(comment.getAuthorApplicationUser()).map(ApplicationUser::getUsername).orElse(""), comment.getBody(),
                parts.flag.shows(comment), comment.getCreated().toInstant())).toList();
    }

    private List<LinkSeen> links(Issue issue) {
        return parts.links.getRemoteIssueLinksForIssue(issue).stream().map(link -> new LinkSeen(link.getTitle(), URI.create(link.getUrl()),
                Optional.ofNullable(link.getGlobalId()).orElse(""))).toList();
    }

    private List<String> moves(DeskIssue issue) {
        List<String> moves = new ArrayList<>(List.of(Statuses.of(Workflow.of(issue.project().key()).first()).name()));
        parts.history.of(issue.getId()).forEach(change -> change.items().stream().filter(item -> item.getField().equals("status"))
                .forEach(item -> moves.add(item.getToString())));
        return moves;
    }

    private List<FileSeen> files(DeskIssue issue) {
        return parts.attachments.of(issue.getId()).stream()
                .map(file -> new FileSeen(file.getId(), file.getFilename(), file.getMimetype(), file.getFilesize())).toList();
    }

    private List<ChangeSeen> changes(DeskIssue issue) {
        return parts.history.of(issue.getId()).stream().flatMap(change -> change.items().stream()).map(item -> new ChangeSeen(
                item.getField(), Optional.ofNullable(item.getFromString()).orElse(""),
                Optional.ofNullable(item.getToString()).orElse(""))).toList();
    }
}
