package io.listeningpost.sandbox.host.modules;

import com.atlassian.plugin.web.ContextProvider;
import io.listeningpost.sandbox.host.PluginModules.WebPanel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** The plugin's web-panels: a Velocity view, its context from a {@link ContextProvider}. */
final class WebPanels {

    private static final Logger LOG = LoggerFactory.getLogger(WebPanels.class);

    private final EnabledPlugin plugin;
    private final List<Panel> panels;

    WebPanels(EnabledPlugin plugin) {
        this.plugin = plugin;
        this.panels = plugin.descriptor().modules("web-panel").stream().map(this::panel)
                .sorted(Comparator.comparingInt(panel -> Xml.weight(panel.element()))).toList();
    }

    private Panel panel(Element element) {
        String key = plugin.descriptor().completeKey(element);
        String view = Xml.children(element, "resource").stream()
                .filter(resource -> resource.getAttribute("name").equals("view") && resource.getAttribute("type").equals("velocity"))
                .map(resource -> resource.getAttribute("location")).findFirst()
                .orElseThrow(() -> new IllegalStateException("The web-panel " + key
                        + " has no <resource type=\"velocity\" name=\"view\">"));
        Optional<ContextProvider> provider = Xml.child(element, "context-provider").map(child -> {
            ContextProvider made = plugin.bundle().create(child.getAttribute("class"), ContextProvider.class);
            made.init(Xml.params(child));
            return made;
        });
        return new Panel(key, element, view, provider, Conditions.of(element, plugin));
    }

    List<WebPanel> rendered(String location, Map<String, Object> context) {
        return panels.stream().filter(panel -> panel.element().getAttribute("location").equals(location))
                .filter(panel -> panel.condition().test(context))
                .map(panel -> new WebPanel(panel.key(), WebFragments.label(panel.element(), plugin), render(panel, context),
                        Xml.weight(panel.element())))
                .toList();
    }

    private String render(Panel panel, Map<String, Object> context) {
        try {
            Map<String, Object> all = new HashMap<>(context);
            panel.provider().ifPresent(provider -> all.putAll(provider.getContextMap(new HashMap<>(context))));
            StringWriter html = new StringWriter();
            plugin.templates().render(panel.view(), all, html);
            return html.toString();
        } catch (RuntimeException | IOException e) {
            plugin.problems().add("The web-panel " + panel.key() + " failed: " + e);
            LOG.debug("The web-panel {} failed", panel.key(), e);
            return "<div class=\"aui-message aui-message-error\">Error rendering &#39;" + panel.key()
                    + "&#39;. Please contact your Jira administrators.</div>";
        }
    }

    private record Panel(String key, Element element, String view, Optional<ContextProvider> provider,
            Predicate<Map<String, Object>> condition) {
    }
}
