package io.listeningpost.sandbox.square.mastodon;

import java.util.Set;

/**
 * Somebody who writes, here or on another server.
 *
 * @param domain    of the other server; empty for this one
 * @param following ids of whom it follows
 * @param blocks    ids of whom it lets see nothing
 */
public record Fellow(String id, String username, String domain, String name, int followers, Set<String> following, Set<String> blocks) {

    public Fellow {
        following = Set.copyOf(following);
        blocks = Set.copyOf(blocks);
    }

    /** What this server calls it. */
    public String acct() {
        return domain.isEmpty() ? username : username + "@" + domain;
    }
}
