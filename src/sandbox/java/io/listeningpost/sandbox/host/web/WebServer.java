package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.HostOptions;
import io.listeningpost.sandbox.host.HostPages;
import io.listeningpost.sandbox.host.LoginDirectory;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.TemporaryFolder;
import io.listeningpost.sandbox.host.modules.LiveModules;
import io.listeningpost.sandbox.host.rest.PluginRest;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Tomcat on loopback with Jira's context. */
public final class WebServer implements AutoCloseable {

    /** Where Jira lies, as AMPS puts it. */
    public static final String CONTEXT_PATH = "/jira";

    /** Kept here, for the JDK forgets the level of a logger that nobody holds. */
    private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");
    /** Takes the threads of the pool and of the desk for leaks of the web application. */
    private static final Logger LEAK_LOG = Logger.getLogger("org.apache.catalina.loader.WebappClassLoaderBase");

    private final Tomcat tomcat = new Tomcat();
    private final TemporaryFolder folder = TemporaryFolder.named("sandbox-web");
    private final PluginServlets servlets;
    private final PluginRest rest = new PluginRest();

    /** Prepares the server and starts its containers; it does not listen before {@link #listen}. */
    public WebServer(HostOptions options, LoginDirectory directory, HostPages pages, LiveModules modules, AppsPage.Control control) {
        TOMCAT_LOG.setLevel(Level.WARNING);
        LEAK_LOG.setLevel(Level.SEVERE);
        TomcatURLStreamHandlerFactory.disable(); // one JVM may hold several hosts, and Felix
        Assets assets = new Assets(CONTEXT_PATH, options.webFiles());
        PageShell shell = new JiraShell(modules, pages, assets);
        Logins logins = new Logins(directory, new Sealer(options.home()), options.clock(), CONTEXT_PATH);
        servlets = new PluginServlets(shell);
        tomcat.setBaseDir(folder.path().toString());
        Connector connector = new Connector();
        connector.setPort(options.port());
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxThreads", "40");
        connector.setProperty("minSpareThreads", "2");
        tomcat.setConnector(connector);
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        tomcat.getHost().getPipeline().addValve(errors);
        toContext();
        Context jira = context(CONTEXT_PATH);
        filter(jira, new SessionFilter(logins, shell, options.basicAuth()));
        AdminFrame admin = new AdminFrame(modules, pages);
        Downloads downloads = new Downloads(modules, assets.folder());
        mount(jira, "landing", new Landing(pages, shell, admin), "", "/");
        jira.addServletMappingDecoded("/secure/admin", "landing");
        mount(jira, "login", new LoginPage(logins, shell), "/login.jsp");
        mount(jira, "logout", new LogoutPage(logins, shell), "/secure/Logout.jspa");
        mount(jira, "websudo", new WebSudoPage(logins, shell), WebSudoPage.PATH);
        mount(jira, "downloads", downloads, "/s/*", "/download/*");
        mount(jira, "plugin-servlets", servlets, "/plugins/servlet/*");
        mount(jira, "apps", new AppsPage(shell, modules, control), "/plugins/servlet/upm/*");
        mount(jira, "plugin-rest", rest, "/rest/*");
        int number = 0;
        for (HostPages.Route route : pages.routes(shell, modules)) {
            mount(jira, "desk-" + number++, new DeskRoute(route, new Gate(shell)), route.pattern());
        }
    }

    /** Without Tomcat's search for leaks, which wants to open the JDK: nothing is ever redeployed here. */
    private Context context(String path) {
        StandardContext context = (StandardContext) tomcat.addContext(path, folder.path().toString());
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesObjectStreamClassCaches(false);
        return context;
    }

    private void toContext() {
        Context root = context("");
        mount(root, "to-context", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.sendRedirect(CONTEXT_PATH + "/");
            }
        }, "");
    }

    private static void mount(Context context, String name, Servlet servlet, String... patterns) {
        Tomcat.addServlet(context, name, servlet).setLoadOnStartup(1);
        for (String pattern : patterns) {
            context.addServletMappingDecoded(pattern, name);
        }
    }

    private static void filter(Context context, SessionFilter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("session");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap mapping = new FilterMap();
        mapping.setFilterName("session");
        mapping.addURLPattern("/*");
        context.addFilterMap(mapping);
    }

    /** Starts to listen; the plugin's servlets can be enabled from now on. */
    public void listen() {
        checkPort();
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start on port " + tomcat.getConnector().getPort() + ": " + e.getMessage(), e);
        }
    }

    /** Tomcat itself would say it with a page of stack trace. */
    private void checkPort() {
        int port = tomcat.getConnector().getPort();
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new IllegalStateException("Port " + port + " is taken; choose another with -Dsandbox.port=…", e);
        }
    }

    /** The address of Jira, without a slash at its end. */
    public URI address() {
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + CONTEXT_PATH);
    }

    /** The plugin's servlets. */
    public PluginServlets servlets() {
        return servlets;
    }

    /** The plugin's REST resources. */
    public PluginRest rest() {
        return rest;
    }

    @Override
    public void close() {
        try (folder) {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop cleanly: " + e.getMessage(), e);
        }
    }
}
