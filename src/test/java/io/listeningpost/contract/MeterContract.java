package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.testing.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class MeterContract extends Contract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Meter meter = stores.meter();

    MeterContract(Stores stores) {
        super(stores);
    }

    private static Spent spent(LocalDate day, Charge charge, long count, long micros) {
        return new Spent(day, charge, count, micros);
    }

    @Test
    void addsUpByDayAndCharge() {
        meter.add(account, spent(DAY, Charge.POST_READ, 2, 10_000));
        meter.add(account, spent(DAY, Charge.POST_READ, 1, 5_000));
        meter.add(account, spent(DAY, Charge.POST_WITH_LINK, 1, 200_000));
        meter.add(account, spent(DAY.plusDays(1), Charge.POST_READ, 1, 5_000));
        meter.add(account(), spent(DAY, Charge.POST_READ, 7, 35_000));

        assertThat(meter.of(account, DAY, DAY)).containsExactlyInAnyOrder(
                spent(DAY, Charge.POST_READ, 3, 15_000), spent(DAY, Charge.POST_WITH_LINK, 1, 200_000));
        assertThat(meter.of(account, DAY, DAY.plusDays(1))).hasSize(3);
        assertThat(meter.of(account, DAY.minusDays(9), DAY.minusDays(1))).isEmpty();
    }

    @Test
    void tellsOfSeveralAccountsAtOnce() {
        AccountId other = account();
        AccountId idle = account();
        meter.add(account, spent(DAY, Charge.POST_READ, 2, 10_000));
        meter.add(account, spent(DAY.plusMonths(1), Charge.POST_READ, 1, 5_000));
        meter.add(other, spent(DAY, Charge.DIRECT, 1, 15_000));
        meter.add(account(), spent(DAY, Charge.POST_READ, 7, 35_000));

        Map<AccountId, List<Spent>> all = meter.ofAll(List.of(account, other, idle), DAY, DAY.plusMonths(1));

        assertThat(all).containsOnlyKeys(account, other);
        assertThat(all.get(account)).hasSize(2);
        assertThat(all.get(other)).containsExactly(spent(DAY, Charge.DIRECT, 1, 15_000));
        assertThat(meter.ofAll(List.of(account), DAY, DAY).get(account)).containsExactly(spent(DAY, Charge.POST_READ, 2, 10_000));
        assertThat(meter.ofAll(List.of(), DAY, DAY)).isEmpty();
    }

    @Test
    void keepsEveryChargeAndSumsBeyondAnInteger() {
        for (Charge charge : Charge.values()) {
            meter.add(account, spent(DAY, charge, 5_000_000_000L, 9_000_000_000_000L));
        }

        assertThat(meter.of(account, DAY, DAY)).hasSize(Charge.values().length)
                .allMatch(each -> each.count() == 5_000_000_000L && each.micros() == 9_000_000_000_000L);
    }

    @Test
    void forgetsOldDays() {
        LocalDate old = LocalDate.of(1999, 1, 1);
        meter.add(account, spent(old, Charge.POST_READ, 1, 1));
        meter.add(account, spent(old.plusDays(1), Charge.POST_READ, 1, 1));

        meter.forget(old.plusDays(1));

        assertThat(meter.of(account, old, DAY)).containsExactly(spent(old.plusDays(1), Charge.POST_READ, 1, 1));
    }

    @Test
    void losesNothingWhenManyAddAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = DAY.plusDays(round);

            Together.run(THREADS, i -> {
                meter.add(account, spent(day, Charge.POST_READ, 1, 5_000));
                return true;
            });

            assertThat(meter.of(account, day, day)).containsExactly(spent(day, Charge.POST_READ, THREADS, THREADS * 5_000L));
        }
    }
}
