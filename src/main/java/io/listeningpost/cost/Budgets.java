package io.listeningpost.cost;

import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** Holds each account's use to what its admin allows by day and by month of UTC. Thread-safe. */
public final class Budgets {

    /** For the last fifth of a limit only essentials are read, so that mentions last longer than searches. */
    private static final int LAST_PART = 5;

    private final Accounts accounts;
    private final Meter meter;
    private final Clock clock;

    public Budgets(Accounts accounts, Meter meter, Clock clock) {
        this.accounts = accounts;
        this.meter = meter;
        this.clock = clock;
    }

    /** What the account may read now: of its two limits the tighter one counts. */
    public Allowance allowance(AccountId account) {
        Budget budget = accounts.find(account).map(settings -> settings.budget()).orElse(Budget.NONE);
        if (budget.daily().isEmpty() && budget.monthly().isEmpty()) {
            return new Allowance.Everything();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return allowance(budget, meter.of(account, today.withDayOfMonth(1), today), today);
    }

    /**
     * What a budget still allows.
     *
     * @param spent what was used in the month of this day so far
     */
    public static Allowance allowance(Budget budget, List<Spent> spent, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        Allowance byMonth = of("month", budget.monthly(), sum(spent), start(month.plusMonths(1)));
        Allowance byDay = of("day", budget.daily(), sum(spent.stream().filter(each -> each.day().equals(today)).toList()),
                start(today.plusDays(1)));
        return rank(byMonth) >= rank(byDay) ? byMonth : byDay;
    }

    private static Allowance of(String span, OptionalLong limit, long spent, Instant until) {
        if (limit.isEmpty() || spent < limit.getAsLong() - limit.getAsLong() / LAST_PART) {
            return new Allowance.Everything();
        }
        String used = Dollars.of(spent) + " of this " + span + "'s budget of " + Dollars.of(limit.getAsLong()) + " is used";
        return spent < limit.getAsLong()
                ? new Allowance.Essentials(used + ": searches, quotes and re-checks rest until " + Moments.told(until) + ".", until)
                : new Allowance.Nothing(used + ": mentions and all other reading stop until " + Moments.told(until)
                        + ". Raise the budget to go on at once; nothing is lost that the network still tells then.", until);
    }

    private static int rank(Allowance allowance) {
        return switch (allowance) {
            case Allowance.Everything everything -> 0;
            case Allowance.Essentials essentials -> 1;
            case Allowance.Nothing nothing -> 2;
        };
    }

    private static long sum(List<Spent> spent) {
        return spent.stream().mapToLong(Spent::micros).sum();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
