package io.listeningpost.jira.rest.admin;

import java.util.List;

/**
 * Everything at once.
 *
 * @param healthy  whether no account has a problem that an administrator has to do something about
 * @param complete false when so much waits that some queues were not counted
 * @param off      whether anything goes out at all
 * @param accounts those in trouble first
 */
record Overview(boolean healthy, String now, boolean complete, OffSwitchView off, AppView app, List<StandingView> accounts) {
}
