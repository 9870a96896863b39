package io.listeningpost.jira.rest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.testing.Posts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"refund", "REFUND", " my  refund ", "fun", "refund my @acme", "refund refund", ""})
    void standsInWhateverCaseAndOrder(String typed) {
        assertThat(find(typed, "@acme where is my Refund?")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refunds", "refund tea", "re%nd", "re_und", "refund?!"})
    void allOfThemHaveToStandThere(String typed) {
        assertThat(find(typed, "@acme where is my Refund?")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"T\u00fcr, meine T\u0055\u0308R klemmt", "t\u0075\u0308r, die T\u00dcR", "strasse, in unserer Stra\u00dfe",
        "stra\u00dfe, STRASSE",
        "\ud83d\ude21, so nicht \ud83d\ude21", "\u0634\u0643\u0631\u0627, \u0634\u0643\u0631\u0627 \u0644\u0643",
        "ABC, \uff21\uff22\uff23", "\u039f\u0394\u039f\u03a3, \u03bf\u03b4\u03bf\u03c3\u03b1",
        "\u03bf\u03b4\u03bf\u03c2, \u039f\u0394\u039f\u03a3!", "istanbul, in \u0130stanbul",
        "ISTANBUL, istanbul", "\u0130STANBUL, istanbul", "\u0390, \u03b9\u0308\u0301",
        "don't, I DON\u2019T know", "don\u2019t, don't", "\u2764, \u2764\ufe0f", "\u2764\ufe0f, we \u2764 you",
        "refund, re\u00adfund\u200b",
        "where\u00a0is, is it where", "where\u2003is\u2028it, where it is"})
    void comparesLettersAndNotTheirForm(String typed, String text) {
        assertThat(find(typed, text)).isTrue();
    }

    @Test
    void findsNothingWithoutAText() {
        assertThat(find("refund", "")).isFalse();
        assertThat(find("", "")).isTrue();
    }

    private static boolean find(String typed, String text) {
        return Words.of(typed).standIn(Posts.post("101").text(text).build());
    }
}
