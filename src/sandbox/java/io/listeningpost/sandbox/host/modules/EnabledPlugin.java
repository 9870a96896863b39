package io.listeningpost.sandbox.host.modules;

import com.atlassian.templaterenderer.TemplateRenderer;
import io.listeningpost.sandbox.host.osgi.StartedBundle;
import io.listeningpost.sandbox.host.velocity.Allowlist;
import io.listeningpost.sandbox.host.velocity.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A plugin with everything its descriptor says, as long as it is enabled.
 *
 * @param hostServices finds a service of Jira by type, to build Jira's own conditions with
 */
public record EnabledPlugin(StartedBundle bundle, Descriptor descriptor, Texts texts, Allowlist allowlist, Templates templates,
        Problems problems, Function<Class<?>, Object> hostServices) implements AutoCloseable {

    /** Reads the descriptor of a bundle that has started. */
    public static EnabledPlugin of(StartedBundle bundle, Supplier<Map<String, Object>> tools, Function<Class<?>, Object> hostServices) {
        ClassLoader loader = bundle.classLoader();
        Problems problems = new Problems();
        Descriptor descriptor = Descriptor.of(loader, bundle.key());
        Texts texts = Texts.of(descriptor, loader, problems);
        List<String> entries = descriptor.modules("velocity-allowlist").stream()
                .flatMap(module -> Xml.texts(module, "method").stream()).toList();
        Allowlist allowlist = Allowlist.of(entries, loader, problems);
        Templates templates = new Templates(loader, allowlist, () -> withTexts(tools.get(), texts));
        return new EnabledPlugin(bundle, descriptor, texts, allowlist, templates, problems, hostServices);
    }

    private static Map<String, Object> withTexts(Map<String, Object> tools, Texts texts) {
        Map<String, Object> all = new HashMap<>(tools);
        all.put("i18n", texts);
        return all;
    }

    /** The renderer that the plugin gets as {@link TemplateRenderer}. */
    public TemplateRenderer renderer() {
        return templates;
    }

    @Override
    public void close() {
        ResourceBundle.clearCache(bundle.classLoader());
    }
}
