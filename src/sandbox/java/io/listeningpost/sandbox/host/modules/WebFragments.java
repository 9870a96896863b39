package io.listeningpost.sandbox.host.modules;

import io.listeningpost.sandbox.host.PluginModules.WebItem;
import io.listeningpost.sandbox.host.PluginModules.WebSection;
import io.listeningpost.sandbox.host.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The plugin's web-items and web-sections. */
final class WebFragments {

    private final EnabledPlugin plugin;
    private final String contextPath;
    private final List<Fragment> items = new ArrayList<>();
    private final List<Fragment> sections = new ArrayList<>();

    WebFragments(EnabledPlugin plugin, String contextPath) {
        this.plugin = plugin;
        this.contextPath = contextPath;
        plugin.descriptor().modules("web-item").forEach(element -> items.add(fragment(element, "section")));
        plugin.descriptor().modules("web-section").forEach(element -> sections.add(fragment(element, "location")));
    }

    private Fragment fragment(Element element, String place) {
        return new Fragment(element, element.getAttribute(place), Xml.weight(element), Conditions.of(element, plugin));
    }

    List<WebItem> items(String section, Map<String, Object> context) {
        return shown(items, section, context).map(fragment -> item(fragment, context)).toList();
    }

    List<WebSection> sections(String location, Map<String, Object> context) {
        return shown(sections, location, context)
                .map(fragment -> new WebSection(fragment.element().getAttribute("key"), location, label(fragment.element(), plugin),
                        fragment.weight()))
                .toList();
    }

    private static Stream<Fragment> shown(List<Fragment> fragments, String place, Map<String, Object> context) {
        return fragments.stream().filter(fragment -> fragment.place().equals(place))
                .filter(fragment -> fragment.condition().test(context))
                .sorted(Comparator.comparingInt(Fragment::weight));
    }

    private WebItem item(Fragment fragment, Map<String, Object> context) {
        Element element = fragment.element();
        Element link = Xml.child(element, "link").orElseThrow(() ->
                new IllegalStateException("The web-item " + plugin.descriptor().completeKey(element) + " has no <link>"));
        String url = plugin.templates().evaluate(link.getTextContent().strip(), context);
        return new WebItem(plugin.descriptor().completeKey(element), label(element, plugin),
                url.startsWith("/") && !Boolean.parseBoolean(link.getAttribute("absolute")) ? contextPath + url : url,
                Xml.attribute(link, "linkId", ""), String.join(" ", Xml.texts(element, "styleClass")), fragment.weight());
    }

    /** The label of a module in the reader's language. */
    static String label(Element module, EnabledPlugin plugin) {
        Locale locale = Session.current().map(Session::locale).orElse(Locale.ENGLISH);
        return Xml.child(module, "label")
                .map(label -> label.getAttribute("key").isEmpty() ? label.getTextContent().strip()
                        : plugin.texts().getText(locale, label.getAttribute("key"), Xml.params(label).values().toArray(String[]::new)))
                .orElse("");
    }

    private record Fragment(Element element, String place, int weight, Predicate<Map<String, Object>> condition) {
    }
}
