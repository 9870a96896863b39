package io.listeningpost.sandbox.host.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import io.listeningpost.sandbox.host.Session;
import io.listeningpost.sandbox.host.velocity.TemplateTool;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Web-resources that code asks for while a page is made; the decorator loads them. Outside a request the wish is void, as in Jira. */
@TemplateTool
public final class RequiredByRequest implements PageBuilderService, WebResourceAssembler, RequiredResources {

    private static final String ATTRIBUTE = RequiredByRequest.class.getName();

    @Override
    public WebResourceAssembler assembler() {
        return this;
    }

    @Override
    public RequiredResources resources() {
        return this;
    }

    @Override
    public RequiredResources requireContext(String context) {
        Session.current().ifPresent(session -> wishes(session.request()).add(context));
        return this;
    }

    @Override
    public RequiredResources requireWebResource(String moduleKey) {
        Session.current().ifPresent(session -> wishes(session.request()).add(moduleKey));
        return this;
    }

    /** {@code $webResourceManager.requireResource(…)} in templates. */
    public void requireResource(String moduleKey) {
        requireWebResource(moduleKey);
    }

    /** {@code $webResourceManager.requireResourcesForContext(…)} in templates. */
    public void requireResourcesForContext(String context) {
        requireContext(context);
    }

    static Collection<String> of(HttpServletRequest request) {
        return wishes(request);
    }

    private static Set<String> wishes(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known instanceof Wishes wishes) {
            return wishes;
        }
        Wishes fresh = new Wishes();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    private static final class Wishes extends LinkedHashSet<String> {
        private static final long serialVersionUID = 1L;
    }
}
