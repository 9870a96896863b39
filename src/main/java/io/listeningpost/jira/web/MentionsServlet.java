package io.listeningpost.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.listeningpost.conversation.AgentRights;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Everything heard in a project, for its agents. Whoever is not logged in is sent to the login page; 404 for whoever cannot see the
 * project, 403 for whoever is not its agent. It only reads; everything it changes goes through REST.
 */
@LicensedOnly
public final class MentionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient LoginDoor door;
    private final transient AgentRights rights;
    private final transient PageBuilderService pages;
    private final transient TemplateRenderer templates;
    private final transient I18nResolver i18n;

    @Inject
    public MentionsServlet(LoginDoor door, AgentRights rights, PageBuilderService pages, TemplateRenderer templates,
            I18nResolver i18n) {
        this.door = door;
        this.rights = rights;
        this.pages = pages;
        this.templates = templates;
        this.i18n = i18n;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.admit(request, response, LoginDoor.addressOf(request), user -> enter(request, response, user));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, UserKey user) throws IOException {
        String project = Optional.ofNullable(request.getParameter("project")).orElse("");
        AgentRights.InProject standing = rights.inProject(user.getStringValue(), project);
        if (standing == AgentRights.InProject.AGENT) {
            show(request, response, project);
        } else if (standing == AgentRights.InProject.ONLOOKER) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, i18n.getText("listening-post.error.agent"));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, i18n.getText("listening-post.error.project"));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String project) throws IOException {
        pages.assembler().resources().requireContext("listening-post-mentions");
        MentionsPage page = new MentionsPage(
                request.getContextPath(),
                project,
                i18n.getText("listening-post.mentions.title", project),
                i18n.getText("listening-post.mentions.intro"),
                i18n.getText("listening-post.mentions.back", project),
                i18n.getText("listening-post.loading"),
                i18n.getText("listening-post.mentions.no-script"));
        response.setContentType("text/html;charset=UTF-8");
        templates.render("templates/mentions.vm", Map.of("page", page), response.getWriter());
    }
}
