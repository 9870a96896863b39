package io.listeningpost.jira.web;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The administration page, behind {@link AdminDoor}. It only reads; everything it changes goes through REST. */
@AdminOnly
public final class AdminServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AdminDoor door;
    private final transient PageBuilderService pages;
    private final transient TemplateRenderer templates;
    private final transient I18nResolver i18n;

    @Inject
    public AdminServlet(AdminDoor door, PageBuilderService pages, TemplateRenderer templates, I18nResolver i18n) {
        this.door = door;
        this.pages = pages;
        this.templates = templates;
        this.i18n = i18n;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.admit(request, response, LoginDoor.addressOf(request), admin -> show(request, response));
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.assembler().resources().requireContext("listening-post-admin");
        AdminPage page = new AdminPage(
                request.getContextPath(),
                i18n.getText("listening-post.name"),
                i18n.getText("listening-post.admin.intro"),
                i18n.getText("listening-post.loading"),
                i18n.getText("listening-post.admin.no-script"));
        response.setContentType("text/html;charset=UTF-8");
        templates.render("templates/admin.vm", Map.of("page", page), response.getWriter());
    }
}
