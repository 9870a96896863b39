package io.listeningpost.contract;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import io.listeningpost.testing.MutableClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What the suites share. The stores outlive the tests, so every test has an account and ids of its own. */
abstract class Contract {

    static final int THREADS = 8;
    static final int ROUNDS = 10;

    /** Differs from run to run, for a database that stays. */
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() * 1_000_000);

    final Stores stores;
    final AccountId account = account();
    final Instant now = MutableClock.START;

    Contract(Stores stores) {
        this.stores = stores;
    }

    static AccountId account() {
        return new AccountId(new Network("x"), Long.toString(number()));
    }

    /** A number of nineteen digits that no other test has. */
    static long number() {
        return NUMBERS.incrementAndGet();
    }

    static String id() {
        return Long.toString(number());
    }

    Instant later(long seconds) {
        return now.plusSeconds(seconds);
    }
}
