package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.issue.IssueRow;
import io.listeningpost.sandbox.desk.project.Statuses;
import io.listeningpost.sandbox.desk.request.TypeOfRequest;
import io.listeningpost.sandbox.desk.wiki.Wiki;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the customer portal. */
final class PortalView {

    private final Stage stage;
    private final Wiki wiki;
    private final IssueFiles files;
    private final Activity activity;

    PortalView(Stage stage, String contextPath) {
        this.stage = stage;
        this.wiki = new Wiki(contextPath);
        this.files = new IssueFiles(stage, contextPath);
        this.activity = new Activity(stage, wiki, files);
    }

    String home(Visit visit, String wrong, String type, String summary, String description) {
        return """
                <div class="desk-portal"><header class="desk-portal-head"><h1>Acme Support</h1>
                <p>Welcome, %s. What can we do for you?</p></header>%s
                <section aria-labelledby="mine"><h2 id="mine">My requests</h2><div id="my-requests" data-live>%s</div></section>
                <section aria-labelledby="raise"><h2 id="raise">Ask for something</h2>%s</section></div>
                """.formatted(Markup.escape(visit.user().displayName()), Markup.message("error", wrong), mine(visit),
                form(visit, type, summary, description));
    }

    private String mine(Visit visit) {
        List<IssueRow> mine = stage.issues().reportedBy(visit.user().key());
        return mine.isEmpty() ? "<p class=\"desk-quiet\">You have no requests yet.</p>" : mine.stream().map(row -> """
                <li><a href="%s"><strong>%s</strong></a> <span class="desk-quiet">%s, %s</span> %s</li>
                """.formatted(visit.to(PortalPage.PATH + "/" + row.key()), Markup.escape(row.summary()), row.key(),
                Markup.time(row.created()), Markup.status(Statuses.of(row.status()))))
                .collect(Collectors.joining("", "<ul class=\"desk-requests\">", "</ul>"));
    }

    private String form(Visit visit, String type, String summary, String description) {
        var types = stage.types();
        String options = types.getRequestTypes(visit.user(), types.newQueryBuilder().serviceDesk(1).build()).getResults().stream()
                .map(TypeOfRequest.class::cast).map(one -> "<option value=\"%d\"%s>%s: %s</option>".formatted(one.id(),
                        String.valueOf(one.id()).equals(type) ? " selected" : "", Markup.escape(one.name()), Markup.escape(one.about())))
                .collect(Collectors.joining());
        return """
                <form class="aui top-label" method="post" action="%s">%s
                <div class="field-group"><label for="type">Kind of request</label>
                <select class="select full-width-field" id="type" name="type">%s</select></div>
                <div class="field-group"><label for="summary">Summary</label>
                <input class="text full-width-field" id="summary" name="summary" value="%s" maxlength="255" required></div>
                <div class="field-group"><label for="description">What happened?</label>
                <textarea class="textarea full-width-field" id="description" name="description" rows="4"
                maxlength="32767">%s</textarea></div>
                <div class="desk-buttons"><button class="aui-button aui-button-primary" type="submit">Send</button></div></form>
                """.formatted(visit.to(PortalPage.PATH), visit.token(), options, Markup.escape(summary), Markup.escape(description));
    }

    String request(Visit visit, DeskIssue issue, String wrong, String typed) {
        return """
                <div class="desk-portal"><nav aria-label="Breadcrumb"><ol class="aui-nav aui-nav-breadcrumbs">
                <li><a href="%1$s">Acme Support</a></li><li>%2$s</li></ol></nav>%3$s
                <header><h1>%4$s</h1><p><span id="status" data-live>%5$s</span>
                <span class="desk-quiet">raised %6$s</span></p></header>
                <div class="desk-prose">%7$s</div>
                <section aria-labelledby="activity-title"><h2 id="activity-title">Activity</h2><div id="comments" data-live>%8$s</div>
                <form class="aui top-label" method="post" action="%1$s/%2$s">%9$s
                <div class="field-group"><label for="comment">Add a comment</label><textarea class="textarea full-width-field" id="comment"
                name="comment" rows="3" maxlength="32767" required>%10$s</textarea></div>
                <div class="desk-buttons"><button class="aui-button aui-button-primary" type="submit">Add</button></div></form></section>
                </div>
                """.formatted(visit.to(PortalPage.PATH), issue.getKey(), Markup.message("error", wrong), Markup.escape(issue.getSummary()),
                Markup.status(issue.status()), Markup.time(issue.row().created()), issue.row().description()
                        .map(text -> wiki.html(text, files.pictures(issue))).orElse(""),
                activity.comments(issue, stage.flag()::shows), visit.token(), Markup.escape(typed));
    }
}
