package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import java.util.Map;

/** What waits for all accounts, asked for at once. Thread-safe. */
public interface Backlogs {

    /** A few queries, however many accounts there are and however much waits. */
    Count now();

    /**
     * What waits, by account; accounts for which nothing waits are left out.
     *
     * @param complete false when so much waits that some accounts were not counted
     */
    record Count(Map<AccountId, Backlog> backlogs, boolean complete) {

        public Count {
            backlogs = Map.copyOf(backlogs);
        }

        public Backlog of(AccountId account) {
            return backlogs.getOrDefault(account, Backlog.NONE);
        }
    }
}
