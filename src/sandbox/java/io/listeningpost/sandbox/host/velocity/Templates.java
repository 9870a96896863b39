package io.listeningpost.sandbox.host.velocity;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;

/** Renders the templates of one plugin, as Jira's TemplateRenderer does. Thread-safe. */
public final class Templates implements TemplateRenderer {

    /** Where a rendering's {@link Escaping} lies in its context. */
    static final String ESCAPING = "listening-post.escaping";

    private final VelocityEngine engine = new VelocityEngine();
    private final Supplier<Map<String, Object>> tools;

    /**
     * Starts an engine for a plugin.
     *
     * @param tools what Jira adds to each context, such as {@code i18n}; what the caller gives wins
     */
    public Templates(ClassLoader plugin, Allowlist allowlist, Supplier<Map<String, Object>> tools) {
        this.tools = tools;
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "plugin");
        engine.setProperty("plugin.resource.loader.instance", new BundleTemplates(plugin));
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, GuardedCalls.class.getName());
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        engine.setProperty("userdirective", DisableEscaping.class.getName() + "," + EnableEscaping.class.getName());
        engine.setApplicationAttribute(GuardedCalls.ALLOWLIST, allowlist);
        try {
            engine.init();
        } catch (Exception e) {
            throw new IllegalStateException("Velocity does not start", e);
        }
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) throws RenderingException, IOException {
        try {
            engine.getTemplate(templateName, StandardCharsets.UTF_8.name()).merge(prepared(context), writer);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new RenderingException("The template " + templateName + " does not render: " + e.getMessage(), e);
        }
    }

    /** Renders a piece of Velocity that stands in the descriptor, such as a link; not escaped, for it is not HTML yet. */
    public String evaluate(String fragment, Map<String, Object> context) {
        StringWriter out = new StringWriter();
        VelocityContext prepared = prepared(context);
        if (prepared.get(ESCAPING) instanceof Escaping escaping) {
            escaping.turn(false);
        }
        try {
            engine.evaluate(prepared, out, "descriptor", fragment);
        } catch (Exception e) {
            throw new RenderingException("\"" + fragment + "\" does not render: " + e.getMessage(), e);
        }
        return out.toString();
    }

    private VelocityContext prepared(Map<String, Object> context) {
        Map<String, Object> all = new HashMap<>(tools.get());
        all.putAll(context);
        VelocityContext prepared = new VelocityContext(all);
        Escaping escaping = new Escaping();
        prepared.put(ESCAPING, escaping);
        EventCartridge events = new EventCartridge();
        events.addEventHandler(escaping);
        events.attachToContext(prepared);
        return prepared;
    }
}
