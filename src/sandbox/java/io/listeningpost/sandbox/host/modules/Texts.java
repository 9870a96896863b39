package io.listeningpost.sandbox.host.modules;

import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.sandbox.host.Session;
import io.listeningpost.sandbox.host.velocity.TemplateTool;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The plugin's texts by language, and a few of Jira's own that plugins use. Thread-safe. */
@TemplateTool
public final class Texts implements I18nResolver {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles;
    private final ClassLoader plugin;

    Texts(List<String> bundles, ClassLoader plugin) {
        this.bundles = bundles;
        this.plugin = plugin;
    }

    /** The texts of an enabled plugin. Every bundle must exist, or the plugin is told so in {@code problems}. */
    static Texts of(Descriptor descriptor, ClassLoader plugin, List<String> problems) {
        List<String> names = descriptor.textBundles();
        for (String name : names) {
            if (load(name, Locale.ROOT, plugin).isEmpty()) {
                problems.add("The i18n resource " + name + " is not in the JAR (looked for " + name.replace('.', '/') + ".properties)");
            }
        }
        return new Texts(names, plugin);
    }

    /** The unformatted text. */
    Optional<String> raw(Locale locale, String key) {
        for (String name : bundles) {
            Optional<String> text = load(name, locale, plugin).flatMap(bundle -> text(bundle, key));
            if (text.isPresent()) {
                return text;
            }
        }
        return load("host.jira-texts", locale, Texts.class.getClassLoader()).flatMap(bundle -> text(bundle, key));
    }

    private static Optional<String> text(ResourceBundle bundle, String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static Optional<ResourceBundle> load(String name, Locale locale, ClassLoader loader) {
        try {
            return Optional.of(ResourceBundle.getBundle(name, locale, loader, NO_FALLBACK));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getText(String key) {
        return getText(currentLocale(), key);
    }

    @Override
    public String getText(String key, @Nullable Serializable... arguments) {
        return getText(currentLocale(), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, @Nullable Serializable... arguments) {
        return raw(locale, key).map(text -> new MessageFormat(text, locale).format(arguments)).orElse(key);
    }

    private static Locale currentLocale() {
        return Session.current().map(Session::locale).orElse(Locale.ENGLISH);
    }
}
