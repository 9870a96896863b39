package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.issue.Issue;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import java.util.List;
import java.util.stream.Collectors;

/** Issues as rows. On a narrow screen each row is a card. */
final class IssueTable {

    private IssueTable() {
    }

    static String html(Visit visit, List<Issue> issues) {
        if (issues.isEmpty()) {
            return """
                    <div class="desk-empty"><h2>Nothing here</h2><p>No request fits this queue. New ones appear on their own.</p></div>
                    """;
        }
        return """
                <table class="aui desk-issues"><thead><tr><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th>
                <th scope="col">Reporter</th><th scope="col">Channel</th><th scope="col">Created</th></tr></thead><tbody>%s</tbody></table>
                """.formatted(issues.stream().map(DeskIssue.class::cast).map(issue -> row(visit, issue)).collect(Collectors.joining("\n")));
    }

    private static String row(Visit visit, DeskIssue issue) {
        return """
                <tr data-key="%1$s"><td class="desk-key"><a href="%2$s">%1$s</a></td><td class="desk-summary"><a href="%2$s">%3$s</a></td>
                <td>%4$s</td><td class="desk-reporter">%5$s</td><td class="desk-channel">%6$s</td><td class="desk-created">%7$s</td></tr>
                """.formatted(issue.getKey(), visit.to("/browse/" + issue.getKey()), Markup.escape(issue.getSummary()),
                Markup.status(issue.status()), Markup.escape(issue.reporter().map(user -> user.displayName()).orElse("Anonymous")),
                Markup.escape(issue.row().channel().orElse("")), Markup.time(issue.row().created()));
    }
}
