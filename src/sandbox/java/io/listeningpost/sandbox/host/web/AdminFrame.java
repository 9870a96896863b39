package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.HostPages;
import io.listeningpost.sandbox.host.PageShell;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.PluginModules.WebItem;
import io.listeningpost.sandbox.host.PluginModules.WebSection;
import io.listeningpost.sandbox.host.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The administration's heading, tabs and side navigation, filled from the plugin's web-sections. */
final class AdminFrame {

    /** Jira's tabs and the locations behind them; a tab without links is not shown. */
    private static final Map<String, String> TABS = new LinkedHashMap<>();

    static {
        TABS.put("admin_applications_section", "Applications");
        TABS.put("admin_project_menu", "Projects");
        TABS.put("admin_issues_menu", "Issues");
        TABS.put("admin_plugins_menu", "Manage apps");
        TABS.put("admin_users_menu", "User management");
        TABS.put("admin_system_menu", "System");
        TABS.put("top_system_section", "System");
    }

    private final PluginModules modules;
    private final HostPages pages;

    AdminFrame(PluginModules modules, HostPages pages) {
        this.modules = modules;
        this.pages = pages;
    }

    /** The first page of the administration, with the context path. */
    String firstPage(Session session) {
        return groups(session, "admin_plugins_menu").stream().flatMap(group -> group.items().stream()).map(WebItem::url).findFirst()
                .orElse(session.request().getContextPath() + "/plugins/servlet/upm");
    }

    String html(Session session, PageShell.Content content) {
        String activeItem = Html.meta(content.head(), "admin.active.tab");
        String here = session.request().getRequestURI();
        String activeTab = TABS.keySet().stream().filter(location -> groups(session, location).stream()
                .flatMap(group -> group.items().stream()).anyMatch(item -> isActive(item, activeItem, here)))
                .findFirst().orElse("admin_plugins_menu");
        return """
                <main id="content"><header class="aui-page-header sandbox-admin-header"><div class="aui-page-header-inner">
                <div class="aui-page-header-main"><h1>Administration</h1></div></div>
                <nav class="aui-navgroup aui-navgroup-horizontal"><div class="aui-navgroup-inner"><div class="aui-navgroup-primary">
                <ul class="aui-nav">%s</ul></div></div></nav></header>
                <div class="aui-page-panel"><div class="aui-page-panel-inner">
                <nav class="aui-page-panel-nav"><div class="aui-navgroup aui-navgroup-vertical">
                <div class="aui-navgroup-inner">%s</div></div></nav>
                <section class="aui-page-panel-content">%s</section></div></div></main>
                """.formatted(tabs(session, activeTab), side(session, activeTab, activeItem, here), content.body());
    }

    private String tabs(Session session, String activeTab) {
        return TABS.entrySet().stream().map(tab -> {
            Optional<String> first = groups(session, tab.getKey()).stream().flatMap(group -> group.items().stream()).map(WebItem::url)
                    .findFirst();
            return first.map(url -> "<li%s><a href=\"%s\">%s</a></li>".formatted(
                    tab.getKey().equals(activeTab) ? " class=\"aui-nav-selected\"" : "", Escape.html(url), tab.getValue())).orElse("");
        }).collect(Collectors.joining());
    }

    private String side(Session session, String tab, String activeItem, String here) {
        return groups(session, tab).stream().map(group -> {
            String heading = group.heading().isEmpty() ? ""
                    : "<div class=\"aui-nav-heading\"><strong>" + Escape.html(group.heading()) + "</strong></div>";
            return heading + group.items().stream().map(item -> "<li%s><a id=\"%s\" href=\"%s\">%s</a></li>".formatted(
                    isActive(item, activeItem, here) ? " class=\"aui-nav-selected\"" : "", Escape.html(item.linkId()),
                    Escape.html(item.url()), Escape.html(item.label()))).collect(Collectors.joining("", "<ul class=\"aui-nav\">", "</ul>"));
        }).collect(Collectors.joining());
    }

    private static boolean isActive(WebItem item, String activeItem, String here) {
        return activeItem.isEmpty() ? item.url().replaceAll("[?#].*", "").equals(here) : item.linkId().equals(activeItem);
    }

    private List<Group> groups(Session session, String location) {
        List<Group> groups = new ArrayList<>();
        for (WebSection section : modules.webSections(location, Map.of())) {
            groups.add(new Group(section.label(), modules.webItems(location + "/" + section.key(), Map.of())));
        }
        if (location.equals("admin_plugins_menu")) {
            String context = session.request().getContextPath();
            List<WebItem> own = new ArrayList<>();
            own.add(new WebItem("host:upm", "Manage apps", context + "/plugins/servlet/upm", "upm-admin-link", "", 1));
            pages.adminLinks(session).forEach(link -> own.add(
                    new WebItem("desk:" + link.id(), link.label(), context + link.path(), link.id(), "", 1000)));
            groups.add(new Group("Sandbox", own));
        }
        return groups.stream().filter(group -> !group.items().isEmpty()).toList();
    }

    private record Group(String heading, List<WebItem> items) {
    }
}
