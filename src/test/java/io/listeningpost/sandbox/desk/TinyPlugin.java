package io.listeningpost.sandbox.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A plugin without classes: a panel on the issue view and a path to search. */
final class TinyPlugin {

    private static final String DESCRIPTOR = """
            <atlassian-plugin key="tiny" name="Tiny" plugins-version="2"><plugin-info><version>1</version></plugin-info>
            <web-panel key="right" location="atl.jira.view.issue.right.context"><label>Beside</label>
            <resource type="velocity" name="view" location="panel.vm"/></web-panel>
            <index-document-configuration key="index" entity-key="IssueProperty"><key property-key="tiny">
            <extract path="size" type="NUMBER" alias="tinySize"/></key></index-document-configuration>
            </atlassian-plugin>
            """;
    private static final String CONTEXT = """
            <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd"/>
            """;

    private TinyPlugin() {
    }

    static Path in(Path folder) {
        Path jar = folder.resolve("tiny.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "tiny");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        manifest.getMainAttributes().putValue("Atlassian-Plugin-Key", "tiny");
        manifest.getMainAttributes().putValue("Spring-Context", "*");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            put(out, "atlassian-plugin.xml", DESCRIPTOR);
            put(out, "META-INF/spring/context.xml", CONTEXT);
            put(out, "panel.vm", "<p id=\"tiny\">$issue.key for $user.displayName</p>");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
