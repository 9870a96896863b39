package io.listeningpost.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectRights;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What speaks in a project, for those who administer it and for Jira administrators. Whoever is not logged in is sent to the login page;
 * 404 for whoever cannot see the project, 403 for whoever does not administer it. It only reads; everything it changes goes through REST.
 */
@LicensedOnly
public final class ProjectWordsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient LoginDoor door;
    private final transient ProjectRights rights;
    private final transient ProjectCatalog projects;
    private final transient PageBuilderService pages;
    private final transient TemplateRenderer templates;
    private final transient I18nResolver i18n;

    @Inject
    public ProjectWordsServlet(LoginDoor door, ProjectRights rights, ProjectCatalog projects, PageBuilderService pages,
            TemplateRenderer templates, I18nResolver i18n) {
        this.door = door;
        this.rights = rights;
        this.projects = projects;
        this.pages = pages;
        this.templates = templates;
        this.i18n = i18n;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.admit(request, response, LoginDoor.addressOf(request), user -> enter(request, response, user));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, UserKey user) throws IOException {
        String key = Optional.ofNullable(request.getParameter("projectKey")).orElse("");
        ProjectRights.Standing standing = rights.of(user.getStringValue(), key);
        Optional<ProjectCatalog.Project> project = projects.byKey(key);
        if (project.isEmpty() || standing == ProjectRights.Standing.STRANGER) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, i18n.getText("listening-post.error.project"));
        } else if (standing == ProjectRights.Standing.ONLOOKER) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, i18n.getText("listening-post.error.project-admin"));
        } else {
            show(request, response, project.get());
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, ProjectCatalog.Project project) throws IOException {
        pages.assembler().resources().requireContext("listening-post-project");
        ProjectWordsPage page = new ProjectWordsPage(
                request.getContextPath(),
                project.key(),
                i18n.getText("listening-post.project.title", project.name()),
                i18n.getText("listening-post.project.intro"),
                i18n.getText("listening-post.mentions.back", project.key()),
                i18n.getText("listening-post.loading"),
                i18n.getText("listening-post.project.no-script"));
        response.setContentType("text/html;charset=UTF-8");
        templates.render("templates/project-words.vm", Map.of("page", page), response.getWriter());
    }
}
