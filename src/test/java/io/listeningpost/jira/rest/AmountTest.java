package io.listeningpost.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void writesAmountsExactly() {
        assertThat(Amount.text(0)).isEqualTo("0.00");
        assertThat(Amount.text(1)).isEqualTo("0.000001");
        assertThat(Amount.text(5_000)).isEqualTo("0.005");
        assertThat(Amount.text(200_000)).isEqualTo("0.20");
        assertThat(Amount.text(12_500_000)).isEqualTo("12.50");
        assertThat(Amount.text(1_000_000_000_000L)).isEqualTo("1000000.00");
    }

    @Test
    void readsWhatItWrites() {
        for (long micros : new long[] {0, 1, 100_000, 300_000, 999_999, 1_000_001, 999_999_999_999_999L}) {
            assertThat(Amount.micros(Amount.text(micros))).as(Long.toString(micros)).hasValue(micros);
        }
        assertThat(Amount.micros("7")).hasValue(7_000_000);
    }

    @Test
    void readsNothingElse() {
        for (String text : new String[] {"", " 1", "-1", "+1", "1,5", "1.", ".5", "1e3", "0.0000001", "1234567890", "NaN", "$1", "1.2.3",
                "\u0661"}) {
            assertThat(Amount.micros(text)).as(text).isEmpty();
        }
    }
}
