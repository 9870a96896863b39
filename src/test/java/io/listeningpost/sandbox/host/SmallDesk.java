package io.listeningpost.sandbox.host;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Four people, no services of its own, one page that shows the plugin's panels. Everybody's password is the name. */
final class SmallDesk implements LoginDirectory, HostServices, HostPages {

    static final String PANELS = "atl.jira.view.issue.right.context";

    private static final Map<String, Set<Role>> PEOPLE = Map.of("customer", Set.of(), "agent", Set.of(Role.LICENSED),
            "admin", Set.of(Role.LICENSED, Role.ADMIN), "sysadmin", Set.of(Role.LICENSED, Role.SYSTEM_ADMIN));

    @Override
    public Optional<String> authenticate(String name, String password) {
        return PEOPLE.containsKey(name) && password.equals(name) ? Optional.of("key-" + name) : Optional.empty();
    }

    @Override
    public Optional<Person> person(String userKey) {
        String name = userKey.substring("key-".length());
        return Optional.ofNullable(PEOPLE.get(name)).map(roles -> new Person(userKey, name, "The " + name, name + "@example.com",
                name.equals("agent") ? Locale.GERMAN : Locale.ENGLISH, roles));
    }

    @Override
    public List<Service> services() {
        return List.of();
    }

    @Override
    public List<Route> routes(PageShell shell, PluginModules modules) {
        return List.of(new Route("/browse/*", Access.LICENSED, new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                StringBuilder body = new StringBuilder();
                modules.webPanels(PANELS, Map.of("issue", request.getPathInfo())).forEach(panel -> body.append("<h2>")
                        .append(shell.escape(panel.label())).append("</h2>").append(panel.html()));
                shell.write(request, response, PageShell.Content.general("Issue", body.toString(), "jira.view.issue"));
            }
        }));
    }

    @Override
    public List<Link> headerLinks(Session session) {
        return List.of(new Link("browse", "Issues & more", "/browse/SUP-1"));
    }

    @Override
    public String home(Session session) {
        return "/browse/SUP-1";
    }
}
