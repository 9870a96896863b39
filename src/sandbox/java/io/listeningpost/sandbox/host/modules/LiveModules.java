package io.listeningpost.sandbox.host.modules;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import io.listeningpost.sandbox.host.PluginModule;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** {@link PluginModules} of whichever plugin is enabled now. */
public final class LiveModules implements PluginModules {

    private final String contextPath;
    private final Function<Session, Map<String, Object>> requestContext;
    private final AtomicReference<@Nullable Live> live = new AtomicReference<>();

    /**
     * Modules below a context path.
     *
     * @param requestContext what the request adds to Jira's map for conditions and panels, such as {@code user}
     */
    public LiveModules(String contextPath, Function<Session, Map<String, Object>> requestContext) {
        this.contextPath = contextPath;
        this.requestContext = requestContext;
    }

    /** Puts the plugin's modules in force. */
    public void enable(EnabledPlugin plugin) {
        live.set(new Live(plugin, new WebFragments(plugin, contextPath), new WebPanels(plugin), new WebResources(plugin, contextPath),
                new FieldTypes(plugin)));
    }

    /** Takes them away. */
    public void disable() {
        live.set(null);
    }

    /** The plugin in force. */
    public Optional<EnabledPlugin> plugin() {
        return Optional.ofNullable(live.get()).map(Live::plugin);
    }

    private <T> T ask(T otherwise, Function<Live, T> question) {
        Live now = live.get();
        if (now == null) {
            return otherwise;
        }
        return InPlugin.call(now.plugin().bundle().classLoader(), () -> question.apply(now));
    }

    private Map<String, Object> completed(Map<String, Object> given) {
        Map<String, Object> context = new HashMap<>();
        Session.current().ifPresent(session -> context.putAll(requestContext.apply(session)));
        context.putAll(given);
        context.computeIfAbsent("helper", key -> new JiraHelper(
                context.get("request") instanceof HttpServletRequest request ? request : null,
                context.get("project") instanceof Project project ? project : null, Map.copyOf(context)));
        return context;
    }

    @Override
    public List<WebItem> webItems(String section, Map<String, Object> context) {
        return ask(List.of(), now -> now.fragments().items(section, completed(context)));
    }

    @Override
    public List<WebSection> webSections(String location, Map<String, Object> context) {
        return ask(List.of(), now -> now.fragments().sections(location, completed(context)));
    }

    @Override
    public List<WebPanel> webPanels(String location, Map<String, Object> context) {
        return ask(List.of(), now -> now.panels().rendered(location, completed(context)));
    }

    @Override
    public String resourceTags(Collection<String> contextsOrKeys) {
        Locale locale = Session.current().map(Session::locale).orElse(Locale.ENGLISH);
        return ask("", now -> now.resources().tags(contextsOrKeys, locale));
    }

    /** The bytes of a download, see {@link WebResources#content}. */
    public Optional<byte[]> download(String path, Locale locale) {
        return ask(Optional.empty(), now -> now.resources().content(path, locale));
    }

    /** The hash that belongs into the address of these bytes. */
    public static String hash(byte[] content) {
        return WebResources.hash(content);
    }

    @Override
    public String i18n(Locale locale, String key, Serializable... arguments) {
        Live now = live.get();
        return now == null ? key : now.plugin().texts().getText(locale, key, arguments);
    }

    @Override
    public List<IndexedPath> jqlAliases() {
        return ask(List.of(), now -> now.plugin().descriptor().modules("index-document-configuration").stream()
                .flatMap(module -> Xml.children(module, "key").stream().flatMap(key -> Xml.children(key, "extract").stream()
                        .map(path -> new IndexedPath(module.getAttribute("entity-key"), key.getAttribute("property-key"),
                                path.getAttribute("path"), path.getAttribute("type"), path.getAttribute("alias")))))
                .toList());
    }

    @Override
    public List<FieldType> fieldTypes() {
        return ask(List.of(), now -> now.fields().all());
    }

    @Override
    public List<PluginModule> modules(String type) {
        return ask(List.of(), now -> now.plugin().descriptor().modules(type).stream()
                .<PluginModule>map(element -> new Raw(now.plugin(), element)).toList());
    }

    @Override
    public List<String> blockedCalls() {
        return from(plugin -> plugin.allowlist().refused());
    }

    @Override
    public List<String> problems() {
        return from(plugin -> plugin.problems().all());
    }

    private List<String> from(Function<EnabledPlugin, List<String>> question) {
        return plugin().map(question).map(List::copyOf).orElse(List.of());
    }

    private record Live(EnabledPlugin plugin, WebFragments fragments, WebPanels panels, WebResources resources,
            FieldTypes fields) {
    }

    private record Raw(EnabledPlugin plugin, Element element) implements PluginModule {

        @Override
        public String completeKey() {
            return plugin.descriptor().completeKey(element);
        }

        @Override
        public <T> T create(String className, Class<T> expected) {
            return plugin.bundle().create(className, expected);
        }
    }
}
