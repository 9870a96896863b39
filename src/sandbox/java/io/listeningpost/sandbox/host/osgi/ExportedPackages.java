package io.listeningpost.sandbox.host.osgi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.SpringVersion;

/** The packages that Jira 11 exports to plugins, with the versions it gives them. What is not below these prefixes stays invisible. */
final class ExportedPackages {

    private static final Map<String, String> VERSION_BY_PREFIX = new LinkedHashMap<>();

    static {
        VERSION_BY_PREFIX.put("com.atlassian", "");
        VERSION_BY_PREFIX.put("com.opensymphony", "");
        VERSION_BY_PREFIX.put("net.java.ao", "");
        VERSION_BY_PREFIX.put("jakarta.servlet", "6.0.0");
        VERSION_BY_PREFIX.put("jakarta.ws.rs", "3.1.0");
        VERSION_BY_PREFIX.put("jakarta.inject", "2.0.1");
        VERSION_BY_PREFIX.put("jakarta.annotation", "2.1.1");
        VERSION_BY_PREFIX.put("com.fasterxml.jackson", "2.19.4");
        VERSION_BY_PREFIX.put("org.springframework", String.valueOf(SpringVersion.getVersion()));
        VERSION_BY_PREFIX.put("org.aopalliance", "1.0.0");
        VERSION_BY_PREFIX.put("org.apache.velocity", "1.6.4");
        VERSION_BY_PREFIX.put("org.apache.commons.logging", "1.2.0");
        // Jira 11 stays on the 1.7 line; a plugin that asks for 2 must fail here too
        VERSION_BY_PREFIX.put("org.slf4j", "1.7.36");
    }

    private ExportedPackages() {
    }

    /** The value of Felix's property for extra system packages. */
    static String header() {
        return ClassPath.packages().stream().flatMap(name -> VERSION_BY_PREFIX.entrySet().stream()
                        .filter(prefix -> isBelow(name, prefix.getKey()))
                        .map(prefix -> prefix.getValue().isEmpty() ? name : name + ";version=\"" + prefix.getValue() + "\""))
                .collect(Collectors.joining(","));
    }

    private static boolean isBelow(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }
}
