package io.listeningpost.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToTheCap() {
        assertThat(pause(0, () -> 1.0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(1, () -> 1.0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pause(4, () -> 1.0)).isEqualTo(Duration.ofMinutes(8));
        assertThat(pause(5, () -> 1.0)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pause(Integer.MAX_VALUE, () -> 1.0)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void spreadsOverTheUpperHalf() {
        assertThat(pause(0, () -> 0.0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pause(0, () -> 0.5)).isEqualTo(Duration.ofMillis(22_500));
    }

    @Test
    void survivesNonsense() {
        assertThat(pause(-3, () -> -1.0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pause(0, () -> 7.0)).isEqualTo(Duration.ofSeconds(30));
    }

    private static Duration pause(int failures, DoubleSupplier jitter) {
        Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(10), jitter);
        return Duration.between(MutableClock.START, backoff.after(MutableClock.START, failures));
    }
}
