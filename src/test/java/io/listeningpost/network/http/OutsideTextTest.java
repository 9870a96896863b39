package io.listeningpost.network.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutsideTextTest {

    @Test
    void keepsWhatADatabaseCanKeep() {
        assertThat(OutsideText.keepable("a\0b")).isEqualTo("ab");
        assertThat(OutsideText.keepable("half \uD83D and \uDE00 other")).isEqualTo("half \uFFFD and \uFFFD other");
        assertThat(OutsideText.keepable("whole \uD83D\uDE00")).isEqualTo("whole \uD83D\uDE00");
    }

    @Test
    void cutsOnOneLineAndNeverACharacterInHalf() {
        assertThat(OutsideText.cut("one\n\ttwo", 20)).isEqualTo("one two");
        assertThat(OutsideText.cut("abc\uD83D\uDE00def", 5)).isEqualTo("abc\u2026");
        assertThat(OutsideText.cut("abcdef", 4)).isEqualTo("abc\u2026");
    }
}
