package io.listeningpost.settings;

import java.time.Clock;

/** Small things that time brings: sign-ins that nobody finished are forgotten, and a new sealing key takes over. Thread-safe. */
public final class Upkeep implements Runnable {

    private final Accounts accounts;
    private final PendingSignIns pending;
    private final Clock clock;

    public Upkeep(Accounts accounts, PendingSignIns pending, Clock clock) {
        this.accounts = accounts;
        this.pending = pending;
        this.clock = clock;
    }

    /** Doing it twice, or on several nodes at once, does no harm. */
    @Override
    public void run() {
        pending.forget(clock.instant());
        accounts.sealAnew();
    }
}
