package io.listeningpost.jira.schedule;

import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.PollReport;
import io.listeningpost.intake.RecheckReport;
import io.listeningpost.lease.Tenure;
import io.listeningpost.reply.DeliveryReport;
import io.listeningpost.social.AccountId;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is done for an account, in this order: hear, make requests of what was heard, look again at what stands there, say what is due.
 *
 * @param poll    reads mentions into the journal
 * @param intake  turns journal rows into requests and comments
 * @param recheck looks for posts that changed or are gone
 * @param deliver sends replies that are due
 * @param hurry   ends every quiet time before a round that a person asked for
 */
public record AccountWork(
        Function<AccountId, PollReport> poll,
        BiFunction<AccountId, Tenure, IntakeReport> intake,
        Function<AccountId, RecheckReport> recheck,
        BiFunction<AccountId, Tenure, DeliveryReport> deliver,
        Consumer<AccountId> hurry) {
}
