package io.listeningpost.cost;

import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.HealthLog;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryHealthLog;
import io.listeningpost.testing.MemoryMeter;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MemoryPrices;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Together;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeteringTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MutableClock clock = new MutableClock();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryMeter meter = new MemoryMeter();
    private final MemoryHealthLog health = new MemoryHealthLog();
    private final MemoryPrices prices = new MemoryPrices(
            Map.of(Charge.POST_READ, 5_000L, Charge.OWNED_READ, 1_000L, Charge.POST_WITH_LINK, 200_000L));
    private final Metering metering = new Metering(accounts, meter, prices, health, clock);

    private List<Spent> spent() {
        return meter.of(ACME, TODAY, TODAY.plusDays(9));
    }

    @Test
    void chargesAResourceOnceADay() {
        metering.used(ACME, Charge.POST_READ, List.of("1", "2", "2"));
        metering.used(ACME, Charge.POST_READ, List.of("2", "3"));
        assertThat(spent()).containsExactly(new Spent(TODAY, Charge.POST_READ, 3, 15_000));

        clock.advance(Duration.ofHours(15));
        metering.used(ACME, Charge.POST_READ, List.of("1"));
        assertThat(spent()).containsExactlyInAnyOrder(
                new Spent(TODAY, Charge.POST_READ, 3, 15_000), new Spent(TODAY.plusDays(1), Charge.POST_READ, 1, 5_000));
    }

    @Test
    void chargesEachAccountAndEachSortOfUseByItself() {
        AccountId other = new AccountId(ACME.network(), "100");
        metering.used(ACME, Charge.POST_READ, List.of("1"));
        metering.used(other, Charge.POST_READ, List.of("1"));
        metering.used(ACME, Charge.POST_WITH_LINK, List.of("1"));

        assertThat(meter.of(other, TODAY, TODAY)).hasSize(1);
        assertThat(spent()).hasSize(2);
    }

    @Test
    void readsOurOwnCheaplyOnlyWhereWeOwnTheApp() {
        accounts.save(LinkedAccounts.acme().build());
        metering.used(ACME, Charge.OWNED_READ, List.of("1"));
        assertThat(spent()).containsExactly(new Spent(TODAY, Charge.POST_READ, 1, 5_000));

        accounts.save(LinkedAccounts.acme().build().withBudget(new Budget(true, OptionalLong.empty(), OptionalLong.empty())));
        metering.used(ACME, Charge.OWNED_READ, List.of("2"));
        assertThat(spent()).contains(new Spent(TODAY, Charge.OWNED_READ, 1, 1_000));
    }

    /** A mention that is read again as a parent is the same post. */
    @Test
    void chargesAPostOnceHoweverItIsRead() {
        metering.used(ACME, Charge.OWNED_READ, List.of("1"));
        metering.used(ACME, Charge.POST_READ, List.of("1"));

        assertThat(spent()).containsExactly(new Spent(TODAY, Charge.POST_READ, 1, 5_000));
    }

    @Test
    void takesThePriceOfTheMoment() {
        metering.used(ACME, Charge.POST_READ, List.of("1"));
        prices.change(MemoryNetwork.X, Map.of(Charge.POST_READ, 7_000L));
        metering.used(ACME, Charge.POST_READ, List.of("2"));

        assertThat(spent()).containsExactly(new Spent(TODAY, Charge.POST_READ, 2, 12_000));
    }

    @Test
    void countsWhatCostsNothing() {
        metering.used(ACME, Charge.DIRECT, List.of("1"));
        metering.used(ACME, Charge.POST_READ, Set.of());

        assertThat(spent()).containsExactly(new Spent(TODAY, Charge.DIRECT, 1, 0));
    }

    @Test
    void chargesTwiceRatherThanNotAtAllWhenThereIsNoRoom() {
        ChargedToday small = new ChargedToday(2);

        assertThat(small.fresh(TODAY, "a", List.of("1", "2", "3"))).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(i -> small.fresh(TODAY, "a", List.of("1", "2", "3"))).sum()).isEqualTo(3);
    }

    @Test
    void losesNothingWhenManyUseAtOnce() {
        Together.run(8, i -> {
            for (int n = 0; n < 100; n++) {
                metering.used(ACME, Charge.POST_READ, List.of("shared-" + n, i + "-" + n));
            }
            return true;
        });

        assertThat(spent()).containsExactly(new Spent(TODAY, Charge.POST_READ, 900, 4_500_000));
    }

    @Test
    void neverThrowsAndTellsWhatItCouldNotCount() {
        Meter broken = broken(Meter.class);
        new Metering(accounts, broken, prices, health, clock).used(ACME, Charge.POST_READ, List.of("1", "2"));
        assertThat(health.of(ACME).warning().orElseThrow()).contains("2 charges").contains("IllegalStateException")
                .doesNotContain("disk full");

        new Metering(accounts, broken, prices, broken(HealthLog.class), clock).used(ACME, Charge.POST_READ, List.of("1"));
    }

    private static <T> T broken(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            throw new IllegalStateException("disk full");
        }));
    }
}
