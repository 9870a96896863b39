package io.listeningpost.sandbox.host.velocity;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The methods that templates may call, and the calls that were refused. Thread-safe.
 *
 * <p>As in Jira, methods of the JDK are free except those that reach classes and loaders; of Jira's own API a few getters are free;
 * of the plugin only what its {@code velocity-allowlist} names.
 */
public final class Allowlist {

    private static final Pattern ENTRY = Pattern.compile("([\\w.$]+)#(\\w+)\\(([\\w.$\\[\\], ]*)\\)");

    private static final Set<String> JIRA_GETTERS = Set.of(
            "com.atlassian.jira.issue.Issue#getId()", "com.atlassian.jira.issue.Issue#getKey()",
            "com.atlassian.jira.issue.Issue#getSummary()", "com.atlassian.jira.project.Project#getId()",
            "com.atlassian.jira.project.Project#getKey()", "com.atlassian.jira.project.Project#getName()",
            "com.atlassian.jira.user.ApplicationUser#getKey()", "com.atlassian.jira.user.ApplicationUser#getName()",
            "com.atlassian.jira.user.ApplicationUser#getDisplayName()");

    private static final List<Class<?>> NEVER = List.of(Class.class, ClassLoader.class, Thread.class, Runtime.class, System.class,
            Process.class, ProcessBuilder.class, Module.class);

    private final Set<String> listed;
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    private Allowlist(Set<String> listed) {
        this.listed = listed;
    }

    /**
     * Reads the entries of the descriptor, {@code our.pkg.View#getAuthor()} each.
     *
     * @param problems receives a sentence for every entry that is malformed or names no public method
     */
    public static Allowlist of(List<String> entries, ClassLoader plugin, List<String> problems) {
        List<String> good = new ArrayList<>();
        for (String entry : entries) {
            Matcher parts = ENTRY.matcher(entry.strip());
            if (!parts.matches()) {
                problems.add("velocity-allowlist: \"" + entry + "\" is not of the form our.pkg.View#getAuthor()");
            } else if (!exists(parts, plugin)) {
                problems.add("velocity-allowlist: " + entry.strip() + " names no public method");
            } else {
                good.add(entry.replaceAll("\\s", ""));
            }
        }
        return new Allowlist(Set.copyOf(good));
    }

    private static boolean exists(Matcher parts, ClassLoader plugin) {
        try {
            String wanted = parts.group(3).replaceAll("\\s", "");
            return Arrays.stream(plugin.loadClass(parts.group(1)).getMethods())
                    .anyMatch(method -> method.getName().equals(parts.group(2)) && types(method).equals(wanted));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Whether a template may call the method on the object; a refusal is remembered. */
    boolean permits(Class<?> target, Method method) {
        if (isFree(target, method) || listed.contains(signature(target, method))
                || listed.contains(signature(method.getDeclaringClass(), method)) || isJiraGetter(target, method)) {
            return true;
        }
        refused.add(signature(target, method));
        return false;
    }

    private static boolean isFree(Class<?> target, Method method) {
        if (NEVER.stream().anyMatch(type -> type.isAssignableFrom(target)) || method.getName().equals("getClass")) {
            return false;
        }
        ClassLoader loader = target.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader() || target.isAnnotationPresent(TemplateTool.class);
    }

    private static boolean isJiraGetter(Class<?> target, Method method) {
        return JIRA_GETTERS.stream().anyMatch(getter -> getter.endsWith("#" + method.getName() + "(" + types(method) + ")")
                && hasSupertype(target, getter.substring(0, getter.indexOf('#'))));
    }

    private static boolean hasSupertype(Class<?> type, String name) {
        return type.getName().equals(name)
                || Arrays.stream(type.getInterfaces()).anyMatch(parent -> hasSupertype(parent, name))
                || type.getSuperclass() != null && hasSupertype(type.getSuperclass(), name);
    }

    private static String signature(Class<?> type, Method method) {
        return type.getName() + "#" + method.getName() + "(" + types(method) + ")";
    }

    private static String types(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getTypeName).collect(Collectors.joining(","));
    }

    /** The calls refused so far, sorted. */
    public List<String> refused() {
        return List.copyOf(refused);
    }
}
