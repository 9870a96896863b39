package io.listeningpost.sandbox.host.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Gemini Blueprint, the Spring extender that Jira runs, installed so that it accepts and links Spring 6. */
final class GeminiBundles {

    private GeminiBundles() {
    }

    /** Installs and starts the three bundles and the namespaces; returns the core, whose event types the host listens to. */
    static Bundle start(BundleContext system) throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        bundles.add(system.installBundle("sandbox:spring-namespaces", SpringNamespaces.jar()));
        bundles.add(install(system, "gemini-blueprint-io-"));
        Bundle core = install(system, "gemini-blueprint-core-");
        bundles.add(core);
        bundles.add(install(system, "gemini-blueprint-extender-"));
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        return core;
    }

    private static Bundle install(BundleContext system, String name) throws BundleException, IOException {
        Path jar = ClassPath.jar(name);
        try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                byte[] content = in.readAllBytes();
                files.put(entry.getName(), entry.getName().endsWith(".class") ? GeminiPatch.relink(content) : content);
            }
            InputStream relinked = GeneratedBundle.jar(acceptingSpring6(in.getManifest()), files);
            return system.installBundle("sandbox:" + jar.getFileName(), relinked);
        }
    }

    private static Manifest acceptingSpring6(Manifest manifest) {
        Attributes main = manifest.getMainAttributes();
        main.putValue("Import-Package", main.getValue("Import-Package").replace("[5.0.0,6)", "[5.0.0,8)"));
        return manifest;
    }
}
