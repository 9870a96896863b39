package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.HostPages;
import io.listeningpost.sandbox.host.LoginDirectory.Role;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Jira's frame, drawn with AUI. */
final class JiraShell implements PageShell {

    private final PluginModules modules;
    private final Header header;
    private final AdminFrame admin;
    private final Assets assets;

    JiraShell(PluginModules modules, HostPages pages, Assets assets) {
        this.modules = modules;
        this.assets = assets;
        this.header = new Header(pages);
        this.admin = new AdminFrame(modules, pages);
    }

    @Override
    public String escape(String text) {
        return Escape.html(text);
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Content content) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(document(request, content));
    }

    @Override
    public void writeError(HttpServletRequest request, HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        String heading = switch (status) {
            case 403 -> "Permission violation";
            case 404 -> "Page not found";
            default -> status >= 500 ? "Oops, an error has occurred" : "Request refused";
        };
        write(request, response, Content.general(heading, """
                <div class="sandbox-narrow"><section class="aui-page-panel-content">
                <h1>%s</h1><div class="aui-message aui-message-%s"><p>%s</p></div>
                <p><a href="%s/">Return to the dashboard</a></p></section></div>
                """.formatted(escape(heading), status >= 500 ? "error" : "warning", escape(sentence), request.getContextPath())));
    }

    private String document(HttpServletRequest request, Content content) {
        Session session = Gate.session(request);
        String body = switch (content.decorator()) {
            case GENERAL -> header.html(session, request) + "<main id=\"content\" class=\"sandbox-content\">" + content.body() + "</main>";
            case ADMIN -> header.html(session, request) + admin.html(session, content);
            case NONE -> content.body();
        };
        return """
                <!DOCTYPE html>
                <html lang="%s" data-color-mode="%s" data-theme="dark:dark light:light">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Jira</title>
                %s
                %s
                %s
                %s
                </head>
                <body id="jira" class="aui-layout aui-theme-default %s">
                <div id="page">%s%s</div>
                </body>
                </html>
                """.formatted(session.locale().toLanguageTag(), Theme.of(request).mode(), escape(content.title()), metas(session, request),
                assets.tags(), modules.resourceTags(wanted(request, content)), content.head(),
                content.decorator() == Decorator.ADMIN ? "page-type-admin" : "", body, footer(content));
    }

    private static String metas(Session session, HttpServletRequest request) {
        return """
                <meta name="ajs-context-path" content="%1$s">
                <meta name="application-name" content="JIRA" data-name="jira" data-version="11.3.1">
                <meta name="ajs-remote-user" content="%2$s">
                <meta id="atlassian-token" name="atlassian-token" content="%3$s">
                """.formatted(request.getContextPath(), Escape.html(session.person().map(person -> person.name()).orElse("")),
                session.xsrfToken());
    }

    private static List<String> wanted(HttpServletRequest request, Content content) {
        List<String> wanted = new ArrayList<>(switch (content.decorator()) {
            case GENERAL -> List.of("atl.general");
            case ADMIN -> List.of("atl.admin", "admin");
            case NONE -> List.<String>of();
        });
        wanted.addAll(content.resources());
        wanted.addAll(RequiredByRequest.of(request));
        return wanted;
    }

    private static String footer(Content content) {
        return content.decorator() == Decorator.NONE ? "" : """
                <footer id="footer"><section class="footer-body"><p>A stage for trying an app; not Jira. It shows what the app adds to
                Jira Service Management 11.3 and simulates what the app calls.</p></section></footer>
                """;
    }

    /** Whether the person may see the administration. */
    static boolean isAdmin(Session session) {
        return session.is(Role.ADMIN);
    }
}
