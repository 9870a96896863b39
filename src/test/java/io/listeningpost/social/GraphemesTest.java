package io.listeningpost.social;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphemesTest {

    private static final String FAMILY = "👩‍👩‍👧‍👦";

    @Test
    void cutsBetweenWhatPeopleSeeAsCharacters() {
        assertThat(Graphemes.borders("a" + FAMILY + "e\u0301🇩🇪🇫🇷👍🏽")).containsExactly(1, 12, 14, 18, 22, 26);
        assertThat(Graphemes.borders("")).isEmpty();
    }

    @Test
    void findsTheBorderBefore() {
        String text = "a" + FAMILY + "b";
        assertThat(Graphemes.floor(text, 0)).isZero();
        for (int inside = 1; inside < 12; inside++) {
            assertThat(Graphemes.floor(text, inside)).isEqualTo(1);
        }
        assertThat(Graphemes.floor(text, 12)).isEqualTo(12);
        assertThat(Graphemes.floor(text, 99)).isEqualTo(13);
        assertThat(Graphemes.floor(FAMILY, 3)).isZero();
    }
}
