package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.SwitchedOff;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class OffSwitchContract extends Contract {

    private final OffSwitch voice = stores.voice();
    private final SwitchedOff because = new SwitchedOff("JIRAUSER1", now.plusNanos(7), "A hoax \ud83d\udca7 \\ ' \" <script> \u202e");

    OffSwitchContract(Stores stores) {
        super(stores);
    }

    @AfterEach
    void restore() {
        voice.on();
    }

    @Test
    void isOnUntilSomebodySwitchesItOff() {
        assertThat(voice.state()).isEmpty();
        assertThat(voice.explain("nothing to explain")).isFalse();
        assertThat(voice.on()).isEmpty();

        assertThat(voice.off(because)).isTrue();

        assertThat(voice.state()).contains(because);
    }

    @Test
    void keepsWhoWasFirst() {
        voice.off(because);

        assertThat(voice.off(new SwitchedOff("JIRAUSER2", later(60), "later"))).isFalse();

        assertThat(voice.state()).contains(because);
    }

    @Test
    void takesABetterReason() {
        voice.off(because);

        assertThat(voice.explain("")).isTrue();
        assertThat(voice.explain("w".repeat(SwitchedOff.LONGEST_WHY))).isTrue();

        assertThat(voice.state()).contains(
                new SwitchedOff("JIRAUSER1", because.at(), "w".repeat(SwitchedOff.LONGEST_WHY)));
    }

    @Test
    void takesABetterReasonOnlyForWhatWasSeen() {
        voice.off(because);
        SwitchedOff explained = new SwitchedOff(because.by(), because.at(), "first");

        assertThat(voice.explain(because, "first")).isTrue();
        assertThat(voice.explain(because, "second")).isFalse();
        assertThat(voice.state()).contains(explained);
        assertThat(voice.explain(explained, "second")).isTrue();
        voice.on();
        assertThat(voice.explain(explained, "third")).isFalse();
        assertThat(voice.state()).isEmpty();
    }

    @Test
    void ofManyReasonsForWhatWasSeenOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            voice.off(because);

            List<Boolean> won = Together.run(THREADS, i -> voice.explain(because, "why " + i));

            assertThat(won).containsOnlyOnce(true);
            assertThat(voice.on().orElseThrow().why()).isEqualTo("why " + won.indexOf(true));
        }
    }

    @Test
    void tellsWhatEnded() {
        voice.off(because);

        assertThat(voice.on()).contains(because);

        assertThat(voice.state()).isEmpty();
    }

    @Test
    void ofManyWhoSwitchOneWinsEachWay() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Boolean> off = Together.run(THREADS, i -> voice.off(new SwitchedOff("user" + i, now, "")));

            assertThat(off).containsOnlyOnce(true);
            assertThat(voice.state().orElseThrow().by()).isEqualTo("user" + off.indexOf(true));

            List<Boolean> on = Together.run(THREADS, i -> {
                if (i % 2 == 0) {
                    return voice.on().isPresent();
                }
                voice.explain("why " + i);
                return false;
            });

            assertThat(IntStream.range(0, THREADS).filter(on::get)).hasSize(1);
            assertThat(voice.state()).isEqualTo(Optional.empty());
        }
    }
}
