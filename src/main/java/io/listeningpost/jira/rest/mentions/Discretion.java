package io.listeningpost.jira.rest.mentions;

import io.listeningpost.intake.JournalEntry;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Keeps direct messages from agents who may not read them: for them they were never heard. Thread-safe. */
public final class Discretion {

    private final TeamRights rights;

    public Discretion(TeamRights rights) {
        this.rights = rights;
    }

    /** What this person may know of; for one page. */
    Predicate<JournalEntry> of(String person) {
        Map<AccountId, Boolean> known = new HashMap<>();
        return entry -> entry.post().terms().visibility() != Visibility.DIRECT
                || known.computeIfAbsent(entry.account(), account -> rights.mayReadDirect(account, person));
    }

    /** Whether this person may know of everything that the account hears. */
    boolean seesAll(AccountId account, String person) {
        return rights.mayReadDirect(account, person);
    }
}
