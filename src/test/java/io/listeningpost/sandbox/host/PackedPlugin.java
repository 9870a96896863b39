package io.listeningpost.sandbox.host;

import io.listeningpost.sandbox.host.fixture.Notes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs the fixture classes as a plugin, with whatever descriptor and context a test wants. */
final class PackedPlugin {

    static final String KEY = "io.listeningpost.fixture";

    private static final List<String> IMPORTS = List.of("com.atlassian.activeobjects.external", "com.atlassian.annotations.security",
            "com.atlassian.jira.plugin.webfragment.conditions", "com.atlassian.plugin", "com.atlassian.plugin.web",
            "com.atlassian.sal.api.lifecycle", "com.atlassian.sal.api.transaction", "com.atlassian.sal.api.websudo",
            "com.atlassian.templaterenderer", "com.atlassian.webresource.api.assembler", "jakarta.inject", "jakarta.servlet",
            "jakarta.servlet.http", "jakarta.ws.rs", "jakarta.ws.rs.core", "jakarta.ws.rs.ext", "net.java.ao", "net.java.ao.schema",
            "org.springframework.beans.factory");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> imports = new ArrayList<>(IMPORTS);
    private final StringBuilder modules = new StringBuilder();
    private boolean hasContext = true;
    private String beans = """
            <osgi:reference id="activeObjects" interface="com.atlassian.activeobjects.external.ActiveObjects"/>
            <osgi:reference id="templates" interface="com.atlassian.templaterenderer.TemplateRenderer"/>
            <osgi:reference id="webSudo" interface="com.atlassian.sal.api.websudo.WebSudoManager"/>
            <osgi:reference id="pages" interface="com.atlassian.webresource.api.assembler.PageBuilderService"/>
            <bean id="notes" class="io.listeningpost.sandbox.host.fixture.Notes" autowire="constructor"/>
            <osgi:service ref="notes" interface="com.atlassian.sal.api.lifecycle.LifecycleAware"/>
            """;

    /** A plugin with a table, a bean and nothing else. */
    static PackedPlugin withNotes() {
        return new PackedPlugin().module("<ao key=\"ao\" namespace=\"" + KEY + "\"><entity>~.Note</entity></ao>");
    }

    static PackedPlugin empty() {
        PackedPlugin plugin = new PackedPlugin();
        plugin.beans = "";
        return plugin;
    }

    /** Adds a module; {@code ~.} stands for the package of the fixture. */
    PackedPlugin module(String xml) {
        modules.append(xml.replace("~.", Notes.class.getPackageName() + ".")).append('\n');
        return this;
    }

    PackedPlugin beans(String xml) {
        beans = xml;
        return this;
    }

    PackedPlugin withoutContext() {
        hasContext = false;
        return this;
    }

    PackedPlugin imports(String packageName) {
        imports.add(packageName);
        return this;
    }

    PackedPlugin doesNotImport(String packageName) {
        imports.remove(packageName);
        return this;
    }

    PackedPlugin file(String name, String text) {
        texts.put(name, text);
        return this;
    }

    Path in(Path folder) {
        Path jar = folder.resolve("fixture.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            put(out, "atlassian-plugin.xml", descriptor());
            if (hasContext) {
                put(out, "META-INF/spring/plugin-context.xml", context());
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                put(out, text.getKey(), text.getValue());
            }
            classes(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", KEY);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Atlassian-Plugin-Key", KEY);
        if (hasContext) {
            main.putValue("Spring-Context", "*");
        }
        main.putValue("Import-Package", String.join(",", imports));
        return manifest;
    }

    private String descriptor() {
        return """
                <atlassian-plugin key="%s" name="Fixture" plugins-version="2">
                <plugin-info><version>1.0.0</version></plugin-info>
                %s</atlassian-plugin>
                """.formatted(KEY, modules);
    }

    private String context() {
        return """
                <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xmlns:osgi="http://www.eclipse.org/gemini/blueprint/schema/blueprint"
                  xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                  http://www.eclipse.org/gemini/blueprint/schema/blueprint
                  http://www.eclipse.org/gemini/blueprint/schema/blueprint/gemini-blueprint.xsd">
                %s</beans>
                """.formatted(beans);
    }

    private static void put(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void classes(JarOutputStream out) throws IOException {
        String folder = Notes.class.getPackageName().replace('.', '/') + "/";
        for (String name : Files.list(Path.of(Notes.class.getProtectionDomain().getCodeSource().getLocation().getPath()).resolve(folder))
                .map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class")).toList()) {
            out.putNextEntry(new JarEntry(folder + name));
            try (InputStream in = Notes.class.getResourceAsStream("/" + folder + name)) {
                in.transferTo(out);
            }
        }
    }
}
