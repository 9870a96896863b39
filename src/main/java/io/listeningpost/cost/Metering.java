package io.listeningpost.cost;

import io.listeningpost.health.HealthLog;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Usage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes what the networks use into the meter, at the prices of the moment. A resource counts once a day of UTC on this node; another
 * node may count it again. Thread-safe; never throws: what could not be metered is told in the account's health.
 */
public final class Metering implements Usage {

    private static final int ROOM = 50_000;

    private final Accounts accounts;
    private final Meter meter;
    private final Prices prices;
    private final HealthLog health;
    private final Clock clock;
    private final ChargedToday charged = new ChargedToday(ROOM);
    private final AtomicLong lost = new AtomicLong();

    public Metering(Accounts accounts, Meter meter, Prices prices, HealthLog health, Clock clock) {
        this.accounts = accounts;
        this.meter = meter;
        this.prices = prices;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public void used(AccountId account, Charge charge, Collection<String> resources) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            int fresh = charged.fresh(today, account + " " + sort(charge), resources);
            if (fresh > 0) {
                Charge priced = charge == Charge.OWNED_READ && !ownsApp(account) ? Charge.POST_READ : charge;
                long price = prices.of(account.network(), priced);
                meter.add(account, new Spent(today, priced, fresh, fresh * price));
            }
        } catch (RuntimeException broken) {
            // the call to the network went well: that nobody counted it must not undo it
            tell(account, resources.size(), broken);
        }
    }

    private void tell(AccountId account, int resources, RuntimeException broken) {
        long soFar = lost.addAndGet(resources);
        try {
            health.warned(account, clock.instant(), "The use of the network could not be metered (" + broken.getClass().getSimpleName()
                    + "): " + soFar + " charges since the start of this node are missing, and the budget holds less than it says.");
        } catch (RuntimeException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
    }

    /** A post is one resource, whatever its price. */
    private static String sort(Charge charge) {
        return charge == Charge.OWNED_READ ? Charge.POST_READ.name() : charge.name();
    }

    private boolean ownsApp(AccountId account) {
        return accounts.find(account).map(settings -> settings.budget().ownsApp()).orElse(false);
    }
}
