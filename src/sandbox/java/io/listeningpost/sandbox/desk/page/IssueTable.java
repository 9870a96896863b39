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

/**
 * Issues as rows. The custom fields, where there are any, are columns in the place of reporter, channel and date. On a narrow screen each
 * row is a card.
 */
final class IssueTable {

    private static final String OWN_HEADS = "<th scope=\"col\">Reporter</th><th scope=\"col\">Channel</th><th scope=\"col\">Created</th>";

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
                <table class="aui desk-issues"><thead><tr><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th>%s\
                </tr></thead><tbody>%s</tbody></table>
                """.formatted(fields.isEmpty() ? OWN_HEADS : fields.stream()
                .map(field -> "<th scope=\"col\">" + Markup.escape(field.title()) + "</th>").collect(Collectors.joining()),
                issues.stream().map(DeskIssue.class::cast).map(issue -> row(visit, issue)).collect(Collectors.joining("\n")));
    }

    private String row(Visit visit, DeskIssue issue) {
        return """
                <tr data-key="%1$s"><td class="desk-key"><a href="%2$s">%1$s</a></td><td class="desk-summary"><a href="%2$s">%3$s</a></td>
                <td>%4$s</td>%5$s</tr>
                """.formatted(issue.getKey(), visit.to("/browse/" + issue.getKey()), Markup.escape(issue.getSummary()),
                Markup.status(issue.status()),
                fields.isEmpty() ? own(issue) : fields.stream().map(field -> cell(field, issue)).collect(Collectors.joining()));
    }

    private static String own(DeskIssue issue) {
        return "<td class=\"desk-reporter\">%s</td><td class=\"desk-channel\">%s</td><td class=\"desk-created\">%s</td>".formatted(
                Markup.escape(issue.reporter().map(user -> user.displayName()).orElse("Anonymous")),
                Markup.escape(issue.row().channel().orElse("")), Markup.time(issue.row().created()));
    }

    /** What the template made, as it is: whoever wrote it must have escaped it. */
    private String cell(DeskField field, DeskIssue issue) {
        FieldType type = types.get(field.type());
        return "<td class=\"desk-field\" data-field=\"" + Markup.escape(field.title()) + "\" data-type=\"" + Markup.escape(field.type())
                + "\">" + (type == null ? "" : type.columnHtml(field, issue).strip()) + "</td>";
    }
}
