package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.modules.EnabledPlugin;
import io.listeningpost.sandbox.host.modules.InPlugin;
import io.listeningpost.sandbox.host.modules.Xml;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Serves the plugin's servlets below {@code /plugins/servlet}, closed by default, and puts HTML that asks for it into a decorator. */
public final class PluginServlets extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BASE = "/plugins/servlet";

    private final transient PageShell shell;
    private final transient Gate gate;
    private transient volatile List<Mounted> mounted = List.of();

    PluginServlets(PageShell shell) {
        this.shell = shell;
        this.gate = new Gate(shell);
    }

    /** Builds and initialises the servlets of a plugin. */
    public void enable(EnabledPlugin plugin) {
        List<Mounted> found = new ArrayList<>();
        for (Element module : plugin.descriptor().modules("servlet")) {
            HttpServlet servlet = plugin.bundle().create(module.getAttribute("class"), HttpServlet.class);
            Map<String, String> parameters = new LinkedHashMap<>();
            Xml.children(module, "init-param").forEach(param -> parameters.put(Xml.texts(param, "param-name").getFirst(),
                    Xml.texts(param, "param-value").getFirst()));
            ServletConfig config = new PluginServletConfig(module.getAttribute("key"), getServletContext(), parameters);
            try {
                InPlugin.callChecked(plugin.bundle().classLoader(), () -> {
                    servlet.init(config);
                    return servlet;
                });
            } catch (Exception e) {
                throw new IllegalStateException("The servlet " + plugin.descriptor().completeKey(module) + " does not initialise: " + e, e);
            }
            Xml.texts(module, "url-pattern").forEach(pattern -> found.add(
                    new Mounted(pattern, servlet, plugin.bundle().classLoader(), Requirement.of(servlet.getClass()))));
        }
        found.sort(Comparator.comparingInt((Mounted one) -> one.pattern().length()).reversed());
        mounted = List.copyOf(found);
    }

    /** Takes them down. */
    public void disable() {
        List<Mounted> before = mounted;
        mounted = List.of();
        before.stream().map(Mounted::servlet).distinct().forEach(HttpServlet::destroy);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Mounted> target = mounted.stream().filter(one -> one.takes(path)).findFirst();
        if (target.isEmpty()) {
            shell.writeError(request, response, HttpServletResponse.SC_NOT_FOUND, "There is no such page.");
        } else if (gate.opens(target.get().requirement(), request, response)) {
            dispatch(target.get(), path, request, response);
        }
    }

    private void dispatch(Mounted target, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CapturedResponse captured = new CapturedResponse(response);
        String prefix = target.prefix();
        String rest = path.length() > prefix.length() ? path.substring(prefix.length()) : null;
        try {
            InPlugin.callChecked(target.loader(), () -> {
                target.servlet().service(new Relocated(request, BASE + prefix, rest), captured);
                return target;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
        finish(captured, request, response);
    }

    private void finish(CapturedResponse captured, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (captured.error() != 0) {
            shell.writeError(request, response, captured.error(), ErrorSentences.of(captured.error()));
            return;
        }
        if (response.isCommitted()) { // a redirect
            return;
        }
        String type = captured.getContentType();
        Html html = type != null && type.startsWith("text/html") ? Html.of(captured.text()) : null;
        if (html == null || html.decorator().equals("none")) {
            response.getOutputStream().write(captured.content());
            return;
        }
        PageShell.Decorator decorator = html.decorator().contains("admin") ? PageShell.Decorator.ADMIN : PageShell.Decorator.GENERAL;
        shell.write(request, response, new PageShell.Content(unescaped(html.title()), decorator, html.head(), html.body(), List.of()));
    }

    private static String unescaped(String title) {
        return title.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").strip();
    }

    private record Mounted(String pattern, HttpServlet servlet, ClassLoader loader, Requirement requirement) {

        String prefix() {
            return pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern;
        }

        boolean takes(String path) {
            return path.equals(prefix()) || pattern.endsWith("/*") && path.startsWith(prefix() + "/");
        }
    }
}
