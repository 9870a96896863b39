package io.listeningpost.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The screens and the manual tell administrators and agents the names that Jira knows, and no others. */
class QueueFiltersTest {

    private static final Pattern ROW = Pattern.compile("^ +\\['([^']+)'", Pattern.MULTILINE);
    private static final Pattern IN_A_TABLE = Pattern.compile("^\\| .+ \\| `([^`]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\\b(?:social|public)[A-Z]\\w+");

    private final Descriptor descriptor = Descriptor.read();
    private final String script = read("src/main/resources/js/queue-filters.js");

    @Test
    void nameEveryAliasOnce() {
        assertThat(rows("NAMES")).containsExactlyInAnyOrderElementsOf(aliases());
    }

    @Test
    void nameEveryFunctionOnce() {
        assertThat(rows("FUNCTIONS").stream().map(each -> each.replaceAll("\\(.*", ""))).containsExactlyInAnyOrderElementsOf(functions());
    }

    @Test
    void areThoseOfTheManual() {
        assertThat(rows("FILTERS")).hasSizeGreaterThan(5)
                .isEqualTo(IN_A_TABLE.matcher(read("docs/agents.md")).results().map(row -> row.group(1)).toList());
    }

    @Test
    void useNamesThatThereAre() {
        List<String> known = Stream.concat(aliases().stream(), functions().stream()).toList();
        assertThat(rows("FILTERS")).allSatisfy(filter -> assertThat(WORD.matcher(filter).results().map(word -> word.group()).toList())
                .isNotEmpty().isSubsetOf(known));
    }

    private List<String> aliases() {
        return descriptor.all("extract").map(each -> each.getAttribute("alias")).toList();
    }

    private List<String> functions() {
        return descriptor.all("fname").map(Element::getTextContent).toList();
    }

    private List<String> rows(String list) {
        int from = script.indexOf("const " + list + " = [");
        assertThat(from).as(list).isPositive();
        return ROW.matcher(script.substring(from, script.indexOf("];", from))).results().map(row -> row.group(1)).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
