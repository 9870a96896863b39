package io.listeningpost.jira.rest.admin;

import org.jspecify.annotations.Nullable;

/**
 * Flat numbers for monitoring; their names never change. Everything but {@code status} is null when the database does not answer.
 *
 * @param status             as at {@code /alive}
 * @param accounts           linked
 * @param trouble            accounts that need somebody
 * @param attention          accounts that are worth a look
 * @param paused             accounts that somebody paused
 * @param well               all others
 * @param revoked            accounts whose keys are refused
 * @param silent             accounts that hear nothing where posts are usual
 * @param breakersOpen       accounts whose replies rest after refusals
 * @param budgetsUsedUp      accounts that read nothing for their budget
 * @param gaps               accounts with a gap
 * @param waitingPosts       posts that wait, of all accounts
 * @param oldestPostSeconds  age of the oldest of them; 0 when none waits
 * @param waitingReplies     replies that wait, of all accounts
 * @param oldestReplySeconds age of the oldest of them; 0 when none waits
 * @param roundSeconds       since a round last began on any node; null before the first
 * @param removals           removed accounts of which things are being forgotten
 * @param removalsStuck      those of them where something went wrong
 * @param waitingForApproval replies that wait for somebody to approve them, of all accounts; not among those that wait
 */
record Figures(
        String status,
        @Nullable Integer accounts,
        @Nullable Integer trouble,
        @Nullable Integer attention,
        @Nullable Integer paused,
        @Nullable Integer well,
        @Nullable Integer revoked,
        @Nullable Integer silent,
        @Nullable Integer breakersOpen,
        @Nullable Integer budgetsUsedUp,
        @Nullable Integer gaps,
        @Nullable Integer waitingPosts,
        @Nullable Long oldestPostSeconds,
        @Nullable Integer waitingReplies,
        @Nullable Long oldestReplySeconds,
        @Nullable Long roundSeconds,
        @Nullable Integer removals,
        @Nullable Integer removalsStuck,
        @Nullable Integer waitingForApproval) {

    static Figures unknown(String status) {
        return new Figures(status, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }
}
