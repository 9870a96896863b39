package io.listeningpost.sandbox.host.modules;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import io.listeningpost.sandbox.host.PluginFailure;
import io.listeningpost.sandbox.host.PluginModules.FieldType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * The plugin's {@code <customfield-type>} modules. As in Jira a class that cannot be loaded or is no field type fails the whole plugin
 * when it is enabled; an object is made of it when somebody first asks, and what fails then fails that field.
 */
final class FieldTypes {

    private static final Logger LOG = LoggerFactory.getLogger(FieldTypes.class);

    private final EnabledPlugin plugin;
    private final List<FieldType> all;

    FieldTypes(EnabledPlugin plugin) {
        this.plugin = plugin;
        this.all = plugin.descriptor().modules("customfield-type").stream().map(this::type).toList();
    }

    List<FieldType> all() {
        return all;
    }

    private FieldType type(Element module) {
        String key = plugin.descriptor().completeKey(module);
        String name = module.getAttribute("class");
        Class<?> loaded;
        try {
            loaded = plugin.bundle().bundle().loadClass(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new PluginFailure("The customfield-type " + key + " names " + name + ", which cannot be loaded: " + e.getMessage(), e);
        }
        if (!CustomFieldType.class.isAssignableFrom(loaded)) {
            throw new PluginFailure("The customfield-type " + key + " names " + name + ", which is no " + CustomFieldType.class.getName());
        }
        return new Type(key, module, loaded);
    }

    private final class Type implements FieldType {

        private final String key;
        private final Element module;
        private final Class<?> loaded;
        private @Nullable CustomFieldType<?, ?> made;

        Type(String key, Element module, Class<?> loaded) {
            this.key = key;
            this.module = module;
            this.loaded = loaded;
        }

        @Override
        public String completeKey() {
            return key;
        }

        @Override
        public String name(Locale locale) {
            String text = module.getAttribute("i18n-name-key");
            return text.isEmpty() ? Xml.attribute(module, "name", key) : plugin.texts().getText(locale, text);
        }

        @Override
        public String description(Locale locale) {
            return Xml.child(module, "description").map(child -> child.getAttribute("key").isEmpty() ? child.getTextContent().strip()
                    : plugin.texts().getText(locale, child.getAttribute("key"))).orElse("");
        }

        @Override
        public String columnHtml(CustomField field, Issue issue) {
            return template("column-view").or(() -> template("view")).map(file -> rendered(file, field, issue)).orElse("");
        }

        @Override
        public String xml(CustomField field, Issue issue) {
            return template("xml").map(file -> rendered(file, field, issue)).orElse("");
        }

        private Optional<String> template(String name) {
            return Xml.children(module, "resource").stream()
                    .filter(resource -> resource.getAttribute("type").equals("velocity") && resource.getAttribute("name").equals(name))
                    .map(resource -> resource.getAttribute("location")).findFirst();
        }

        private String rendered(String file, CustomField field, Issue issue) {
            return InPlugin.call(plugin.bundle().classLoader(), () -> {
                try {
                    CustomFieldType<?, ?> type = object();
                    Map<String, @Nullable Object> context = new HashMap<>(Map.of("issue", issue, "customField", field));
                    context.put("value", type.getValueFromIssue(field, issue));
                    context.putAll(type.getVelocityParameters(issue, field, null));
                    StringWriter out = new StringWriter();
                    plugin.templates().render(file, context, out);
                    return out.toString();
                } catch (RuntimeException | LinkageError | IOException e) {
                    plugin.problems().add("The customfield-type " + key + " failed: " + e);
                    LOG.debug("The customfield-type {} failed", key, e);
                    return "<span class=\"aui-message aui-message-error\">The field &#39;" + key + "&#39; cannot be shown.</span>";
                }
            });
        }

        private synchronized CustomFieldType<?, ?> object() {
            CustomFieldType<?, ?> known = made;
            if (known == null) {
                known = (CustomFieldType<?, ?>) plugin.bundle().create(loaded);
                made = known;
            }
            return known;
        }
    }
}
