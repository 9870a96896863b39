package io.listeningpost.cost;

import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.Budget;
import io.listeningpost.social.Charge;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryMeter;
import io.listeningpost.testing.MutableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MutableClock clock = new MutableClock();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryMeter meter = new MemoryMeter();
    private final Budgets budgets = new Budgets(accounts, meter, clock);

    private void allow(long daily, long monthly) {
        accounts.save(LinkedAccounts.acme().build().withBudget(new Budget(false, limit(daily), limit(monthly))));
    }

    private static OptionalLong limit(long micros) {
        return micros < 0 ? OptionalLong.empty() : OptionalLong.of(micros);
    }

    private void spend(LocalDate day, long micros) {
        meter.add(ACME, new Spent(day, Charge.POST_READ, 1, micros));
    }

    @Test
    void allowsEverythingWithoutABudget() {
        allow(-1, -1);
        spend(TODAY, Long.MAX_VALUE / 2);

        assertThat(budgets.allowance(ACME)).isEqualTo(new Allowance.Everything());
    }

    @ParameterizedTest
    @CsvSource({"0, Everything", "799, Everything", "800, Essentials", "999, Essentials", "1000, Nothing", "5000, Nothing"})
    void leavesTheLastFifthToEssentials(long spent, String allowance) {
        allow(1_000, -1);
        spend(TODAY, spent);
        assertThat(budgets.allowance(ACME).getClass().getSimpleName()).isEqualTo(allowance);

        allow(-1, 1_000);
        assertThat(budgets.allowance(ACME).getClass().getSimpleName()).isEqualTo(allowance);
    }

    @Test
    void saysWhatIsSpentAndUntilWhen() {
        allow(5_000_000, -1);
        spend(TODAY, 5_015_000);

        assertThat(budgets.allowance(ACME)).isInstanceOfSatisfying(Allowance.Nothing.class, nothing -> {
            assertThat(nothing.reason()).contains("$5.015 of this day's budget of $5.00").contains("until 2026-03-03 00:00 UTC.")
                    .contains("Raise the budget");
            assertThat(nothing.until()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        });
    }

    @Test
    void startsANewDayAndMonthInUtc() {
        allow(1_000, 1_500);
        spend(LocalDate.of(2026, 2, 28), 9_000);
        spend(TODAY, 1_000);
        assertThat(budgets.allowance(ACME)).isInstanceOf(Allowance.Nothing.class);

        clock.set(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(budgets.allowance(ACME)).isInstanceOf(Allowance.Everything.class);
        spend(LocalDate.of(2026, 3, 3), 600);
        assertThat(budgets.allowance(ACME)).isInstanceOfSatisfying(Allowance.Nothing.class, nothing -> {
            assertThat(nothing.reason()).contains("this month's budget");
            assertThat(nothing.until()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        });

        clock.set(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(budgets.allowance(ACME)).isInstanceOf(Allowance.Everything.class);
    }

    @Test
    void readsNothingOnABudgetOfNothingAndBearsTheLargest() {
        allow(0, -1);
        assertThat(budgets.allowance(ACME)).isInstanceOf(Allowance.Nothing.class);

        allow(Long.MAX_VALUE, Long.MAX_VALUE);
        spend(TODAY, 1_000_000_000);
        assertThat(budgets.allowance(ACME)).isInstanceOf(Allowance.Everything.class);
    }

    @ParameterizedTest
    @CsvSource({"0, $0.00", "15000, $0.015", "1, $0.000001", "12000000, $12.00", "200000, $0.20", "1234567890000, $1234567.89"})
    void writesAmountsWithoutDroppingADigit(long micros, String words) {
        assertThat(Dollars.of(micros)).isEqualTo(words);
    }
}
