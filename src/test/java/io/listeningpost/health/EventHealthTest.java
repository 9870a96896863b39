package io.listeningpost.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventHealthTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final EventHealth NONE = EventHealth.none(AccountId.parse("x:99"));
    private static final PostId ONE = new PostId("1");
    private static final PostId TWO = new PostId("2");

    private static List<PostId> posts(EventHealth health) {
        return health.pointers().stream().map(Pointer::post).toList();
    }

    @Test
    void keepsEachPostOnceAndTheLastMomentItWasToldOf() {
        EventHealth twice = NONE.told(NOW, List.of(ONE, TWO)).told(NOW.plusSeconds(5), List.of(ONE, ONE));

        assertThat(twice.eventAt()).contains(NOW.plusSeconds(5));
        assertThat(twice.pointers()).containsExactly(new Pointer(TWO, NOW, 0), new Pointer(ONE, NOW.plusSeconds(5), 0));
    }

    @Test
    void letsTheOldestGoOfTooMany() {
        List<PostId> flood = IntStream.range(0, 3_000).mapToObj(i -> new PostId("f" + i)).toList();

        EventHealth flooded = NONE.told(NOW, List.of(ONE)).told(NOW, flood);

        assertThat(flooded.pointers()).hasSize(EventHealth.MOST);
        assertThat(posts(flooded)).endsWith(new PostId("f2999")).doesNotContain(ONE);
    }

    @Test
    void forgetsWhatNobodyReadForDays() {
        EventHealth later = NONE.told(NOW, List.of(ONE)).told(NOW.plus(Duration.ofDays(3)), List.of(TWO));

        assertThat(posts(later)).containsExactly(TWO);
    }

    @Test
    void asksThreeTimesForWhatIsNotThere() {
        EventHealth health = NONE.told(NOW, List.of(ONE, TWO));
        health = health.asked(health.pointers(), Set.of(TWO));
        assertThat(health.pointers()).containsExactly(new Pointer(ONE, NOW, 1));
        health = health.asked(health.pointers(), Set.of());
        health = health.asked(health.pointers(), Set.of());
        assertThat(health.pointers()).isEmpty();
    }

    @Test
    void keepsWhatWasToldAgainWhileItWasAskedFor() {
        EventHealth before = NONE.told(NOW, List.of(ONE));
        EventHealth meanwhile = before.told(NOW.plusSeconds(1), List.of(ONE));

        assertThat(meanwhile.asked(before.pointers(), Set.of(ONE)).pointers()).containsExactly(new Pointer(ONE, NOW.plusSeconds(1), 0));
    }

    @Test
    void countsWhatWasRefused() {
        EventHealth refused = NONE.refused(NOW, 3).refused(NOW.plusSeconds(9), 4);

        assertThat(refused.refused()).isEqualTo(7);
        assertThat(refused.refusedAt()).contains(NOW.plusSeconds(9));
        assertThat(refused.eventAt()).isEmpty();
    }
}
