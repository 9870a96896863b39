package io.listeningpost.sandbox.host.modules;

import com.atlassian.plugin.web.Condition;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Turns {@code <condition>} and {@code <conditions type="AND|OR">} into one question. */
final class Conditions {

    private Conditions() {
    }

    /** All conditions directly below a module, joined with AND as Jira does. */
    static Predicate<Map<String, Object>> of(Element module, EnabledPlugin plugin) {
        return all(parts(module, plugin));
    }

    private static List<Predicate<Map<String, Object>>> parts(Element parent, EnabledPlugin plugin) {
        return Xml.children(parent).stream()
                .filter(child -> child.getTagName().equals("condition") || child.getTagName().equals("conditions"))
                .map(child -> child.getTagName().equals("condition") ? single(child, plugin) : group(child, plugin))
                .toList();
    }

    private static Predicate<Map<String, Object>> group(Element group, EnabledPlugin plugin) {
        List<Predicate<Map<String, Object>>> parts = parts(group, plugin);
        String type = Xml.attribute(group, "type", "AND");
        return switch (type) {
            case "AND", "and" -> all(parts);
            case "OR", "or" -> context -> parts.stream().anyMatch(part -> part.test(context));
            default -> throw new IllegalStateException("<conditions type=\"" + type + "\">: the type is AND or OR");
        };
    }

    private static Predicate<Map<String, Object>> all(List<Predicate<Map<String, Object>>> parts) {
        return context -> parts.stream().allMatch(part -> part.test(context));
    }

    private static Predicate<Map<String, Object>> single(Element element, EnabledPlugin plugin) {
        Condition condition = create(element.getAttribute("class"), plugin);
        condition.init(Xml.params(element));
        boolean inverted = Boolean.parseBoolean(element.getAttribute("invert"));
        return context -> condition.shouldDisplay(context) != inverted;
    }

    private static Condition create(String className, EnabledPlugin plugin) {
        Class<?> type;
        try {
            type = plugin.bundle().bundle().loadClass(className);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new IllegalStateException("The condition " + className + " is not visible to the plugin; is its package in"
                    + " Import-Package, and does Jira have it?", e);
        }
        return type.getClassLoader() == Condition.class.getClassLoader() ? ofJira(type, plugin)
                : plugin.bundle().create(className, Condition.class);
    }

    /** Jira builds its own conditions from its own components. */
    private static Condition ofJira(Class<?> type, EnabledPlugin plugin) {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(plugin.hostServices()).toArray();
        try {
            return (Condition) constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Jira's condition " + type.getName() + " cannot be built", e);
        }
    }
}
