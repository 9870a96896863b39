package io.listeningpost.sandbox.matrix;

import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.sandbox.host.PluginModule;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.modules.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the descriptor says of tables, paths to search and texts, without a host that serves the rest. Immutable. */
final class FlatPlugin implements PluginModules, I18nResolver {

    static final String KEY = "io.listeningpost.listening-post";

    private static final Pattern ROOT = Pattern.compile("class=\"(io\\.listeningpost\\.(?:wiring|jira\\.settings)\\.\\w+)\"");

    private final Descriptor descriptor = Descriptor.of(FlatPlugin.class.getClassLoader(), KEY);
    private final ResourceBundle texts = ResourceBundle.getBundle("i18n.listening-post", Locale.ROOT);
    private final List<IndexedPath> paths = new ArrayList<>();

    FlatPlugin() {
        for (Element module : descriptor.modules("index-document-configuration")) {
            for (Element property : children(module, "key")) {
                children(property, "extract").forEach(path -> paths.add(new IndexedPath(module.getAttribute("entity-key"),
                        property.getAttribute("property-key"), path.getAttribute("path"), path.getAttribute("type"),
                        path.getAttribute("alias"))));
            }
        }
    }

    String namespace() {
        return descriptor.modules("ao").getFirst().getAttribute("namespace");
    }

    List<Class<?>> entities() {
        List<Class<?>> entities = new ArrayList<>();
        for (Element entity : children(descriptor.modules("ao").getFirst(), "entity")) {
            entities.add(named(entity.getTextContent().strip()));
        }
        return entities;
    }

    /** The composition roots, and what they need of people and desks, as the plugin's own Spring XML names them. */
    List<Class<?>> roots() {
        try (InputStream xml = FlatPlugin.class.getResourceAsStream("/META-INF/spring/plugin-context.xml")) {
            String text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            return ROOT.matcher(text).results().<Class<?>>map(found -> named(found.group(1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The plugin names a class that is not there", missing);
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    @Override
    public List<IndexedPath> jqlAliases() {
        return paths;
    }

    @Override
    public String getText(String key) {
        return getText(key, new Serializable[0]);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(Locale.ENGLISH, key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        return i18n(locale, key, arguments);
    }

    @Override
    public String i18n(Locale locale, String key, Serializable... arguments) {
        return texts.containsKey(key) ? new MessageFormat(texts.getString(key), locale).format(arguments) : key;
    }

    @Override
    public List<WebItem> webItems(String section, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public List<WebSection> webSections(String location, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public List<WebPanel> webPanels(String location, Map<String, Object> context) {
        return List.of();
    }

    @Override
    public String resourceTags(Collection<String> contextsOrKeys) {
        return "";
    }

    @Override
    public List<FieldType> fieldTypes() {
        return List.of();
    }

    @Override
    public List<PluginModule> modules(String type) {
        return List.of();
    }

    @Override
    public List<String> blockedCalls() {
        return List.of();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }
}
