package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.listeningpost.cost.Prices;
import io.listeningpost.settings.Edit;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Network;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The published prices are those of {@link MemoryNetwork}. */
abstract class PricesContract extends Contract {

    private static final Network X = MemoryNetwork.X;

    private final Prices prices = stores.prices();

    PricesContract(Stores stores) {
        super(stores);
    }

    @AfterEach
    void restore() {
        prices.change(X, Map.of());
    }

    @Test
    void areThoseTheNetworkPublishes() {
        assertThat(prices.of(X, Charge.POST_WITH_LINK)).isEqualTo(200_000);
        assertThat(prices.of(X, Charge.DIRECT_READ)).isZero();
        assertThat(prices.changed(X)).isEmpty();
    }

    @Test
    void areTheAdminsWhereThereAreAny() {
        prices.change(X, Map.of(Charge.POST_WITH_LINK, 150_000L, Charge.POST_READ, 0L));
        prices.change(X, Map.of(Charge.POST_READ, 0L, Charge.DIRECT, 7L));

        assertThat(prices.of(X, Charge.POST_READ)).isZero();
        assertThat(prices.of(X, Charge.DIRECT)).isEqualTo(7);
        assertThat(prices.of(X, Charge.POST_WITH_LINK)).isEqualTo(200_000);
        assertThat(prices.changed(X)).isEqualTo(Map.of(Charge.POST_READ, 0L, Charge.DIRECT, 7L));
        assertThat(prices.changed(new Network("mastodon"))).isEmpty();
    }

    @Test
    void areNeverNegative() {
        prices.change(X, Map.of(Charge.POST_READ, 1L));

        assertThatIllegalArgumentException().isThrownBy(() -> prices.change(X, Map.of(Charge.POST_READ, 5L, Charge.DIRECT, -1L)))
                .withMessageContaining("DIRECT").withMessageContaining("negative");

        assertThat(prices.changed(X)).isEqualTo(Map.of(Charge.POST_READ, 1L));
    }

    @Test
    void rememberWhoseChangeItWas() {
        Edit edit = new Edit("JIRAUSER1 \ud83d\udca7 \\ ' \"", now.plusNanos(7));
        prices.change(X, Map.of());
        assertThat(prices.lastEdit(X)).isEmpty();

        assertThat(prices.change(X, edit, before -> Map.of(Charge.DIRECT, 7L))).isEqualTo(Map.of(Charge.DIRECT, 7L));
        assertThat(prices.change(X, new Edit("JIRAUSER2", now), before -> before)).isEqualTo(Map.of(Charge.DIRECT, 7L));

        assertThat(prices.lastEdit(X)).as("who changed nothing is not told").contains(edit);
        assertThat(prices.changed(X)).isEqualTo(Map.of(Charge.DIRECT, 7L));
        assertThatIllegalArgumentException().isThrownBy(() -> prices.change(X, edit, before -> Map.of(Charge.DIRECT, -1L)));
        assertThat(prices.changed(X)).isEqualTo(Map.of(Charge.DIRECT, 7L));
    }

    @Test
    void ofManyChangesOfWhatWasReadOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            prices.change(X, Map.of());

            List<Boolean> won = Together.run(THREADS, i -> {
                Map<Charge, Long> mine = Map.of(Charge.POST_READ, i + 1L);
                return prices.change(X, new Edit("user" + i, now), stands -> stands.isEmpty() ? mine : stands).equals(mine);
            });

            assertThat(won).containsOnlyOnce(true);
            assertThat(prices.changed(X)).isEqualTo(Map.of(Charge.POST_READ, won.indexOf(true) + 1L));
        }
    }

    @Test
    void ofManyChangesOneStandsWhole() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Map<Charge, Long>> changes = Together.run(THREADS, i -> {
                Map<Charge, Long> change = Map.of(Charge.POST_READ, (long) i, Charge.DIRECT, i + 100L);
                prices.change(X, change);
                return change;
            });

            assertThat(changes).contains(prices.changed(X));
        }
    }
}
