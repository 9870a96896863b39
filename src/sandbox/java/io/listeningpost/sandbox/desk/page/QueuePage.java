package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.web.bean.PagerFilter;
import io.listeningpost.sandbox.desk.project.DeskProject;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginModules;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queues of a project, or what a query finds: {@code /projects/SUP/queues?queue=open} or {@code ?jql=…}. */
final class QueuePage extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private final transient PluginModules modules;

    QueuePage(Stage stage, PageShell shell, PluginModules modules) {
        super(stage, shell);
        this.modules = modules;
    }

    @Override
    void show(Visit visit) throws IOException {
        Optional<DeskProject> project = stage.projects().byKey(visit.path().replaceAll("/.*", ""))
                .filter(found -> stage.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, visit.userOrNobody()));
        if (project.isEmpty()) {
            refuse(visit, HttpServletResponse.SC_NOT_FOUND, "You cannot view this project. It may not exist, or you may not browse it.");
            return;
        }
        String asked = visit.parameter("jql").strip();
        List<Queue> queues = Queue.of(project.get().key());
        Queue queue = queues.stream().filter(one -> one.id().equals(visit.parameter("queue"))).findFirst().orElse(queues.getFirst());
        Answer answer = answer(visit, asked.isEmpty() ? queue.jql() : asked);
        String heading = asked.isEmpty() ? queue.name() : "Search";
        write(visit, heading + " - " + project.get().name(), """
                <div class="desk-columns"><nav class="desk-side" aria-label="Queues"><h1 class="desk-project">%s</h1>
                <ul id="queues" class="aui-nav desk-queues" data-live>%s</ul>%s</nav>
                <section class="desk-wide"><header class="desk-queue-head"><h2>%s</h2>
                <span id="count" class="aui-badge" data-live aria-live="polite">%d</span></header>
                %s%s<div id="issues" data-live>%s</div></section></div>
                """.formatted(Markup.escape(project.get().name()), queues(visit, project.get(), asked.isEmpty() ? queue.id() : ""),
                added(visit, project.get()),
                Markup.escape(heading), answer.total(), box(visit, asked.isEmpty() ? queue.jql() : asked),
                Markup.message("error", answer.wrong()), new IssueTable(stage, modules).html(visit, answer.issues()) + more(answer)));
    }

    /** What plugins add to the sidebar of a project and, for those who administer it, to its settings. */
    private String added(Visit visit, DeskProject project) {
        String settings = stage.permissions().hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, visit.userOrNobody())
                ? items(visit, project, "atl.jira.proj.config/projectgroup4", "projectKeyEncoded") : "";
        return items(visit, project, "jira.project.sidebar.plugins.navigation", "pathEncodedProjectKey")
                + (settings.isEmpty() ? "" : "<h2 class=\"desk-project\">Project settings</h2>" + settings);
    }

    private String items(Visit visit, DeskProject project, String section, String keyIsCalled) {
        List<PluginModules.WebItem> items = modules.webItems(section, Map.of(
                "user", visit.user(), "project", project, keyIsCalled, project.key(),
                "helper", new JiraHelper(visit.request(), project, Map.of())));
        return items.isEmpty() ? "" : items.stream().map(item -> "<li><a id=\"%s\" href=\"%s\">%s</a></li>".formatted(
                Markup.escape(item.linkId()), Markup.escape(item.url()), Markup.escape(item.label())))
                .collect(Collectors.joining("", "<ul class=\"aui-nav\">", "</ul>"));
    }

    private String queues(Visit visit, DeskProject project, String current) {
        return Queue.of(project.key()).stream().map(queue -> "<li%s><a href=\"%s\"%s>%s <span class=\"aui-badge\">%d</span></a></li>"
                .formatted(queue.id().equals(current) ? " class=\"aui-nav-selected\"" : "",
                        visit.to("/projects/" + project.key() + "/queues?queue=" + queue.id()),
                        queue.id().equals(current) ? " aria-current=\"page\"" : "", Markup.escape(queue.name()),
                        answer(visit, queue.jql()).total())).collect(Collectors.joining());
    }

    private static String box(Visit visit, String jql) {
        return """
                <form class="aui desk-jql" method="get" role="search" action="%s">
                <label for="jql">JQL</label><input class="text full-width-field" id="jql" name="jql" value="%s" autocomplete="off"
                spellcheck="false"><button class="aui-button" type="submit">Search</button></form>
                """.formatted(Markup.escape(visit.request().getRequestURI()), Markup.escape(jql));
    }

    private static String more(Answer answer) {
        return answer.total() <= answer.issues().size() ? ""
                : "<p class=\"desk-quiet\">The first " + answer.issues().size() + " of " + answer.total() + " are shown.</p>";
    }

    private Answer answer(Visit visit, String jql) {
        ParseResult parsed = stage.search().parseQuery(visit.userOrNobody(), jql);
        if (!parsed.isValid()) {
            return new Answer(List.of(), 0, String.join(" ", parsed.getErrors().getErrorMessages()));
        }
        try {
            SearchResults<Issue> found = stage.search().search(visit.userOrNobody(), parsed.getQuery(), new PagerFilter<>(0, ROWS));
            return new Answer(found.getResults(), found.getTotal(), "");
        } catch (SearchException wrong) {
            return new Answer(List.of(), 0, String.valueOf(wrong.getMessage()));
        }
    }

    private record Answer(List<Issue> issues, int total, String wrong) {
    }
}
