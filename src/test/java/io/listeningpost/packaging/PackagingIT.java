package io.listeningpost.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Opens the JAR that Jira would get. Signatures of Jira that slipped in would hide Jira's own classes; a package that is not imported
 * fails at first use instead of at install.
 */
class PackagingIT {

    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final Pattern CLAUSE = Pattern.compile("([^,;\"]+(?:;[^,\"]*(?:\"[^\"]*\"[^,\"]*)*)?)(?:,|$)");
    private static final Set<String> NEEDED = Set.of(
            "com.atlassian.", "net.java.ao", "jakarta.", "com.opensymphony.", "org.springframework.", "com.fasterxml.jackson", "org.slf4j",
            "org.apache.velocity");

    private static final Set<String> DISPENSABLE = Set.of("com.atlassian.audit.", "com.atlassian.jira.datetime.",
            "com.atlassian.jira.issue.customfields.", "com.atlassian.jira.issue.fields.");

    private static JarFile jar;
    private static Map<String, String> imports;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(JAR.toFile());
        imports = clauses(jar.getManifest().getMainAttributes().getValue("Import-Package"));
    }

    @Test
    void holdsNothingOfAtlassianAndNothingOfTheSandbox() {
        assertThat(jar.stream().map(JarEntry::getName))
                .noneMatch(name -> name.startsWith("com/") || name.startsWith("net/") || name.startsWith("jakarta/"))
                .noneMatch(name -> name.contains("sandbox") || name.contains("/testing/"));
    }

    @Test
    void importsEveryPackageOfJiraThatItsClassesName() throws IOException {
        Set<String> named = namedByClasses().stream().filter(PackagingIT::isNeeded).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).as("packages of the platform in our classes").hasSizeGreaterThan(20);
        assertThat(imports.keySet()).containsAll(named);
        assertThat(named).as("a needed package must not be optional, and what we start without must be")
                .allMatch(name -> imports.get(name).contains("optional") == DISPENSABLE.stream().anyMatch((name + ".")::startsWith));
    }

    @Test
    void importsEveryPackageOfJiraThatItsDescriptorsName() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String entry : Set.of("atlassian-plugin.xml", "META-INF/spring/plugin-context.xml")) {
            Matcher matcher = Pattern.compile("\"(com\\.atlassian\\.[a-z0-9.]+)\\.[A-Z]\\w*\"").matcher(text(entry));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(imports.keySet()).containsAll(named);
    }

    @Test
    void tellsJiraHowToStartIt() throws IOException {
        var manifest = jar.getManifest().getMainAttributes();
        assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo("io.listeningpost.listening-post");
        assertThat(manifest.getValue("Spring-Context")).isEqualTo("*");
        assertThat(manifest.getValue("Export-Package")).isNull();
        assertThat(text("atlassian-plugin.xml")).contains("key=\"io.listeningpost.listening-post\"").doesNotContain("${");
    }

    @Test
    void bringsOnlyTheLibrariesThatTheArchitecturePageNames() throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".jar")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains(name.replaceAll("META-INF/lib/(.*)-[0-9.]+\\.jar", "$1")));
    }

    @Test
    void staysSmall() throws IOException {
        long size = Files.size(JAR);
        System.out.printf("listening-post JAR: %,d bytes, %d entries%n", size, jar.size());
        assertThat(size).isLessThan(6_000_000);
    }

    private static Set<String> namedByClasses() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (JarEntry entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
            try (InputStream in = jar.getInputStream(entry)) {
                packages.addAll(ConstantPool.packagesNamedIn(in));
            }
        }
        return packages;
    }

    private static boolean isNeeded(String name) {
        return NEEDED.stream().anyMatch(prefix -> (name + ".").startsWith(prefix));
    }

    private static Map<String, String> clauses(String header) {
        return CLAUSE.matcher(header).results().map(found -> found.group(1))
                .collect(Collectors.toMap(clause -> clause.split(";", 2)[0].trim(), clause -> clause, (a, b) -> a));
    }

    private static String text(String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
