package io.listeningpost.bench;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who writes when: so many accounts get one mention a minute each, evenly spread over it, and from a moment on another one gets a flood
 * within a minute. Worked out, never kept: a flood that nobody has read yet takes no memory of ours. Immutable.
 */
record Script(Instant start, Instant floodAt, int others, int flood) {

    static final AccountId FLOODED = new AccountId(new Network("x"), "9");

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int FIRST = 1_000;

    /** All accounts, the flooded one first. */
    List<AccountId> accounts() {
        return IntStream.rangeClosed(-1, others - 1)
                .mapToObj(number -> number < 0 ? FLOODED : new AccountId(new Network("x"), Integer.toString(FIRST + number))).toList();
    }

    /** How many mentions of an account are written by then. */
    int written(AccountId account, Instant now) {
        Duration since = Duration.between(begin(account), now);
        if (since.isNegative()) {
            return 0;
        }
        return account.equals(FLOODED) ? (int) Math.min(flood, since.toNanos() * flood / MINUTE.toNanos() + 1)
                : (int) since.toMinutes() + 1;
    }

    /** When a mention of an account is written, counted from 0. */
    Instant writtenAt(AccountId account, int number) {
        return begin(account).plus(account.equals(FLOODED) ? MINUTE.multipliedBy(number).dividedBy(flood) : MINUTE.multipliedBy(number));
    }

    /** Whether a mention of one of the others is from before the flood or from its time. */
    Optional<Boolean> isInFlood(AccountId account, int number) {
        return account.equals(FLOODED) ? Optional.empty() : Optional.of(!writtenAt(account, number).isBefore(floodAt));
    }

    private Instant begin(AccountId account) {
        return account.equals(FLOODED) ? floodAt
                : start.plus(MINUTE.multipliedBy(Integer.parseInt(account.userId()) - FIRST).dividedBy(others));
    }
}
