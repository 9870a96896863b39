package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.issue.Change;
import io.listeningpost.sandbox.desk.issue.DeskComment;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.wiki.Wiki;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened on an issue: its comments, and its history. */
final class Activity {

    private final Stage stage;
    private final Wiki wiki;
    private final IssueFiles files;

    Activity(Stage stage, Wiki wiki, IssueFiles files) {
        this.stage = stage;
        this.wiki = wiki;
        this.files = files;
    }

    /** The comments that fit, oldest first. */
    String comments(DeskIssue issue, Predicate<DeskComment> shown) {
        List<DeskComment> comments = stage.comments().of(issue).stream().filter(shown).toList();
        Wiki.Pictures pictures = files.pictures(issue);
        return comments.isEmpty() ? "<p class=\"desk-quiet\">There are no comments yet.</p>"
                : comments.stream().map(comment -> comment(comment, pictures)).collect(Collectors.joining("",
                        "<ol class=\"desk-comments\">", "</ol>"));
    }

    private String comment(DeskComment comment, Wiki.Pictures pictures) {
        boolean shared = stage.flag().shows(comment);
        String author = Optional.ofNullable(comment.getAuthorApplicationUser()).map(ApplicationUser::getDisplayName).orElse("Anonymous");
        String edited = comment.getUpdated().equals(comment.getCreated()) ? "" : " <span class=\"desk-quiet\">edited</span>";
        return """
                <li id="comment-%1$d" class="desk-comment %2$s"><div class="desk-comment-head">%3$s %4$s%5$s
                <span class="aui-lozenge aui-lozenge-subtle%6$s">%7$s</span></div>
                <div class="desk-prose">%8$s</div></li>
                """.formatted(comment.getId(), shared ? "desk-public" : "desk-internal",
                Markup.person(author), Markup.time(comment.getCreated().toInstant()), edited, shared ? " aui-lozenge-success" : "",
                shared ? "Public" : "Internal", wiki.html(comment.getBody(), pictures));
    }

    /** Every change, oldest first. */
    String history(DeskIssue issue) {
        List<Change> changes = stage.history().of(issue.getId());
        return changes.isEmpty() ? "<p class=\"desk-quiet\">Nothing was changed yet.</p>"
                : changes.stream().map(this::change).collect(Collectors.joining("", "<ol class=\"desk-changes\">", "</ol>"));
    }

    private String change(Change change) {
        String author = change.author().flatMap(stage.users()::byKey).map(user -> user.displayName()).orElse("Anonymous");
        return "<li>" + Markup.person(author) + " " + Markup.time(change.created()) + "<ul>"
                + change.items().stream().map(Activity::item).collect(Collectors.joining()) + "</ul></li>";
    }

    private static String item(ChangeItemBean item) {
        return "<li>" + Markup.escape(item.getField()) + ": " + value(item.getFromString()) + " → " + value(item.getToString()) + "</li>";
    }

    private static String value(@Nullable String text) {
        return text == null ? "<em>none</em>" : "<span>" + Markup.escape(text) + "</span>";
    }
}
