package io.listeningpost.jira.rest.admin;

import java.util.List;

/**
 * Everything at once.
 *
 * @param healthy  whether no account has a problem that an administrator has to do something about, nor one that was removed
 * @param complete false when so much waits that some queues were not counted
 * @param off      whether anything goes out at all
 * @param accounts those in trouble first
 * @param removals accounts that were removed and of which things are being forgotten, or lately were
 */
record Overview(boolean healthy, String now, boolean complete, OffSwitchView off, AppView app, List<StandingView> accounts,
        List<RemovalView> removals) {
}
