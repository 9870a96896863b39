package io.listeningpost.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final String SAID = "my kettle leaks since Monday and nobody calls me back";

    @ParameterizedTest
    @ValueSource(strings = {
        "My kettle leaks since MONDAY, and nobody calls me back!!!",
        "@acme my kettle leaks since Monday and nobody calls me back",
        "@acme.bsky.social @acme@toot.example my kettle leaks\nsince Monday\u00a0and nobody calls me back \uD83D\uDE21\uFE0F",
        "my kettle leaks since Monday and nobody calls me back #fail #k\u00fcche",
        "my kettle leaks since Monday and nobody calls me back https://t.co/abc",
        "my kettle leaks since Monday and nobody calls me back example.com/kettles/4\u2026",
        "my kettle leaks since Monday and nobody calls me back 1/2",
        "(1/2) my kettle leaks since Monday and nobody calls me back",
        "my kettle leaks since Monday and nobody calls me back [2/12] ",
        "\uFF4D\uFF59 kettle leaks since Monday and nobody calls me back",
        "my \"kettle\" leaks \u2013 since Monday \u2013 and nobody calls me back"})
    void isTheSameForTheSameWordsOnEveryNetwork(String elsewhere) {
        assertThat(Fingerprint.of(elsewhere)).isPresent().isEqualTo(Fingerprint.of(SAID));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "my kettle leaks since Tuesday and nobody calls me back",
        "my kettle leaks since Monday and nobody calls me back, order 4711",
        "my kettle leaks and leaks and leaks since Monday",
        "my kettle does 1/2 of it: leaks since Monday and nobody calls me back"})
    void tellsOtherWordsApart(String other) {
        assertThat(Fingerprint.of(other)).isPresent().isNotEqualTo(Fingerprint.of(SAID));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "@acme", "where is my parcel?",
        "@acme_support_with_a_long_handle https://example.com/a/very/long/way/to/go #ThisIsALongMarkThatSaysNothing",
        "1234567890 1234567890 1234567890", "\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21 no", "\u202E\u202D\u0000"})
    void isThereOnlyWhereEnoughIsSaid(String little) {
        assertThat(Fingerprint.of(little)).isEmpty();
    }

    @Test
    void countsASyllableOrAWordOfDenseScriptsForTwo() {
        String fridge = "\u51b7\u8535\u5eab\u304c\u6708\u66dc\u65e5\u304b\u3089\u58ca\u308c\u3066\u3044\u307e\u3059";

        assertThat(Fingerprint.of(fridge)).isPresent().isEqualTo(Fingerprint.of("@acme" + fridge + "\u3002"));
        assertThat(Fingerprint.of(fridge.substring(0, 12))).isEmpty();
    }

    @Test
    void keepsVowelsThatAreMarks() {
        String back = "\u092e\u0947\u0930\u093e \u092b\u094d\u0930\u093f\u091c \u0938\u094b\u092e\u0935\u093e\u0930 \u0938\u0947 "
                + "\u0916\u0930\u093e\u092c \u0939\u0948 \u0914\u0930 \u0915\u094b\u0908 \u091c\u0935\u093e\u092c "
                + "\u0928\u0939\u0940\u0902 \u0926\u0947\u0924\u093e \u0939\u0948";

        assertThat(Fingerprint.of(back)).isPresent().isNotEqualTo(Fingerprint.of(back.replace('\u0947', '\u094b')));
    }

    @Test
    void isHexadecimalAndShort() {
        assertThat(Fingerprint.of(SAID).orElseThrow()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "@", "@a", "1/", "(", " ", "\u00a0", "\uD800", "\uFDFA", "#a", "/."})
    void takesLongTextsOfStrangeSignsInItsStride(String sign) {
        assertTimeout(Duration.ofSeconds(5), () -> Fingerprint.of("x" + sign.repeat(100_000) + " 1/2"));
    }
}
