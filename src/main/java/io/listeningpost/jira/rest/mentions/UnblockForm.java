package io.listeningpost.jira.rest.mentions;

import org.jspecify.annotations.Nullable;

/**
 * Who is heard again.
 *
 * @param account id of the account
 * @param author  the network's user id
 */
record UnblockForm(@Nullable String account, @Nullable String author) {
}
