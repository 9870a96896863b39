package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Spent;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.SourceHealth;
import java.util.List;

/**
 * What the tables say of an account at a moment.
 *
 * @param sources     each that was ever asked
 * @param month       what was used this month of UTC, until today
 * @param posts       how many wait in the journal
 * @param replies     how many wait in the outbox
 * @param forApproval how many wait there for somebody to approve them
 */
record AccountReading(
        AccountHealth health, List<SourceHealth> sources, List<Spent> month, int posts, int replies, int forApproval) {
}
