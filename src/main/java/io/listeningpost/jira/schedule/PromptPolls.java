package io.listeningpost.jira.schedule;

import io.listeningpost.intake.Waking;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Gives accounts a round whose networks told of something: after a moment in which more may be told, and some seconds after any poll of
 * the account by whatever node. Where another node is at the account, it is looked again whether that node polled since; after a minute
 * its own round has come anyway. Thread-safe.
 */
final class PromptPolls implements Waking {

    /** Networks tell of something before they show it everywhere, and of much at a time. */
    static final Duration GATHER = Duration.ofSeconds(2);
    static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Consumer<AccountId> round;
    private final Later later;
    private final Function<AccountId, Optional<Instant>> polledAt;
    private final Predicate<AccountId> rests;
    private final Clock clock;
    /** When it was last wanted. */
    private final Map<AccountId, Instant> wanted = new ConcurrentHashMap<>();
    private final Map<AccountId, Instant> tried = new ConcurrentHashMap<>();

    /** Runs a task after a while. */
    @FunctionalInterface
    interface Later {
        void run(Duration delay, String name, Runnable task);
    }

    /**
     * @param round    lets the account have a round when it is its turn; returns at once
     * @param polledAt when it was last polled by any node
     * @param rests    whether its network wants quiet, or its budget is used up
     */
    PromptPolls(Consumer<AccountId> round, Later later, Function<AccountId, Optional<Instant>> polledAt, Predicate<AccountId> rests,
            Clock clock) {
        this.round = round;
        this.later = later;
        this.polledAt = polledAt;
        this.rests = rests;
        this.clock = clock;
    }

    @Override
    public void wake(AccountId account) {
        if (wanted.put(account, clock.instant()) == null) {
            lookAfter(GATHER, account);
        }
    }

    private void lookAfter(Duration delay, AccountId account) {
        later.run(delay, "what was told of " + account, () -> look(account));
    }

    private void look(AccountId account) {
        Instant since = wanted.get(account);
        if (since == null) {
            return;
        }
        try {
            Instant now = clock.instant();
            Optional<Instant> polled = polledAt.apply(account);
            boolean done = polled.filter(since::isBefore).isPresent() || now.isAfter(since.plus(PATIENCE)) || rests.test(account);
            Duration rest = done ? Duration.ZERO : restAfter(polled, account, now);
            if (done && wanted.remove(account, since)) {
                tried.remove(account);
            } else if (done || rest.isPositive()) {
                lookAfter(done ? GATHER : rest, account);
            } else {
                tried.put(account, now);
                round.accept(account);
                lookAfter(BETWEEN, account);
            }
        } catch (RuntimeException broke) {
            // the next event must find nobody waiting; the account's own minute comes
            wanted.remove(account);
            throw broke;
        }
    }

    /** Another node's clock may be ahead: never more than the whole of it. */
    private Duration restAfter(Optional<Instant> polled, AccountId account, Instant now) {
        Instant last = polled.orElse(Instant.EPOCH);
        Instant own = tried.getOrDefault(account, Instant.EPOCH);
        Duration rest = Duration.between(now, (own.isAfter(last) ? own : last).plus(BETWEEN));
        return rest.compareTo(BETWEEN) > 0 ? BETWEEN : rest;
    }
}
