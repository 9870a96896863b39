package io.listeningpost.jira.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page of ours may never hold, because posts are hostile and Jira's pages have a strict content policy. */
class PagesTest {

    @Test
    void scriptsNeverParseHtmlNorCode() throws IOException {
        Pattern dangerous = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment|DOMParser"
                + "|srcdoc|\\.html\\(|\\$\\(|\\beval\\b|new Function|javascript:|setTimeout\\(['\"]");
        files("js", ".js").forEach((file, text) -> assertThat(text).as(file).doesNotContainPattern(dangerous));
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        Pattern elsewhere = Pattern.compile("(?:src|href|url\\(|fetch\\(|import)[^\\n]{0,20}(?:https?:)?//");
        files("js", ".js").forEach((file, text) -> assertThat(text).as(file).doesNotContainPattern(elsewhere));
        files("css", ".css").forEach((file, text) -> assertThat(text).as(file).doesNotContain("url(").doesNotContain("@import"));
        files("templates", ".vm").forEach((file, text) -> assertThat(text).as(file).doesNotContainPattern(elsewhere));
    }

    @Test
    void templatesHoldNoScriptAndNoStyle() throws IOException {
        files("templates", ".vm").forEach((file, text) -> assertThat(text).as(file)
                .doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=").doesNotContain("$foreach"));
    }

    /** The server translates these calls by their letters: a key in a variable stays a key. */
    @Test
    void scriptsNameTheirTextsLiterally() throws IOException {
        files("js", ".js").forEach((file, text) -> Pattern.compile("getText\\(([^)]?.)").matcher(text).results()
                .forEach(call -> assertThat(call.group(1)).as(file).startsWith("'")));
    }

    /** Every colour is one of Jira's design tokens with a value to fall back on, so that both themes work. */
    @Test
    void stylesUseDesignTokensForColours() throws IOException {
        files("css", ".css").forEach((file, text) -> text.lines().filter(line -> line.matches(".*(#[0-9a-fA-F]{3,8}|rgba?\\().*;"))
                .forEach(line -> assertThat(line).as(file).contains("var(--ds-")));
    }

    @Test
    void everyScriptAndStyleIsInTheDescriptor() throws IOException {
        String descriptor = Files.readString(Path.of("atlassian-plugin.xml"));
        List<String> all = Stream.concat(files("js", ".js").keySet().stream(), files("css", ".css").keySet().stream()).toList();
        assertThat(all).hasSizeGreaterThan(10).allSatisfy(file -> assertThat(descriptor).contains("location=\"" + file + "\""));
    }

    private static Map<String, String> files(String folder, String ending) throws IOException {
        Path resources = Path.of("src/main/resources");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> found = Files.walk(resources.resolve(folder))) {
            for (Path file : found.filter(each -> each.toString().endsWith(ending)).toList()) {
                texts.put(resources.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
