package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.issue.link.RemoteIssueLink;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.issue.IssueRow;
import io.listeningpost.sandbox.desk.project.Resolutions;
import io.listeningpost.sandbox.desk.project.Statuses;
import io.listeningpost.sandbox.desk.request.TypeOfRequest;
import io.listeningpost.sandbox.desk.wiki.Wiki;
import io.listeningpost.sandbox.host.PluginModules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws an issue as Jira does: the story on the left, people, dates and what plugins add on the right. */
final class IssueView {

    private final Stage stage;
    private final PluginModules modules;
    private final Wiki wiki;
    private final IssueFiles files;
    private final Activity activity;

    IssueView(Stage stage, PluginModules modules, String contextPath) {
        this.stage = stage;
        this.modules = modules;
        this.wiki = new Wiki(contextPath);
        this.files = new IssueFiles(stage, contextPath);
        this.activity = new Activity(stage, wiki, files);
    }

    String html(Visit visit, DeskIssue issue, String commentForm) {
        return """
                <div id="issue-content" class="desk-issue" data-key="%s"><header class="desk-issue-head">%s<h1 id="summary-val">%s</h1>
                <div id="opsbar" class="desk-ops" data-live>%s</div></header>
                <div class="desk-issue-body"><div class="desk-main">%s%s%s%s%s%s</div>\
                <aside class="desk-aside" aria-label="About this issue">
                %s%s%s</aside></div></div>
                """.formatted(issue.getKey(), crumbs(visit, issue), Markup.escape(issue.getSummary()), operations(visit, issue),
                details(issue), Markup.module("descriptionmodule", "Description", description(issue)),
                files.list(visit, issue), links(issue),
                panels(visit, issue, "atl.jira.view.issue.left.context"), activity(issue, commentForm), people(issue), dates(issue.row()),
                panels(visit, issue, "atl.jira.view.issue.right.context"));
    }

    private static String crumbs(Visit visit, DeskIssue issue) {
        return """
                <nav aria-label="Breadcrumb"><ol class="aui-nav aui-nav-breadcrumbs"><li><a href="%s">%s</a></li>
                <li><a id="key-val" href="%s">%s</a></li></ol></nav>
                """.formatted(visit.to("/projects/" + issue.project().key() + "/queues"), Markup.escape(issue.project().name()),
                visit.to("/browse/" + issue.getKey()), issue.getKey());
    }

    private String operations(Visit visit, DeskIssue issue) {
        String moves = stage.actions().getAvailableActions(issue, visit.user()).stream().map(action -> move(visit, issue, action))
                .collect(Collectors.joining());
        String more = modules.webItems("jira.issue.tools", IssuePage.context(visit, issue)).stream()
                .map(item -> "<a class=\"aui-button\" id=\"%s\" href=\"%s\">%s</a>".formatted(Markup.escape(item.linkId()),
                        Markup.escape(item.url()), Markup.escape(item.label()))).collect(Collectors.joining());
        return "<a class=\"aui-button\" href=\"#comment\" id=\"comment-issue\" title=\"Write a comment (m)\">Comment</a>"
                + "<span class=\"desk-moves\" role=\"group\" aria-label=\"Workflow\">" + moves + "</span>" + more
                + "<a class=\"aui-button aui-button-link\" id=\"view-properties\""
                + " href=\"" + visit.to("/secure/IssueProperties.jspa?key=" + issue.getKey()) + "\">Properties</a>";
    }

    private static String move(Visit visit, DeskIssue issue, ActionDescriptor action) {
        return """
                <form method="post" action="%s">%s<input type="hidden" name="do" value="transition">
                <button class="aui-button" id="action_id_%d" name="action" value="%d">%s</button></form>
                """.formatted(visit.to("/browse/" + issue.getKey()), visit.token(), action.getId(), action.getId(),
                Markup.escape(action.getName()));
    }

