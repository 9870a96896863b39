package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.issue.Issue;
import io.listeningpost.sandbox.desk.field.DeskField;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.PluginModules.FieldType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Issues as rows, with the custom fields as columns behind Jira's own. On a narrow screen each row is a card. */
final class IssueTable {

    private final List<DeskField> fields;
    private final Map<String, FieldType> types;

    IssueTable(Stage stage, PluginModules modules) {
        this.types = modules.fieldTypes().stream().collect(Collectors.toMap(FieldType::completeKey, Function.identity()));
        // as in Jira, a field whose plugin is disabled is no column
        this.fields = stage.fields().all().stream().filter(field -> types.containsKey(field.type())).toList();
    }

    String html(Visit visit, List<Issue> issues) {
        if (issues.isEmpty()) {
            return """
                    <div class="desk-empty"><h2>Nothing here</h2><p>No request fits this queue. New ones appear on their own.</p></div>
                    """;
        }
        return """
                <table class="aui desk-issues"><thead><tr><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th>
                <th scope="col">Reporter</th><th scope="col">Channel</th><th scope="col">Created</th>%s</tr></thead>\
                <tbody>%s</tbody></table>
                """.formatted(fields.stream().map(field -> "<th scope=\"col\">" + Markup.escape(field.title()) + "</th>")
                .collect(Collectors.joining()),
                issues.stream().map(DeskIssue.class::cast).map(issue -> row(visit, issue)).collect(Collectors.joining("\n")));
    }

    private String row(Visit visit, DeskIssue issue) {
        return """
                <tr data-key="%1$s"><td class="desk-key"><a href="%2$s">%1$s</a></td><td class="desk-summary"><a href="%2$s">%3$s</a></td>
                <td>%4$s</td><td class="desk-reporter">%5$s</td><td class="desk-channel">%6$s</td><td class="desk-created">%7$s</td>%8$s\
                </tr>
                """.formatted(issue.getKey(), visit.to("/browse/" + issue.getKey()), Markup.escape(issue.getSummary()),
                Markup.status(issue.status()), Markup.escape(issue.reporter().map(user -> user.displayName()).orElse("Anonymous")),
                Markup.escape(issue.row().channel().orElse("")), Markup.time(issue.row().created()),
                fields.stream().map(field -> cell(field, issue)).collect(Collectors.joining()));
    }

    /** What the template made, as it is: whoever wrote it must have escaped it. */
    private String cell(DeskField field, DeskIssue issue) {
        FieldType type = types.get(field.type());
        return "<td class=\"desk-field\" data-field=\"" + Markup.escape(field.title()) + "\" data-type=\"" + Markup.escape(field.type())
                + "\">" + (type == null ? "" : type.columnHtml(field, issue).strip()) + "</td>";
    }
}
