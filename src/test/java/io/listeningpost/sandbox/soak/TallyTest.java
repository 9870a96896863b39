package io.listeningpost.sandbox.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void countsWhatIsMissingWhatIsTwiceAndWhatNobodyKnows() {
        Tally tally = new Tally(new long[] {10, 20, 30, 40});

        tally.see(20);
        tally.see(30);
        tally.see(30);
        tally.see(35);

        assertThat(tally.lost()).isEqualTo(2);
        assertThat(tally.doubled()).isEqualTo(1);
        assertThat(tally.strangers()).isEqualTo(1);
    }
}
