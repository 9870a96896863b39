package io.listeningpost.sandbox.host.osgi;

import io.listeningpost.sandbox.host.PluginFailure;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Says in one sentence why a bundle does not come up. */
final class FailureText {

    private static final Pattern MISSING_PACKAGE = Pattern.compile(
            "osgi\\.wiring\\.package; \\((?:&\\()?osgi\\.wiring\\.package=([\\w.]+)\\)(\\S*)");

    private FailureText() {
    }

    static PluginFailure ofBundle(Bundle bundle, BundleException failure) {
        String message = String.valueOf(failure.getMessage());
        Set<String> missing = new LinkedHashSet<>();
        Matcher matcher = MISSING_PACKAGE.matcher(message);
        while (matcher.find()) {
            String range = matcher.group(2).contains("version") ? " in the version asked for" : "";
            missing.add(matcher.group(1) + range);
        }
        if (missing.isEmpty()) {
            return new PluginFailure(bundle.getSymbolicName() + " does not start: " + rootOf(failure), failure);
        }
        return new PluginFailure(bundle.getSymbolicName() + " does not resolve: Import-Package names " + String.join(", ", missing)
                + ", which Jira does not export", failure);
    }

    static PluginFailure ofContext(Bundle bundle, Throwable failure) {
        Throwable root = rootOf(failure);
        String hint = root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError
                ? ". The class is neither in the JAR nor in a package that the manifest imports and Jira exports" : "";
        return new PluginFailure("The Spring context of " + bundle.getSymbolicName() + " failed: " + root + hint, failure);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
