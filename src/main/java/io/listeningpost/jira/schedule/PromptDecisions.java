package io.listeningpost.jira.schedule;

import io.listeningpost.lease.Tenure;
import io.listeningpost.mentions.DecisionsNow;
import io.listeningpost.social.AccountId;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Carries decisions out in the thread of whoever decided, and has requests made of them on a thread of ours: opening a hundred takes
 * longer than people look at a button. Thread-safe.
 */
final class PromptDecisions implements DecisionsNow {

    /** How soon an account that was busy is looked at again. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Rounds rounds;
    private final Workers workers;
    private final BiConsumer<AccountId, Tenure> decide;
    private final BiConsumer<AccountId, Tenure> intake;

    /**
     * @param decide carries out what was decided
     * @param intake turns journal rows into requests and comments
     */
    PromptDecisions(Rounds rounds, Workers workers, BiConsumer<AccountId, Tenure> decide, BiConsumer<AccountId, Tenure> intake) {
        this.rounds = rounds;
        this.workers = workers;
        this.decide = decide;
        this.intake = intake;
    }

    @Override
    public void hurry(AccountId account) {
        alone(account, decide);
        workers.soon(name(account), () -> work(account));
    }

    /** Twice: what was split goes on once its request stands. */
    private void work(AccountId account) {
        if (!alone(account, decide.andThen(intake).andThen(decide).andThen(intake))) {
            workers.after(AGAIN, name(account), () -> work(account));
        }
    }

    private boolean alone(AccountId account, BiConsumer<AccountId, Tenure> work) {
        return rounds.between(account, tenure -> {
            work.accept(account, tenure);
            return true;
        }).isPresent();
    }

    private static String name(AccountId account) {
        return "the decisions of " + account;
    }
}
