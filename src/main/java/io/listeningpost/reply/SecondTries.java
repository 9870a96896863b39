package io.listeningpost.reply;

import io.listeningpost.health.Setbacks;
import io.listeningpost.lease.Holder;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person wants replies tried now: an agent one reply, an admin all of an account. Ends what keeps them waiting, so that their turn
 * comes at once, but never a pause that the network itself asked for. Thread-safe.
 */
public final class SecondTries {

    /** Nothing waits longer than the longest pause, which is that of a rate limit. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(25);
    private static final int AT_ONCE = 500;

    private final Accounts accounts;
    private final Setbacks setbacks;
    private final Outbox outbox;
    private final Clock clock;

    public SecondTries(Accounts accounts, Setbacks setbacks, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.setbacks = setbacks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether a person may do something for this reply: it failed otherwise than for ever, or waits although its time has
     * come or because of a failure.
     */
    public static boolean canTry(OutboxEntry entry, Instant now) {
        boolean late = entry.notBefore().plus(Dispatch.CLAIM).isBefore(now);
        return entry.state() == DeliveryState.DEAD && !Plainly.saysForEver(entry)
                || entry.state() == DeliveryState.PENDING && !entry.keepsQuiet()
                        && (entry.attempts() > 0 || entry.reason().isPresent() || late);
    }

    /** Tries a reply that waits or was given up again at once, and with it its account; empty when there is nothing to try. */
    public Optional<Filing> one(long id, Set<Long> seen) {
        // first what is in the way: the reply is looked for as soon as it is due
        Optional<OutboxEntry> entry = outbox.find(id);
        if (entry.filter(each -> each.state() == DeliveryState.DEAD).filter(Plainly::saysForEver).isPresent()) {
            return Optional.empty();
        }
        entry.filter(each -> canTry(each, clock.instant())).map(OutboxEntry::account).ifPresent(account -> {
            accounts.tryKeysAgain(account);
            setbacks.impatient(account);
        });
        return outbox.revive(id, seen, clock.instant());
    }

    /**
     * Makes everything of the account due that waits because something failed; what waits for the end of its grace time goes on waiting.
     */
    public void all(AccountId account) {
        accounts.tryKeysAgain(account);
        Instant now = clock.instant();
        outbox.due(account, Holder.NOBODY, now.plus(LONGEST_WAIT), AT_ONCE).stream()
                .filter(entry -> entry.state() == DeliveryState.PENDING && entry.reason().isPresent() && entry.notBefore().isAfter(now))
                .filter(entry -> !entry.keepsQuiet())
                .forEach(entry -> outbox.revive(entry.id(), now));
    }
}