    private String details(DeskIssue issue) {
        IssueRow row = issue.row();
        List<String> details = new ArrayList<>(List.of(
                "Type", Markup.escape(row.issueType()),
                "Status", "<span id=\"status-val\">" + Markup.status(issue.status()) + "</span>",
                "Priority", Markup.escape(Statuses.priority(row.priority())),
                "Component", Markup.escape(components(issue)),
                "Resolution", Markup.escape(row.resolution().flatMap(Resolutions::name).orElse("Unresolved")),
                "Customer request type", Markup.escape(requestType(row)),
                "Channel", Markup.escape(row.channel().orElse("None"))));
        stage.selects().chosen(row.id()).forEach((field, chosen) ->
                details.addAll(List.of(Markup.escape(field), Markup.escape(chosen))));
        return Markup.module("details-module", "Details", "<div id=\"details\" data-live>"
                + Markup.details(details.toArray(new String[0])) + "</div>");
    }

    private static String components(DeskIssue issue) {
        List<String> ids = issue.row().components().map(all -> List.of(all.split(","))).orElse(List.of());
        return ids.isEmpty() ? "None" : issue.project().getComponents().stream().filter(each -> ids.contains(each.getId().toString()))
                .map(each -> each.getName()).collect(Collectors.joining(", "));
    }

    private String requestType(IssueRow row) {
        return row.requestType().flatMap(stage.types()::byId).map(TypeOfRequest::name).orElse("None");
    }

    private String description(DeskIssue issue) {
        return "<div id=\"description-val\" class=\"desk-prose\" data-live>" + issue.row().description().filter(text -> !text.isBlank())
                .map(text -> wiki.html(text, files.pictures(issue))).orElse("<p class=\"desk-quiet\">No description.</p>") + "</div>";
    }

    private String links(DeskIssue issue) {
        List<RemoteIssueLink> links = stage.links().getRemoteIssueLinksForIssue(issue);
        return links.isEmpty() ? "" : Markup.module("linkingmodule", "Issue links",
                links.stream().map(IssueView::link).collect(Collectors.joining("", "<ul id=\"links\" class=\"desk-links\">", "</ul>")));
    }

    private static String link(RemoteIssueLink link) {
        String relationship = link.getRelationship() == null ? "links to" : link.getRelationship();
        String summary = link.getSummary() == null ? "" : " <span class=\"desk-quiet\">" + Markup.escape(link.getSummary()) + "</span>";
        String address = Markup.escape(link.getUrl().matches("(?i)https?://.*") ? link.getUrl() : "#");
        return "<li><span class=\"desk-quiet\">" + Markup.escape(relationship) + "</span> <a href=\"" + address
                + "\" rel=\"nofollow noreferrer\" title=\"" + Markup.escape(link.getGlobalId() == null ? "" : link.getGlobalId()) + "\">"
                + Markup.escape(link.getTitle()) + "</a>" + summary + "</li>";
    }

    private String activity(DeskIssue issue, String commentForm) {
        return Markup.module("activitymodule", "Activity", "<div id=\"activity\"><div id=\"comments\" data-live>"
                + activity.comments(issue, comment -> true) + "</div>" + commentForm + "<details class=\"desk-history\"><summary>History"
                + "</summary><div id=\"history\" data-live>" + activity.history(issue) + "</div></details></div>");
    }

    private String people(DeskIssue issue) {
        IssueRow row = issue.row();
        return Markup.module("peoplemodule", "People", Markup.details(
                "Assignee", row.assignee().isEmpty() ? "Unassigned" : Markup.person(name(row.assignee().get())),
                "Reporter", Markup.person(issue.reporter().map(user -> user.displayName()).orElse("Anonymous"))));
    }

    private String name(String userKey) {
        return stage.users().byKey(userKey).map(user -> user.displayName()).orElse(userKey);
    }

    private static String dates(IssueRow row) {
        return Markup.module("datesmodule", "Dates", "<div id=\"dates\" data-live>" + Markup.details("Created", Markup.time(row.created()),
                "Updated", Markup.time(row.updated()), "Resolved", row.resolved().map(Markup::time).orElse("Not yet")) + "</div>");
    }

    private String panels(Visit visit, DeskIssue issue, String location) {
        return modules.webPanels(location, IssuePage.context(visit, issue)).stream()
                .map(panel -> Markup.module(panel.key().replaceAll(".*:", ""), panel.label(), panel.html())).collect(Collectors.joining());
    }
}
