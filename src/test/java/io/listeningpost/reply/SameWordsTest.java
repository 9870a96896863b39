package io.listeningpost.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.listeningpost.testing.TwitterTextRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameWordsTest {

    private final SameWords words = new SameWords(new TwitterTextRules());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Sorry!                    | @jane_doe Sorry!
            Sorry!                    | @jane_doe @bob  Sorry!
            R&D <here>                | @jane R&amp;D &lt;here&gt;
            about &amp; in HTML       | about &amp;amp; in HTML
            see acme.com for more     | see https://t.co/aBc for more
            see acme.com for more     | see http://acme.com/ for more
            https://acme.com/a?b=1    | @jane https://t.co/aBc
            @jane_doe hello           | hello
            it's  two   spaces        | it&#39;s two spaces
            """)
    void recognisesOurTextAfterItsWayThroughTheNetwork(String ours, String theirs) {
        assertThat(words.published(ours, theirs)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sorry!             | @jane_doe Sorry
            Sorry! 1/2         | Sorry! 2/2
            see acme.com       | hide https://t.co/aBc
            https://acme.com   | @jane
            https://acme.com   | https://t.co/a https://t.co/b
            """)
    void takesNothingElseForOurs(String ours, String theirs) {
        assertThat(words.published(ours, theirs)).isFalse();
    }

    @Test
    void hearsARepetitionThroughCaseSpaceAndHandles() {
        assertThat(SameWords.repeated(List.of("Sorry for that"), List.of("@jane  sorry for\nthat"))).isTrue();
        assertThat(SameWords.repeated(List.of("Sorry for that 1/2", "Bye 2/2"), List.of("Sorry for that 1/2", "Bye 2/2"))).isTrue();
        assertThat(SameWords.repeated(List.of("Sorry for that"), List.of("Sorry for this"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@a ", "@a.", "@", ".", " ", "&amp;", "&", " \n", "\u00a0", "a "})
    void readsALongTextInNoTime(String piece) {
        String text = "x" + piece.repeat(12_000) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            SameWords.repeated(List.of(text.substring(1)), List.of(text));
            assertThat(CleanText.of(text)).isNotEmpty();
        });
    }
}
