package io.listeningpost.network.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonTextTest {

    private final MastodonText rules = MastodonText.USUAL;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hello|5",
        "👩‍🍳🇩🇪é|3",
        "https://example.org/a/very/long/path/that/goes/on/and/on/and/on|23",
        "see https://a.example.|28",
        "(https://a.example/x)|25",
        "acme.com|8",
        "@nora hi|8",
        "@bertil@far.example hi|10",
        "@bertil@far.example, @nora: x|17",
        "a@b.example|11",
        "https://localhost/x|19"})
    void countsAsServersDo(String text, int expected) {
        assertThat(rules.weigh(text)).isEqualTo(expected);
    }

    @Test
    void onlyWholeAddressesAreLinks() {
        assertThat(rules.links("acme.com, https://a.example/x?y=(1), http://b.example.")).isEqualTo(
                List.of("https://a.example/x?y=(1)", "http://b.example"));
    }
}
