package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import java.util.Map;

/** What waits for all accounts, asked for at once. Thread-safe. */
public interface Backlogs {

    /** A few queries, however many accounts there are and however much waits. */
    Count now();

    /** How many replies of an account wait for somebody to approve them: a short query, whatever else waits. */
    int forApproval(AccountId account);

    /**
     * What waits, by account; accounts for which nothing waits are left out.
     *
     * @param forApproval how many replies wait for somebody to approve them; they are in no backlog, because nothing sends them until then
     * @param complete    false when so much waits that some accounts were not counted
     */
    record Count(Map<AccountId, Backlog> backlogs, Map<AccountId, Integer> forApproval, boolean complete) {

        public Count {
            backlogs = Map.copyOf(backlogs);
            forApproval = Map.copyOf(forApproval);
        }

        public Backlog of(AccountId account) {
            return backlogs.getOrDefault(account, Backlog.NONE);
        }

        public int forApproval(AccountId account) {
            return forApproval.getOrDefault(account, 0);
        }
    }
}
