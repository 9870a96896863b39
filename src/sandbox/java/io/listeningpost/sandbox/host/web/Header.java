package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.HostPages;
import io.listeningpost.sandbox.host.LoginDirectory;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;

/** The bar on top of every page. */
final class Header {

    private final HostPages pages;

    Header(HostPages pages) {
        this.pages = pages;
    }

    String html(Session session, HttpServletRequest request) {
        String context = request.getContextPath();
        String links = pages.headerLinks(session).stream()
                .map(link -> "<li><a id=\"%s\" href=\"%s%s\">%s</a></li>".formatted(Escape.html(link.id()), context,
                        Escape.html(link.path()), Escape.html(link.label())))
                .collect(Collectors.joining());
        return """
                <header id="header" role="banner"><nav class="aui-header aui-dropdown2-trigger-group" aria-label="Site">
                <div class="aui-header-inner"><div class="aui-header-primary">
                <span id="logo" class="aui-header-logo aui-header-logo-textonly"><a href="%s/">
                <span class="aui-header-logo-device">Jira</span></a></span>
                <ul class="aui-nav">%s</ul></div>
                <div class="aui-header-secondary"><ul class="aui-nav">%s%s%s%s</ul></div></div></nav></header>
                """.formatted(context, links, languageSwitch(session), themeSwitch(request),
                JiraShell.isAdmin(session) ? cog(context) : "", user(session, request));
    }

    /** In Jira this is in the profile. */
    private static String languageSwitch(Session session) {
        Locale other = Language.other(session.locale());
        return session.person().isEmpty() ? ""
                : "<li><a id=\"language-switch\" href=\"#\" role=\"button\" data-other=\"%1$s\" lang=\"%1$s\">%2$s</a></li>"
                .formatted(other.toLanguageTag(), other.getDisplayLanguage(other));
    }

    private static String themeSwitch(HttpServletRequest request) {
        boolean dark = Theme.of(request).mode().equals("dark");
        return "<li><a id=\"theme-switch\" href=\"#\" role=\"button\" data-other=\"%s\" title=\"%s theme\">%s</a></li>"
                .formatted(dark ? "light" : "dark", dark ? "Light" : "Dark", dark ? "Light" : "Dark");
    }

    private static String cog(String context) {
        return """
                <li><a id="admin_menu" href="%s/secure/admin" title="Jira administration">
                <span class="aui-icon aui-icon-small aui-iconfont-configure"></span>
                <span class="assistive">Administration</span></a></li>
                """.formatted(context);
    }

    private static String user(Session session, HttpServletRequest request) {
        String context = request.getContextPath();
        if (session.person().isEmpty()) {
            return "<li><a id=\"login-link\" href=\"%s/login.jsp\">Log in</a></li>".formatted(context);
        }
        LoginDirectory.Person person = session.person().get();
        return """
                <li><a id="user-options" class="aui-dropdown2-trigger" href="#user-options-content" aria-controls="user-options-content"
                aria-haspopup="true">%1$s</a>
                <div id="user-options-content" class="aui-style-default aui-dropdown2"><ul class="aui-list-truncate">
                <li><a href="%2$s/secure/Logout.jspa?atl_token=%3$s" id="log_out">Log out</a></li></ul></div></li>
                """.formatted(Escape.html(person.displayName()), context, session.xsrfToken());
    }
}
