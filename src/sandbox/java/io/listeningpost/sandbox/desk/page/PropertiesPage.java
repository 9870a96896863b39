package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.permission.ProjectPermissions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.property.StoredProperty;
import io.listeningpost.sandbox.host.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** For the curious: the properties of an issue and of its comments, which Jira keeps out of sight. */
final class PropertiesPage extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    PropertiesPage(Stage stage, PageShell shell) {
        super(stage, shell);
    }

    @Override
    void show(Visit visit) throws IOException {
        Optional<DeskIssue> found = stage.book().byKey(visit.parameter("key")).filter(issue ->
                stage.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, visit.userOrNobody()));
        if (found.isEmpty()) {
            refuse(visit, HttpServletResponse.SC_NOT_FOUND, "There is no issue to show. Open this page from an issue.");
            return;
        }
        DeskIssue issue = found.get();
        String comments = stage.comments().of(issue).stream().map(comment -> table("Comment " + comment.getId(),
                stage.properties().of("CommentProperty", comment.getId()))).collect(Collectors.joining());
        write(visit, "Properties of " + issue.getKey(), """
                <div class="desk-page"><h1>Properties of <a href="%s">%s</a></h1>
                <p class="desk-quiet">Jira keeps these out of sight. Apps read and write them; searches see what was indexed.</p>%s%s</div>
                """.formatted(visit.to("/browse/" + issue.getKey()), issue.getKey(),
                table("Issue", stage.properties().of("IssueProperty", issue.getId())), comments));
    }

    private static String table(String caption, List<StoredProperty> properties) {
        if (properties.isEmpty()) {
            return "<h2>" + Markup.escape(caption) + "</h2><p class=\"desk-quiet\">No properties.</p>";
        }
        return "<h2>" + Markup.escape(caption) + "</h2><div class=\"desk-scroll\"><table class=\"aui\"><thead><tr>"
                + "<th scope=\"col\">Key</th><th scope=\"col\">Value</th></tr></thead><tbody>" + properties.stream()
                .map(property -> "<tr><td><code>" + Markup.escape(property.key()) + "</code></td><td><pre>"
                        + Markup.escape(pretty(property.json())) + "</pre></td></tr>")
                .collect(Collectors.joining()) + "</tbody></table></div>";
    }

    private static String pretty(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException notJson) {
            return json;
        }
    }
}
