package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.picker.GroupPicker;
import io.listeningpost.sandbox.desk.picker.UserPicker;
import io.listeningpost.sandbox.host.Access;
import io.listeningpost.sandbox.host.HostPages;
import io.listeningpost.sandbox.host.LoginDirectory.Role;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.Session;
import java.util.ArrayList;
import java.util.List;

/** All pages of the desk and the links between them. */
public final class DeskPages implements HostPages {

    private static final String CONTEXT_PATH = "/jira";
    private static final String QUEUES = "/projects/SUP/queues";

    private final Stage stage;

    /** Pages over these services. */
    public DeskPages(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Route> routes(PageShell shell, PluginModules modules) {
        return List.of(
                new Route("/projects/*", Access.LOGGED_IN, new QueuePage(stage, shell, modules)),
                new Route("/browse/*", Access.LOGGED_IN, new IssuePage(stage, shell, modules, CONTEXT_PATH)),
                new Route(AttachmentPage.PATH + "/*", Access.LOGGED_IN, new AttachmentPage(stage, shell)),
                new Route("/secure/IssueProperties.jspa", Access.LICENSED, new PropertiesPage(stage, shell)),
                new Route(PortalPage.PATH + "/*", Access.LOGGED_IN, new PortalPage(stage, shell, CONTEXT_PATH)),
                new Route(SchedulerPage.PATH, Access.ADMIN, new SchedulerPage(stage, shell)),
                new Route(AuditPage.PATH, Access.ADMIN, new AuditPage(stage, shell, modules)),
                new Route(IndexPage.PATH, Access.ADMIN, new IndexPage(stage, shell)),
                new Route(FieldsPage.PATH, Access.ADMIN, new FieldsPage(stage, shell, modules)),
                // a REST resource answers strangers itself, not with the login page
                new Route(UserPicker.PATH, Access.ANYONE, new UserPicker(stage.users(), stage.permissions())),
                new Route(GroupPicker.PATH, Access.ANYONE, new GroupPicker(stage.users(), stage.permissions())));
    }

    @Override
    public List<Link> headerLinks(Session session) {
        List<Link> links = new ArrayList<>();
        if (session.is(Role.LICENSED)) {
            links.add(new Link("queues-link", "Queues", QUEUES));
            links.add(new Link("operations-link", "Operations", "/projects/OPS/queues"));
        }
        if (session.person().isPresent()) {
            links.add(new Link("portal-link", "Customer portal", PortalPage.PATH));
        }
        return links;
    }

    @Override
    public List<Link> adminLinks(Session session) {
        return List.of(new Link("scheduler_details", "Scheduler details", SchedulerPage.PATH),
                new Link("audit_log", "Audit log", AuditPage.PATH), new Link("indexing", "Indexing", IndexPage.PATH),
                new Link("view_custom_fields", "Custom fields", FieldsPage.PATH));
    }

    @Override
    public String home(Session session) {
        if (session.is(Role.LICENSED)) {
            return QUEUES;
        }
        return session.person().isPresent() ? PortalPage.PATH : "/login.jsp";
    }
}
