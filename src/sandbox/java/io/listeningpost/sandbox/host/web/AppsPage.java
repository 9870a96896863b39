package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginFailure;
import io.listeningpost.sandbox.host.PluginModules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Manage apps: switches the plugin off and on, loads its JAR again, and lists what the host found wrong with it. */
public final class AppsPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/upm";

    private final transient PageShell shell;
    private final transient PluginModules modules;
    private final transient Control control;
    private final transient Gate gate;

    AppsPage(PageShell shell, PluginModules modules, Control control) {
        this.shell = shell;
        this.modules = modules;
        this.control = control;
        this.gate = new Gate(shell);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gate.opens(Requirement.ADMIN, request, response)) {
            write(request, response, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!gate.opens(Requirement.ADMIN, request, response)) {
            return;
        }
        if (!Xsrf.hasToken(request, Gate.session(request))) {
            write(request, response, LoginPage.message("warning", "Your session has expired. Please try again."));
            return;
        }
        try {
            switch (LoginPage.text(request.getParameter("action"))) {
                case "enable" -> control.enable();
                case "disable" -> control.disable();
                case "reload" -> control.reload();
                default -> {
                    write(request, response, LoginPage.message("warning", "There is no such action."));
                    return;
                }
            }
            response.sendRedirect(request.getContextPath() + PATH);
        } catch (PluginFailure e) {
            write(request, response, LoginPage.message("error", e.getMessage()));
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String notice) throws IOException {
        boolean on = control.isEnabled();
        shell.write(request, response, PageShell.Content.admin("Manage apps", """
                <h2>Manage apps</h2>%s
                <table class="aui"><thead><tr><th>App</th><th>State</th><th>Actions</th></tr></thead><tbody><tr>
                <td><strong>%s</strong><br>%s</td>
                <td><span class="aui-lozenge aui-lozenge-%s" id="plugin-state">%s</span></td>
                <td><form class="aui" method="post" action="%s%s"><input type="hidden" name="atl_token" value="%s">
                <button class="aui-button" name="action" value="%s">%s</button>
                <button class="aui-button" name="action" value="reload">Load the JAR again</button></form></td>
                </tr></tbody></table>%s%s
                """.formatted(notice, Escape.html(control.name()), Escape.html(control.version()), on ? "success" : "removed",
                on ? "Enabled" : "Disabled", request.getContextPath(), PATH, Gate.session(request).xsrfToken(),
                on ? "disable" : "enable", on ? "Disable" : "Enable",
                list("Problems", "Nothing was found wrong with the app's modules.", modules.problems()),
                list("Blocked calls in templates", "No template called a method that the velocity-allowlist does not name.",
                        modules.blockedCalls()))));
    }

    private static String list(String heading, String none, List<String> lines) {
        return "<h3>" + heading + "</h3>" + (lines.isEmpty() ? "<p>" + none + "</p>" : lines.stream()
                .map(line -> "<li>" + Escape.html(line) + "</li>").collect(Collectors.joining("", "<ul>", "</ul>")));
    }

    /** What the page can do to the plugin. */
    public interface Control {

        /** The plugin's name. */
        String name();

        /** Its key and version. */
        String version();

        /** Whether it is enabled. */
        boolean isEnabled();

        /** Enables it again. */
        void enable();

        /** Disables it. */
        void disable();

        /** Upgrades to what the JAR holds now. */
        void reload();
    }
}
