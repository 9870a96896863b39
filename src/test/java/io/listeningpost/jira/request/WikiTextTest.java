package io.listeningpost.jira.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikiTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {
        "plain words § plain words",
        "{quote} out § \\{quote\\} out",
        "[~admin] look § \\[\\~admin\\] look",
        "!http-logo.png! § \\!http\\-logo.png\\!",
        "*bold* _it_ -no- +ins+ ^s^ ~b~ ??c?? § \\*bold\\* \\_it\\_ \\-no\\- \\+ins\\+ \\^s\\^ \\~b\\~ \\?\\?c\\?\\?",
        "h1. Title § h1\\. Title",
        "bq. quote § bq\\. quote",
        "|a|b| § \\|a\\|b\\|",
        "# one § \\# one",
        "C:\\temp § C:&#92;temp",
        "fish &amp; chips & co § fish &amp;amp; chips & co",
        "&#123;html} § &amp;\\#123;html\\}",
        "happy :) (y) § happy \\:) \\(y)",
        "at 10:30 (maybe) § at 10:30 (maybe)",
        "😀 مرحبا § 😀 مرحبا"
    })
    void keepsTheWordsAndTakesTheirPower(String written, String encoded) {
        assertThat(WikiText.plain(written)).isEqualTo(encoded);
    }

    @Test
    void keepsAddressesClickable() {
        assertThat(WikiText.plain("see https://acme.example/a_b?c=1&d=2 now")).isEqualTo("see [https://acme.example/a_b?c=1&d=2] now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://e.vil/]{html}", "https://e.vil/|x", "https://e.vil/!a!", "https://e.vil/*b*", "https://e.vil/{code}"})
    void anAddressCannotLeaveItsLink(String address) {
        String encoded = WikiText.plain(address);
        String inside = encoded.substring(1, encoded.indexOf(']'));
        assertThat(encoded).startsWith("[https://e.vil/");
        assertThat(inside).doesNotContain("{", "}", "|", "!", "*");
        assertThat(encoded.substring(encoded.indexOf(']') + 1)).doesNotContainPattern("(?<!\\\\)[{|!*]");
    }

    @Test
    void aNameIsOneLine() {
        assertThat(WikiText.line("Nora\n\nh1. K\t*")).isEqualTo("Nora h1. K \\*");
    }
}
