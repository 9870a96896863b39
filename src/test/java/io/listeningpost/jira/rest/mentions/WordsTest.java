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
        "ABC, \uff21\uff22\uff23"})
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
