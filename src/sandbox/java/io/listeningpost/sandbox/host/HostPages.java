package io.listeningpost.sandbox.host;

import jakarta.servlet.http.HttpServlet;
import java.util.List;

/** The pages beside the plugin's: issue view, queues, administration. Supplied by the desk. */
public interface HostPages {

    /** The routes below {@code /jira}; asked once, before the server listens. */
    List<Route> routes(PageShell shell, PluginModules modules);

    /** The links in the header, left to right, for the person who asks; plain text, paths below the context. */
    List<Link> headerLinks(Session session);

    /** Links of the desk's own in the administration's side navigation, below those of the plugin. */
    default List<Link> adminLinks(Session session) {
        return List.of();
    }

    /** The path of the page to open after login, such as {@code /projects/SUP/queues}. */
    String home(Session session);

    /** A servlet at a pattern, such as {@code /browse/*}. A refusal is answered by the host: login page or 403. */
    record Route(String pattern, Access access, HttpServlet servlet) {
    }

    /** A link in a navigation. */
    record Link(String id, String label, String path) {
    }
}
