package io.listeningpost.jira.words;

import io.listeningpost.settings.WordsRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * Renders with an engine of our own rather than Jira's, because a post is plain text (Jira's escapes for HTML) and because nothing of
 * Jira may be in reach: no class loading, no files, no macros of others. Thread-safe.
 */
public final class VelocityWords implements WordsRenderer {

    private static final int LONGEST_TEMPLATE = 4_000;
    private static final Pattern LEFT_OVER = Pattern.compile("\\$!?\\{?[A-Za-z][\\w.]*}?");
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{?(foreach|include|parse|macro|define|evaluate|stop)\\b");

    /** Velocity takes a bracket after a blank for the arguments of a method: "$agent.firstName ($request.key)" is two placeholders. */
    private static final Pattern BEFORE_BRACKET = Pattern.compile("\\$(!?)(\\w+(?:\\.\\w+)+)(?=\\s+\\()");

    /** The handle comes with its @; whoever writes one in front of it means the same. */
    private static final Pattern BEFORE_HANDLE = Pattern.compile("@+(?=\\$!?\\{?customer\\.handle\\b)");

    private final VelocityEngine engine;

    public VelocityWords() {
        engine = new VelocityEngine();
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, SecureUberspector.class.getName());
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "none");
        engine.setProperty("none.resource.loader.class", NoTemplates.class.getName());
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
    }

    @Override
    public Rendered render(String template, Map<String, Object> words) {
        if (template.length() > LONGEST_TEMPLATE) {
            return new Rendered.Wrong("The words have more than " + LONGEST_TEMPLATE + " characters: shorten them.");
        }
        Matcher directive = DIRECTIVE.matcher(template);
        if (directive.find()) {
            return new Rendered.Wrong("#" + directive.group(1) + " cannot be used here: only #if, #else, #elseif, #end and #set can.");
        }
        StringWriter out = new StringWriter();
        try {
            // a copy, because #set writes into it
            initialised().evaluate(new VelocityContext(new HashMap<>(words)), out, "words",
                    BEFORE_BRACKET.matcher(BEFORE_HANDLE.matcher(template).replaceAll("")).replaceAll("\\$$1{$2}"));
        } catch (VelocityException e) {
            return new Rendered.Wrong("The words cannot be read: " + firstLine(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("a StringWriter does not fail", e);
        }
        // all of them, or people would mend one after the other
        List<String> unknown = LEFT_OVER.matcher(out.toString()).results().map(found -> found.group().replaceFirst("\\.+$", ""))
                .distinct().toList();
        if (!unknown.isEmpty()) {
            return new Rendered.Wrong(String.join(", ", unknown)
                    + (unknown.size() == 1 ? " is not known here: use " : " are not known here: use ") + known(words) + ".");
        }
        return new Rendered.Text(out.toString().strip());
    }

    private static String known(Map<String, Object> words) {
        return new TreeMap<>(words).entrySet().stream()
                .flatMap(word -> word.getValue() instanceof Map<?, ?> fields
                        ? fields.keySet().stream().sorted().map(field -> "$" + word.getKey() + "." + field)
                        : Stream.of("$" + word.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** Started when first needed, with our class loader in reach: Velocity looks its parts up by name on the thread's loader. */
    private VelocityEngine initialised() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(VelocityWords.class.getClassLoader());
        try {
            synchronized (engine) {
                engine.init();
            }
            return engine;
        } catch (Exception e) { // Velocity 1.6 declares Exception
            throw new IllegalStateException("Velocity does not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}
