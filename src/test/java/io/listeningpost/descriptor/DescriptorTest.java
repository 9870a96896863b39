package io.listeningpost.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the descriptor names exists; Jira would find out only when somebody clicks. */
class DescriptorTest {

    private static final Pattern METHOD = Pattern.compile("([\\w.$]+)#(\\w+)\\(([^)]*)\\)");
    /** Calls on the JDK's own types, which the platform allows. */
    private static final Set<String> OF_THE_JDK =
            Set.of("size", "isEmpty", "get", "contains", "entrySet", "keySet", "key", "value", "values");

    private final Descriptor descriptor = Descriptor.read();

    @Test
    void everyModuleHasAKeyOfOurs() {
        List<Element> modules = descriptor.modules()
                .filter(module -> !Set.of("plugin-info", "resource").contains(module.getTagName())).toList();
        assertThat(modules).hasSizeGreaterThan(7);
        assertThat(modules).allSatisfy(module -> assertThat(module.getAttribute("key")).startsWith("listening-post-"));
        assertThat(modules.stream().map(module -> module.getAttribute("key"))).doesNotHaveDuplicates();
    }

    @Test
    void everyClassExists() {
        Set<String> named = new HashSet<>(descriptor.attributes("class"));
        descriptor.all("entity").forEach(entity -> named.add(entity.getTextContent().trim()));
        assertThat(named).hasSizeGreaterThan(3).allSatisfy(name -> assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException());
        assertThat(descriptor.all("package").map(Element::getTextContent).map(String::trim).toList())
                .allSatisfy(name -> assertThat(Class.forName(name + ".package-info")).isNotNull());
    }

    /** Jira keeps them in the fields that people made: another key is a field without type. */
    @Test
    void typesOfFieldsKeepTheirKeys() {
        assertThat(descriptor.all("customfield-type").map(type -> type.getAttribute("key"))).containsExactlyInAnyOrder(
                "listening-post-field-network", "listening-post-field-account", "listening-post-field-author",
                "listening-post-field-followers", "listening-post-field-turn", "listening-post-field-last-post",
                "listening-post-field-last-answer", "listening-post-field-failed");
        assertThat(descriptor.all("customfield-type")).allSatisfy(type -> {
            assertThat(CustomFieldType.class).isAssignableFrom(Class.forName(type.getAttribute("class")));
            assertThat(type.getAttribute("i18n-name-key")).isNotEmpty();
        });
    }

    @Test
    void everyFileExists() {
        List<String> files = descriptor.all("resource")
                .filter(resource -> !resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location")).filter(location -> !location.endsWith("/")).toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(Files.exists(Descriptor.RESOURCES.resolve(file))).as(file).isTrue());
        assertThat(descriptor.all("resource").filter(resource -> resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location")))
                .contains("i18n.listening-post");
    }

    @Test
    void everyLabelIsInTheBundle() {
        Set<String> keys = Stream.of("label", "description", "title").flatMap(descriptor::all)
                .map(element -> element.getAttribute("key")).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
        keys.addAll(descriptor.attributes("i18n-name-key"));
        assertThat(keys).isNotEmpty();
        assertThat(Descriptor.bundle().stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyAllowedMethodExists() {
        assertThat(allowed()).allSatisfy(allowed -> {
            Matcher parts = METHOD.matcher(allowed);
            assertThat(parts.matches()).as(allowed).isTrue();
            assertThat(parts.group(1)).startsWith("io.listeningpost.");
            assertThat(Class.forName(parts.group(1)).getMethods()).as(allowed).anySatisfy(method -> {
                assertThat(method.getName()).isEqualTo(parts.group(2));
                assertThat(parameters(method)).isEqualTo(parts.group(3));
            });
        });
    }

    @Test
    void allowsWhatTheTemplatesCallAndNoMore() {
        Set<String> called = Pattern.compile("\\$!?\\{?\\w+((?:\\.\\w+(?:\\([^)]*\\))?)+)").matcher(Descriptor.templates()).results()
                .filter(found -> !found.group().matches("\\$!?\\{?i18n\\..*"))
                .flatMap(found -> Pattern.compile("\\.(\\w+)").matcher(found.group(1).replaceAll("\\([^)]*\\)", "")).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        called.removeAll(OF_THE_JDK);
        Set<String> names = allowed().stream().map(allowed -> allowed.replaceAll(".*#(\\w+)\\(.*", "$1")).collect(Collectors.toSet());
        assertThat(called).as("called by a template but not allowed")
                .allMatch(name -> names.contains(name) || names.contains(getter(name)));
        assertThat(names).as("allowed but called by no template")
                .allMatch(name -> called.stream().anyMatch(call -> call.equals(name) || getter(call).equals(name)));
    }

    private List<String> allowed() {
        return descriptor.all("method").map(Element::getTextContent).map(String::trim).toList();
    }

    private static String getter(String property) {
        return "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    }

    private static String parameters(Method method) {
        return Stream.of(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(","));
    }
}
